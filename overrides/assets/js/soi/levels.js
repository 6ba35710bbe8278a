// Primary school knows three levels, M1 to M3 (Thông tư 27/2020, Điều 7): no Nhận biết, Thông hiểu, Vận dụng cao, no fourth.
{
  'use strict';
  const { finding } = Soi;
  const CELL = /^(?:muc (?:do )?)?(?:nhan biet|thong hieu|biet|hieu|van dung|van dung cao)(?: \(?(?:nb|th|vd|vdc)\)?)?$/;
  const SAID = /\bmuc (?:do )?(?:4|iv)\b|\bm4\b|\bmuc (?:do )?[:(]?\s*(?:nhan biet|thong hieu|van dung cao)|\bcau \d+\s*[(:.]*\s*(?:nb|th|vdc|nhan biet|thong hieu|van dung cao)\s*[).:]/;
  Soi.rules.levels = (plan) => {
    if (!plan.primary) return [];
    const tables = Soi.tables(plan).map(({ rows }) => {
      const cells = rows.slice(0, 4).flatMap((row) => row.lines).filter((line) => CELL.test(line.fold));
      return new Set(cells.map((line) => line.fold)).size > 1 ? finding('levels', cells[0], { said: [...new Set(cells.map((line) => line.text))].join(', ') }) : null;
    }).filter(Boolean);
    const told = plan.lines.map((line) => [line, SAID.exec(line.fold)]).filter(([, match]) => match);
    const words = told.slice(0, 1).map(([line, match]) => finding('levels', line, { said: line.text.slice(match.index, match.index + match[0].length) }, match.index, match[0].length));
    return [...tables, ...words];
  };
}
