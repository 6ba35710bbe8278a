// What somebody gave, as lines: a Word document, a text file. All else is refused by name, with what to do.
{
  'use strict';
  const LARGEST = 20e6;
  const LINES = 30000; // a year of plans in one file has ten to fifteen thousand
  const hex = (bytes) => Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const MAGIC = [['pdf', /^255044462d/], ['rtf', /^7b5c727466/], ['picture', /^(?:ffd8ff|89504e47|47494638)/], ['archive', /^(?:526172211a|377abcaf)/], ['ole', /^d0cf11e0a1b11ae1/], ['zip', /^504b0304|^504b0506/]];
  const holds = (bytes, text) => { // UTF-16, as names in an OLE file are
    const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
    for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
    return false;
  };
  const zipped = (bytes) => {
    const zip = Soi.zip(bytes);
    const has = (start) => zip.names.some((name) => name.startsWith(start));
    if (has('xl/')) throw Soi.refuse('xlsx');
    if (has('ppt/')) throw Soi.refuse('pptx');
    if (has('mimetype')) throw Soi.refuse('odt');
    return Soi.docx(zip);
  };
  const text = (bytes) => {
    const wide = { fffe: 'utf-16le', feff: 'utf-16be' }[hex(bytes).slice(0, 4)];
    try {
      return new TextDecoder(wide || 'utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw Soi.refuse('not_utf8');
    }
  };
  // Text, also as AI tools write it: # headings, **bold**, tables of |, <br>.
  const bare = (text) => text.replace(/\*\*|__|^\s*(?:#+|>)\s+|`/g, '').trim();
  const RULE = /^[\s|:-]*$/;
  Soi.pasted = (words) => {
    const lines = [];
    let [table, row] = [0, 0];
    for (const line of words.split(/\r\n?|\n/)) {
      const cells = /^\s*\|.*\|\s*$/.test(line) ? line.trim().slice(1, -1).split('|') : null;
      if (!cells) row = 0;
      else if (!RULE.test(line)) { table += row ? 0 : 1; row += 1; }
      (cells || [line]).forEach((cell, n) => {
        if (cells && RULE.test(line)) return;
        for (const part of cell.split(/<br\s*\/?>/i)) lines.push({ text: bare(part), ...(cells ? { table, row, col: n + 1 } : {}) });
      });
    }
    return { lines, links: [], legacy: 0 };
  };

  // Written in TCVN3 or VNI, whose letters are those of other alphabets: “Gi¸o ¸n”, “Giaùo aùn”.
  const old = ({ lines, legacy }) => {
    const whole = lines.map((line) => line.text).join('\n').normalize('NFC');
    const modern = Soi.counted(/[\u1ea0-\u1ef9đĐơƠưƯăĂ]/g, whole);
    const marks = Soi.counted(/[¸µ¶·¹®¨©ª«¬]|[aeiouyAEIOUY][ùøûõïâåäêëüæ](?=[\s.,a-z]|$)/g, whole);
    return marks > 8 && marks > modern && (legacy > 0 || marks > 25);
  };
  const checked = (read) => {
    if (!read.lines.some((line) => Soi.clean(line.text))) throw Soi.refuse('empty');
    if (read.lines.length > LINES) throw Soi.refuse('long');
    if (old(read)) throw Soi.refuse('old_font');
    return read;
  };
  // Bytes → { lines, links }; throws an error whose `refused` names the sentence.
  Soi.read = (bytes) => {
    if (!bytes.length) throw Soi.refuse('empty');
    if (bytes.length > LARGEST) throw Soi.refuse('large');
    const kind = (MAGIC.find(([, pattern]) => pattern.test(hex(bytes))) || [''])[0];
    if (kind === 'zip') return checked(zipped(bytes));
    if (kind === 'ole') throw Soi.refuse(holds(bytes, 'EncryptedPackage') ? 'locked' : 'doc');
    if (kind) throw Soi.refuse(kind);
    const words = text(bytes);
    if (/^\s*<(?:!doctype|html|\?xml)/i.test(words)) throw Soi.refuse('html');
    if (words.includes('\0')) throw Soi.refuse('not_docx');
    return checked(Soi.pasted(words));
  };
  Soi.readText = (words) => {
    if (words.length > LARGEST / 4) throw Soi.refuse('large');
    return checked(Soi.pasted(words));
  };
}
