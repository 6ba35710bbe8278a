// The two codes of a class that is measured. Both are written with 24 letters: digits, and capitals that look like none of them,
// make no Vietnamese letter together (a keyboard with Telex or VNI stays silent: no vowel, no W, no D) and no word.
//
// A class code, nine letters: the test (1), chance (7, 32 bits: last year's codes fit no class of this year), a check (1): the
// sum with weights prime to 24, so that one wrong letter never passes.
//
// A pupil's code, twelve letters, two halves of 27 bits (24⁶ > 2²⁷):
//   seat 6 (1–60) · ten answers of 2 (0 left out, 1–3 the options)             = 26 of the first half
//   sitting 2 (1 before, 2 after, 3 week four) · version of the test 8 · check 17 = 27 of the second
// Answers stand in the order in which this seat sees the items, under a pad of 20 bits. Order, pad and check come from SHA-256 of
// class, seat, sitting and test, so one seat's code is noise at another. Nothing here is secret: whoever knows how can make a
// perfect code. It is for learning, not for marks.
var ClassCode = (() => {
  'use strict';
  const LETTERS = '0123456789CFGHJKMNPQRTVX';
  const ALIKE = { O: '0', D: '0', I: '1', L: '1', Z: '2', S: '5', B: '8', U: 'V' };
  const BASE = LETTERS.length;
  const WEIGHTS = [1, 5, 7, 11, 13, 17, 19, 23];
  const [SEATS, SITTINGS, ITEMS, LENGTH, CLASS_LENGTH] = [60, 3, 10, 12, 9];

  // What was typed as numbers below 24; `strange` are the letters that no code has, with their place from 1.
  const read = (text) => {
    const typed = [...text.replace(/[\s._\u2010-\u2015-]/g, '').toUpperCase()];
    const values = typed.map((letter) => LETTERS.indexOf(ALIKE[letter] || letter));
    return { values, strange: typed.map((letter, n) => ({ letter, at: n + 1 })).filter((_, n) => values[n] < 0) };
  };
  const write = (values) => values.map((value) => LETTERS[value]).join('');
  const parted = (code, size) => code.match(new RegExp(`.{1,${size}}`, 'g')).join('-');

  const sum = (values) => values.reduce((total, value, n) => total + value * WEIGHTS[n], 0) % BASE;
  // `chance` are seven numbers below 24.
  const classCode = (test, chance) => write([test, ...chance, sum([test, ...chance])]);
  const readClass = (text) => {
    const { values, strange } = read(text);
    if (strange.length) return { fault: 'strange', strange };
    if (values.length !== CLASS_LENGTH) return { fault: 'length', n: values.length };
    if (sum(values.slice(0, -1)) !== values[CLASS_LENGTH - 1]) return { fault: 'check' };
    return { code: write(values), test: values[0] };
  };

  // Half of a class has form 0, half 1; after the lesson they change, in week four it is the first one again.
  const form = (seat, sitting) => (seat + 1 + (sitting === 2)) % 2;
  const seeded = (code, seat, sitting, digest) => {
    const name = `${code}|${seat}|${sitting}|${digest}`;
    const [pad, ...rest] = sha256(name);
    const order = [...Array(ITEMS).keys()];
    for (let n = ITEMS - 1; n > 0; n -= 1) {
      const at = ((rest[n >> 1] >>> (n & 1 ? 16 : 0)) & 0xffff) % (n + 1);
      [order[n], order[at]] = [order[at], order[n]];
    }
    return { name, order, pad: pad & 0xfffff };
  };
  const check = (name, bits) => sha256(`${name}|${bits}`)[0] & 0x1ffff;
  const version = (digest) => parseInt(digest.slice(0, 2), 16);
  const half = (number) => {
    const values = [];
    for (let n = 0; n < 6; n += 1, number = Math.floor(number / BASE)) values.unshift(number % BASE);
    return values;
  };
  const whole = (values) => values.reduce((number, value) => number * BASE + value, 0);

  // `answers` in the order of the form; `digest` are eight hexadecimal digits of the test.
  const encode = (code, digest, { seat, sitting, answers }) => {
    const { name, order, pad } = seeded(code, seat, sitting, digest);
    const bits = order.reduce((all, item) => (all << 2) | answers[item], 0) ^ pad;
    return write([...half(seat * 0x100000 + bits), ...half(sitting * 0x2000000 + version(digest) * 0x20000 + check(name, bits))]);
  };
  const answersOf = (code, digest, seat, sitting, bits) => {
    const { order, pad } = seeded(code, seat, sitting, digest);
    const answers = Array(ITEMS);
    order.forEach((item, n) => { answers[item] = ((bits ^ pad) >> (2 * (ITEMS - 1 - n))) & 3; });
    return answers;
  };
  // { seat, sitting, answers }, or what is wrong: 'check', or 'version' where a code of another test or release would look so.
  const decode = (code, digest, values) => {
    const [first, second] = [whole(values.slice(0, 6)), whole(values.slice(6))];
    const [seat, bits, sitting] = [Math.floor(first / 0x100000), first % 0x100000, Math.floor(second / 0x2000000)];
    if (seat < 1 || seat > SEATS || sitting < 1 || sitting > SITTINGS) return { fault: 'check' };
    if (Math.floor(second / 0x20000) % 0x100 !== version(digest)) return { fault: 'version' };
    if (second % 0x20000 !== check(seeded(code, seat, sitting, digest).name, bits)) return { fault: 'check' };
    return { seat, sitting, answers: answersOf(code, digest, seat, sitting, bits) };
  };
  return { LETTERS, BASE, SEATS, SITTINGS, ITEMS, LENGTH, read, write, parted, classCode, readClass, form, seeded, encode, decode, answersOf, whole };
})();
