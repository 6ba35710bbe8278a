// What was counted from photos, by class code: for each seat, time and form ten answers as codes have them. It lives in this page. Pure.
var PaperTaken = () => {
  'use strict';
  const classes = new Map(); // code → (seat, time, form → pupil)
  const of = (code) => {
    if (!classes.has(code)) classes.set(code, new Map());
    return classes.get(code);
  };
  const pupil = (code, { seat, sitting, form }) => {
    const key = `${seat} ${sitting} ${form}`;
    if (!of(code).has(key)) of(code).set(key, { line: 0, seat, sitting, form, answers: Array(ClassCode.ITEMS).fill(0) });
    return of(code).get(key);
  };
  // One message answered with cards: A is trusted, B doubted, whatever else left out. Who showed none before and shows none now has no row.
  const cards = (code, { sitting, form, message }, letters) => {
    for (const [seat, letter] of letters) {
      const known = of(code).has(`${seat} ${sitting} ${form}`);
      if (letter || known) pupil(code, { seat, sitting, form }).answers[message - 1] = { A: 1, B: 2 }[letter] || 0;
    }
  };
  const strips = (code, list) => {
    for (const strip of list) pupil(code, strip).answers = [...strip.answers];
  };
  const pupils = (code) => [...of(code).values()];
  const forget = (code) => classes.delete(code);
  return { cards, strips, pupils, forget };
};
