// A spreadsheet as Excel, LibreOffice and Google open it: the fewest parts that ECMA-376 asks for, in a zip that packs nothing
// (APPNOTE 4.3). The same tables give the same bytes. Text is text: nothing that stands in a cell is ever a formula.
var classBook = (() => {
  'use strict';
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
  const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const escaped = (text) => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  // An element as text; children are such texts.
  const el = (name, given, ...inside) => {
    const attributes = Object.keys(given).map((key) => ` ${key}="${escaped(given[key])}"`).join('');
    return inside.length ? `<${name}${attributes}>${inside.join('')}</${name}>` : `<${name}${attributes}/>`;
  };
  const part = (...root) => '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + el(...root);

  const cell = (value, head) => {
    const style = head ? { s: 1 } : {};
    if (typeof value === 'number') return el('c', style, el('v', {}, value));
    return value === '' ? el('c', {}) : el('c', { ...style, t: 'inlineStr' }, el('is', {}, el('t', { 'xml:space': 'preserve' }, escaped(value))));
  };
  const column = (from, to, width) => el('col', { min: from, max: to, width, customWidth: 1 });
  const sheet = ({ rows }) => part('worksheet', { xmlns: MAIN },
    el('sheetViews', {}, el('sheetView', { workbookViewId: 0 }, el('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }))),
    el('cols', {}, column(1, 1, 44), column(2, Math.max(2, rows[0].length), 18)),
    el('sheetData', {}, ...rows.map((cells, n) => el('row', {}, ...cells.map((value, at) => cell(value, n === 0 || at === 0))))));
  const links = (...list) => part('Relationships', { xmlns: `${PACKAGE}/relationships` },
    ...list.map(([type, target], n) => el('Relationship', { Id: `rId${n + 1}`, Type: `${DOCUMENT}/${type}`, Target: target })));
  const kind = (name, of) => el('Override', { PartName: `/xl/${name}`, ContentType: `${TYPE}.${of}+xml` });
  const font = (...more) => el('font', {}, ...more, el('sz', { val: 11 }), el('name', { val: 'Arial' }));
  const fill = (pattern) => el('fill', {}, el('patternFill', { patternType: pattern }));
  // Two styles: plain, and bold in lines for heads. The other lists may not be missing.
  const styles = () => part('styleSheet', { xmlns: MAIN },
    el('fonts', { count: 2 }, font(), font(el('b', {}))),
    el('fills', { count: 2 }, fill('none'), fill('gray125')),
    el('borders', { count: 1 }, el('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((edge) => el(edge, {})))),
    el('cellStyleXfs', { count: 1 }, el('xf', {})),
    el('cellXfs', { count: 2 }, el('xf', { fontId: 0, applyFont: 1 }), el('xf', { fontId: 1, applyFont: 1, applyAlignment: 1 }, el('alignment', { vertical: 'top', wrapText: 1 }))),
    el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })));
  const parts = (sheets) => {
    const names = sheets.map((_, n) => `worksheets/sheet${n + 1}.xml`);
    return [
      ['[Content_Types].xml', part('Types', { xmlns: `${PACKAGE}/content-types` },
        el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
        kind('workbook.xml', 'sheet.main'), kind('styles.xml', 'styles'), ...names.map((name) => kind(name, 'worksheet')))],
      ['_rels/.rels', links(['officeDocument', 'xl/workbook.xml'])],
      ['xl/workbook.xml', part('workbook', { xmlns: MAIN, 'xmlns:r': DOCUMENT },
        el('sheets', {}, ...sheets.map(({ name }, n) => el('sheet', { name, sheetId: n + 1, 'r:id': `rId${n + 1}` }))))],
      ['xl/_rels/workbook.xml.rels', links(...names.map((name) => ['worksheet', name]), ['styles', 'styles.xml'])],
      ['xl/styles.xml', styles()],
      ...sheets.map((one, n) => [`xl/${names[n]}`, sheet(one)]),
    ];
  };

  const TABLE = Array.from({ length: 256 }, (_, n) => {
    let sum = n;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    return sum >>> 0;
  });
  const crc = (bytes) => (bytes.reduce((sum, byte) => (sum >>> 8) ^ TABLE[(sum ^ byte) & 255], 0xffffffff) ^ 0xffffffff) >>> 0;
  // Numbers of two and four bytes, low byte first.
  const little = (...pairs) => pairs.flatMap(([size, value]) => Array.from({ length: size }, (_, n) => Math.floor(value / 256 ** n) % 256));
  const DAY = 0x21; // 1 January 1980: a zip has to have one
  const zip = (files) => {
    const [bodies, entries] = [[], []];
    let at = 0;
    for (const [name, text] of files) {
      const [path, bytes] = [name, text].map((one) => new TextEncoder().encode(one));
      const about = [[2, 20], [2, 0x800], [2, 0], [2, 0], [2, DAY], [4, crc(bytes)], [4, bytes.length], [4, bytes.length], [2, path.length], [2, 0]];
      const local = [...little([4, 0x04034b50], ...about), ...path];
      entries.push([...little([4, 0x02014b50], [2, 20], ...about, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), ...path]);
      bodies.push(local, bytes);
      at += local.length + bytes.length;
    }
    const size = entries.reduce((sum, one) => sum + one.length, 0);
    const end = little([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, at], [2, 0]);
    return [...bodies, ...entries, end].map((one) => Uint8Array.from(one));
  };
  // `sheets`: [{ name, rows }], the first row and column being heads; gives the pieces of the file, for a Blob.
  const book = (sheets) => zip(parts(sheets));
  book.TYPE = `${TYPE}.sheet`;
  return book;
})();
