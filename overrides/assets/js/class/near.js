// The codes that lie one slip of the hand away from what was typed and are whole: a letter wrong, left out, too many, or two
// neighbours changed about. Several hundred are tried against 17 bits of check, so one that fits by chance is rare; it is shown to
// the teacher beside the strip, never taken by itself.
ClassCode.near = (code, digest, values, seat) => {
  'use strict';
  const { BASE, LENGTH, decode, write } = ClassCode;
  const tried = [];
  const with_ = (at, gone, ...put) => tried.push([...values.slice(0, at), ...put, ...values.slice(at + gone)]);
  const letters = [...Array(BASE).keys()];
  for (let at = 0; at <= values.length; at += 1) {
    if (values.length === LENGTH + 1) with_(at, 1);
    if (values.length === LENGTH - 1) for (const letter of letters) with_(at, 0, letter);
    if (values.length === LENGTH && at < LENGTH) for (const letter of letters) with_(at, 1, letter);
    if (values.length === LENGTH && at + 1 < LENGTH) with_(at, 2, values[at + 1], values[at]);
  }
  const fits = tried.filter((one) => {
    if (one.length !== LENGTH) return false;
    const read = decode(code, digest, one);
    return !read.fault && (!seat || read.seat === seat);
  });
  return [...new Set(fits.map(write))];
};
