// Competence codes as teachers write them: 2.5.TC1b, 2.5.TC1.b, NLS 2,5TC1b, ２.５.ＴＣ１ｂ, 2.5.TC1a, b; 6.A3.4, 6.A3.MR1.
// A number with a point is no code; neither is “1. B1. 5 phút”.
{
  'use strict';
  const { all } = Soi;
  const CYRILLIC = { 'А': 'A', 'В': 'B', 'С': 'C', 'Т': 'T', 'Н': 'H', 'М': 'M', 'Р': 'P', 'а': 'a', 'с': 'c' };
  const latin = (text) => text.replace(/[АВСТНМРас]/g, (letter) => CYRILLIC[letter]);
  const OTHER = '(?![0-9A-Za-zÀ-ỹ])'; // neither letter nor digit follows
  const DIGITAL = new RegExp('(?:(\\d{1,2}(?:[.,]\\d{1,2}){1,3})|(\\d)\\s*[.,]\\s*(\\d{1,2})|(\\d{1,2}))\\s*[.\\-–_:]?\\s*\\(?(CB|TC|NC|CS)\\s*[.\\-–]?\\s*(\\d)(?:\\s?[.\\-–_]?\\s?\\(?([a-zđ])' + OTHER + ')?', 'gi');
  const MORE = new RegExp('^\\s*([,;/]|-|–|và)\\s*([a-h])' + OTHER, 'i');
  const STRICT = new RegExp('(^|[^0-9A-Za-zÀ-ỹ.])(1[0-2]|[1-9])\\.([A-D])(\\d{1,2})\\.(MR)?(\\d{1,2})' + OTHER, 'g');
  const LOOSE = new RegExp('(^|[^0-9A-Za-zÀ-ỹ.])(\\d{1,2})\\s*\\.?\\s*([A-H])\\s?(\\d{1,2})\\s*[.\\-–]\\s*(MR)?\\s*(\\d{1,2})' + OTHER, 'gi');
  const SHORT = new RegExp('\\bNLS\\s*[:.]?\\s*(\\d{1,2}[.,]\\d{1,2})(?:\\s?[-–.]?\\s?([a-d])' + OTHER + ')?(?!\\s*[.\\-–_:]?\\s*\\(?(?:CB|TC|NC|CS)\\s*\\d|[\\d.,]*\\d)', 'gi');
  const EARLIER = /\bAI\s?[-–]\s?NL[a-d]\b/g;
  const CUE = /\bNLS|năng lực (?:số|AI)|\bAI\b|trí tuệ nhân tạo|2422|3456|02\/2025|chỉ báo|mã (?:NL|năng lực)/i;
  const DIGITAL_CUE = /\bNLS|năng lực số|3456|02\/2025|chỉ báo|mã (?:NL|năng lực)/i;

  const digital = (text, cue) => {
    const found = [];
    for (const match of all(DIGITAL, text)) {
      const before = text[match.index - 1] || ' ';
      if (/[0-9A-Za-zÀ-ỹ]/.test(before) && !/NLS$|NL$/i.test(text.slice(0, match.index))) continue;
      const numbers = match[1] || (match[2] ? match[2] + '.' + match[3] : match[4]);
      const letters = match[7] ? [match[7].toLowerCase()] : [];
      const whole = /^\d{1,2}[.,]\d{1,2}$/.test(numbers);
      if ((!letters.length || !whole) && !cue) continue; // “3.1 TC1” may be a criterion
      let end = match.index + match[0].length;
      for (let more = MORE.exec(text.slice(end)); letters.length && more; more = MORE.exec(text.slice(end))) {
        const last = letters[letters.length - 1].charCodeAt(0);
        const next = more[2].toLowerCase().charCodeAt(0);
        for (let code = /[-–]/.test(more[1]) ? last + 1 : next; code <= next; code += 1) letters.push(String.fromCharCode(code));
        end += more[0].length;
      }
      const component = numbers.replace(/,/g, '.').replace(/(^|\.)0+(?=\d)/g, '$1');
      const level = match[5].toUpperCase() + match[6];
      for (const letter of letters.length ? letters : ['']) found.push({ kind: 'NLS', component, level, letter, at: match.index, length: end - match.index });
    }
    // “NLS 2.4-a”: no level; “NLS 2.4” is a component, which has to exist.
    for (const match of all(SHORT, text)) found.push({ kind: 'SHORT', component: match[1].replace(',', '.'), letter: (match[2] || '').toLowerCase(), at: match.index, length: match[0].length, said: match[0] });
    return found;
  };
  const artificial = (text, cue) => {
    const found = new Map();
    for (const match of [...all(STRICT, text), ...(cue ? all(LOOSE, text) : [])]) {
      const at = match.index + match[1].length;
      if (!found.has(at)) found.set(at, { kind: 'AI', grade: match[2], topic: match[3].toUpperCase() + match[4], more: Boolean(match[5]), number: match[6], at, length: match[0].length - match[1].length });
    }
    const earlier = all(EARLIER, text).map((match) => ({ kind: 'EARLIER', at: match.index, length: match[0].length, said: match[0] }));
    return [...found.values(), ...earlier];
  };

  // `nearby` is what else may say that codes follow: the head of the column, the row.
  Soi.codes = (line, nearby = '') => {
    const text = latin(line.text);
    const said = text + ' ' + nearby;
    return [...digital(text, DIGITAL_CUE.test(said)), ...artificial(text, CUE.test(said))];
  };
  Soi.written = (code) => (code.said ? code.said : code.kind === 'NLS' ? code.component + '.' + code.level + code.letter : code.grade + '.' + code.topic + '.' + (code.more ? 'MR' : '') + code.number);
}
