// A lesson plan as numbered lines, and the tools of the rules. A rule is a pure function of the plan: it gives findings, and
// knows neither the page nor the day. What is read stays in this page.
var Soi = (() => {
  'use strict';
  // “Đúng” → “dung”, letter for letter, so that what is found there lies at the same place in the text.
  const plain = (letter) => {
    const base = letter.normalize('NFD')[0];
    return base === 'đ' || base === 'Đ' ? 'd' : base;
  };
  const fold = (text) => text.replace(/[^\x00-\x7f]/g, plain).toLowerCase();
  const clean = (text) => text.normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ').trim();
  // How headings and items begin: “I.”, “2)”, “a/”, “-”, “1.2.”, “Bước 3:” is no number.
  const NUMBER = /^(?:[-–—•*+#>✓➢❖]\s*|\(?(?:[ivx]{1,4}|[a-hđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.):\/–-]\s*)+/;
  const bare = (folded) => folded.replace(NUMBER, '');

  // All matches of a pattern that has the flag g.
  const all = (pattern, text) => [...text.matchAll(pattern)];
  const around = (text, at, length) => {
    const [from, to] = [Math.max(0, at - 50), Math.min(text.length, at + length + 70)];
    return (from ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : '');
  };
  // `key` names the sentences of a finding; `values` fill them.
  const finding = (key, line, values = {}, at = 0, length = 0) => ({ key, line: line.n, quote: around(line.text, at, length), values });
  // The same fault at several places is told once, with the number of places.
  const gathered = (found, name) => {
    const seen = new Map();
    for (const one of found) {
      const id = one.key + '|' + name(one);
      if (seen.has(id)) seen.get(id).times += 1;
      else seen.set(id, { ...one, times: 1 });
    }
    return [...seen.values()];
  };
  // The sentence that holds a place; a full stop within a number or an abbreviation ends nothing.
  const sentence = (text, at) => {
    const ends = all(/[.!?;](?=\s|$)/g, text).map((match) => match.index);
    const from = Math.max(-1, ...ends.filter((end) => end < at)) + 1;
    const to = ends.find((end) => end >= at);
    return text.slice(from, to === undefined ? text.length : to);
  };
  return { fold, clean, bare, all, finding, gathered, sentence, rules: {} };
})();
