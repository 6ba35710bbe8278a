// When an objective of a lesson is asked again (Leitner): wrong, the next day; right, after 7, 28, 84 days, then when a school
// year begins. What is kept, lachan.review: lesson and objective → [box, day, question asked last], and
// "now" → [day, [[objective, question, right or not], …]], the review under way. Days are whole numbers since 1970.
var Review = (() => {
  'use strict';
  const store = Store('lachan.review');
  const MOST = 6; // questions at a sitting
  const STEPS = [1, 7, 28, 84, 394]; // the last is the longest way to a school year
  const MONTH = 28; // a school year that begins sooner is too soon

  const today = (now = new Date()) => Math.floor((now - now.getTimezoneOffset() * 6e4) / 864e5);
  const september = (day) => {
    const of = (n) => Date.UTC(new Date(day * 864e5).getUTCFullYear() + n, 8, 5) / 864e5;
    return of(of(0) - day < MONTH ? 1 : 0);
  };
  // A day that is further off than its box ever leads to was reckoned by a clock that was wrong.
  const due = ([box, at], day) => at <= day || at - day > STEPS[box];
  // Who answers what is not yet due has practised: that changes nothing, but for what was wrong.
  const after = (was, right, day, id) => {
    if (!right) return [0, day + 1, id];
    if (was && !due(was, day)) return [was[0], was[1], id];
    const box = was ? Math.min(was[0] + 1, 4) : 1;
    return [box, box < 4 ? day + STEPS[box] : september(day), id];
  };

  const sound = (name, one) => name === 'now' || (Array.isArray(one) && STEPS[one[0]] && Number.isInteger(one[0] + one[1]) && typeof one[2] === 'string');
  // Anything else than what we write is as if it were not there.
  const read = () => {
    const all = {};
    try {
      for (const [name, one] of Object.entries(JSON.parse(store.read()))) if (sound(name, one)) all[name] = one;
    } catch { /* nothing is kept */ }
    return all;
  };
  const write = (all) => store.write(JSON.stringify(all));
  // Read and written at once, so that what another tab has written stays.
  const answer = (goal, right, id, day = today()) => {
    const all = read();
    all[goal] = after(all[goal], right, day, id);
    const one = [].concat(all.now && all.now[1]).find((asked) => asked && asked[0] === goal && asked[1] === id);
    if (one && all.now[0] === day && !(2 in one)) one[2] = right ? 1 : 0;
    return write(all);
  };
  return { forget: store.forget, MOST, today, due, after, read, write, answer };
})();
