// What is one word to the search, however it is written.
self.Search = {}; // also where this runs as a module, whose own names nobody sees
{
  'use strict';
  const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

  const split = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  // One spelling for “hoà” and “hòa”, “lý” and “lí”: the tone stands at the end, after a consonant y is i.
  const spell = (word) => {
    const apart = word.normalize('NFD');
    const letters = apart.replace(TONE, '').normalize('NFC').replace(/^([bcdđghklmnpqrstvx]+|qu)y$/, '$1i');
    return letters + (TONE.exec(apart) || [''])[0];
  };
  const fold = (word) => spell(word).normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd');
  // “passwords” and “password” are one word to find; Vietnamese has no final s.
  const stem = (word) => fold(word).replace(/([^s]{2})s$/, '$1');

  // Where a list of words holds others side by side, -1 for nowhere; what was typed without marks may have any.
  const same = (typed, word) => (fold(typed) === spell(typed) ? fold(word) === fold(typed) : spell(word) === spell(typed));
  const run = (list, words) => list.findIndex((word, at) => words.every((one, n) => at + n < list.length && same(list[at + n], one)));
  Search.spelling = { split, spell, fold, stem, run };
}
