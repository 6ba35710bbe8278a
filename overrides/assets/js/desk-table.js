// The list as a table in a file (CSV, RFC 4180): what is saved is what is opened again, also after Excel has saved it.
var DeskTable = (() => {
  'use strict';
  const BOM = '\uFEFF';
  const COLUMNS = 6;
  // A cell that a spreadsheet would reckon with is made plain by a sign that is taken away again.
  const RECKONED = /^[=+\-@\t\r]/;

  const cell = (text) => {
    const plain = RECKONED.test(text) ? `'${text}` : text;
    return /[";\n\r]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
  };
  const plain = (text) => (text[0] === "'" && RECKONED.test(text.slice(1)) ? text.slice(1) : text).trim();

  // Rows of cells; what parts them is what parts the first row.
  const parse = (text) => {
    const first = text.split('\n', 1)[0];
    const sign = [';', '\t', ','].find((one) => first.includes(one)) || ';';
    const rows = [[]];
    let at = 0;
    while (at < text.length) {
      let found = '';
      if (text[at] === '"') {
        for (at += 1; at < text.length && !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
          found += text[at];
          if (text[at] === '"') at += 1;
        }
        at += 1;
      }
      while (at < text.length && text[at] !== sign && text[at] !== '\n') { found += text[at]; at += 1; }
      rows[rows.length - 1].push(plain(found));
      if (text[at] === '\n') rows.push([]);
      at += 1;
    }
    return rows.filter((row) => row.some((one) => one));
  };

  return {
    // `rows`: cells; the first row names the columns.
    text: (rows) => BOM + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join(''),
    // Code → [who, by when, evidence, done], or null where the file is another one. `names`: what the first column may be called.
    read: (text, names) => {
      const [head, ...rows] = parse(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
      if (!head || !names.includes(head[0]) || head.length < COLUMNS) return null;
      return new Map(rows.map(([code, , who = '', when = '', proof = '', done = '']) => [code, [who, when, proof, done ? 1 : 0]]));
    },
  };
})();
