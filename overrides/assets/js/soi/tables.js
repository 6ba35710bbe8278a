// The rows of the tables of a plan, and the figures in them.
{
  'use strict';
  const { all } = Soi;
  // [{ table, rows: [{ line, label, text, cells: [text] }] }]; `line` is the first of the row.
  Soi.tables = (plan) => {
    const tables = new Map();
    for (const line of plan.lines) {
      if (!line.table) continue;
      if (!tables.has(line.table)) tables.set(line.table, new Map());
      const rows = tables.get(line.table);
      if (!rows.has(line.row)) rows.set(line.row, { line, cells: [], lines: [] });
      const row = rows.get(line.row);
      row.cells[line.col - 1] = row.cells[line.col - 1] ? row.cells[line.col - 1] + ' ' + line.text : line.text;
      row.lines.push(line);
    }
    return [...tables].map(([table, rows]) => ({
      table,
      rows: [...rows.values()].map((row) => {
        const cells = Array.from(row.cells, (cell) => cell || '');
        return { ...row, cells, label: cells.find((cell) => cell) || '', text: cells.join(' | ') };
      }),
    }));
  };
  // “3,0”, “0.25”, “10đ”, “30%” → numbers; a cell with other words has none.
  const FIGURE = /^\(?\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|đ|điểm)?\s*\)?$/i;
  Soi.figures = (cells) => cells.map((cell) => FIGURE.exec(cell)).filter(Boolean).map((match) => Number(match[1].replace(',', '.')));
  Soi.number = (text) => Number(text.replace(',', '.'));
  Soi.near = (a, b) => Math.abs(a - b) < 0.005;
  Soi.isPaper = (plan) => plan.lines.some((line) => (/ma tran|ban dac ta|de kiem tra|huong dan cham|kiem tra (?:giua|cuoi) (?:hoc )?ki|kiem tra (?:giua|cuoi) (?:hoc )?ky/).test(line.fold));
  Soi.sum = (list) => list.reduce((a, b) => a + b, 0);
  Soi.shown = (value) => String(Math.round(value * 100) / 100).replace('.', ',');
  Soi.counted = (pattern, text) => all(pattern, text).length;
}
