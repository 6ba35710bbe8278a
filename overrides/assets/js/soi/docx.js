// The lines of a Word document: paragraphs, cells of tables, text boxes, notes, headers. What was deleted and is only kept as a
// change, and what stands there a second time for older programs, is left out.
{
  'use strict';
  const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange']);
  const SPACES = new Set(['tab', 'br', 'cr', 'ptab']);
  const LEGACY = /^(?:\.vn|vni[- ])/i;

  // Lines of one part; `links` are its relations by id.
  const linesOf = (bytes, part, number, links, seen) => {
    const lines = [];
    const urls = [];
    const paragraphs = [];
    const tables = [];
    let hidden = 0;
    let within = 0; // elements that hold text
    const now = () => paragraphs[paragraphs.length - 1];
    const open = (name, given) => {
      if (hidden || LEFT_OUT.has(name)) { hidden += 1; return; }
      const [paragraph, table] = [now(), tables[tables.length - 1]];
      if (name === 'p') paragraphs.push({ text: '', style: '', number: {}, links: [], table: tables.length ? { ...table } : null });
      else if (name === 'tbl') tables.push({ table: seen.tables += 1, row: 0, col: 0 });
      else if (name === 'tr' && table) { table.row += 1; table.col = 0; }
      else if (name === 'tc' && table) table.col += 1;
      else if (name === 't') within += 1;
      else if (name === 'rFonts' && LEGACY.test(given.ascii || given.hAnsi || '')) seen.legacy += 1;
      else if (!paragraph) return;
      else if (SPACES.has(name)) paragraph.text += ' ';
      else if (name === 'noBreakHyphen') paragraph.text += '-';
      else if (name === 'pStyle') paragraph.style = given.val;
      else if (name === 'numId') paragraph.number.id = given.val;
      else if (name === 'ilvl') paragraph.number.level = Number(given.val);
      else if (name === 'hyperlink' && links[given.id]) paragraph.links.push(links[given.id]);
    };
    const close = (name) => {
      if (hidden) { hidden -= 1; return; }
      if (name === 't') within -= 1;
      if (name === 'tbl') tables.pop();
      if (name !== 'p') return;
      const { text, style, number: own, links: here, table } = paragraphs.pop();
      if (!Soi.clean(text)) return;
      for (const url of here) urls.push({ url, line: lines.length });
      lines.push({ text: number(style, own) + text, ...table, ...(part ? { part } : {}) });
    };
    Soi.xml(bytes, { open, close, text: (text) => { if (!hidden && within && now()) now().text += text; } });
    return { lines, urls };
  };
  const relations = (bytes) => {
    const found = [];
    if (bytes) Soi.xml(bytes, { open: (name, { Id, Type = '', Target = '' }) => { if (name === 'Relationship') found.push({ id: Id, type: Type.replace(/.*\//, ''), target: Target }); }, close() {}, text() {} });
    return found;
  };

  // `zip` as Soi.zip gives it. { lines, links: [{ url, line }], legacy }
  Soi.docx = (zip) => {
    const main = relations(zip.read('_rels/.rels')).filter((one) => one.type === 'officeDocument').map((one) => one.target.replace(/^\//, ''))[0] || 'word/document.xml';
    const body = zip.read(main);
    if (!body) throw Soi.refuse('not_docx');
    const folder = main.replace(/[^/]*$/, '');
    const own = relations(zip.read(folder + '_rels/' + main.slice(folder.length) + '.rels'));
    const links = {};
    for (const one of own) if (one.type === 'hyperlink') links[one.id] = one.target;
    const seen = { tables: 0, legacy: 0 };
    const number = Soi.numbering(zip.read(folder + 'numbering.xml'), zip.read(folder + 'styles.xml'));
    const found = linesOf(body, '', number, links, seen);
    const told = new Set();
    for (const { type, target } of own) {
      const part = { footnotes: 'note', endnotes: 'note', header: 'header', footer: 'header' }[type];
      const bytes = part ? zip.read(folder + target) : null;
      const more = bytes ? linesOf(bytes, part, () => '', {}, seen).lines : [];
      found.lines.push(...more.filter((line) => !told.has(line.text) && told.add(line.text)));
    }
    return { lines: found.lines, links: found.urls, legacy: seen.legacy };
  };
}
