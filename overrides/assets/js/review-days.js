// When an objective of a lesson is asked again (Leitner): wrong, the next day; right, after 7, 28, 84 days, then when a school
// year begins. What is kept, lachan.review: "lop-6-7/ma-o-quay/2" (lesson, objective) → [box, day, question asked last], and
// "now" → [day, [[objective, question, right or not], …]], the review under way. Days are whole numbers since 1970.
var Review = (() => {
  'use strict';
  const KEY = 'lachan.review';
  const STEPS = [1, 7, 28, 84, 394]; // the last is the longest way to a school year
  const MONTH = 28; // a school year that begins sooner is too soon

  const today = (now = new Date()) => Math.floor((now - now.getTimezoneOffset() * 6e4) / 864e5);
  const september = (day) => {
    const [first, second] = [0, 1].map((n) => Date.UTC(new Date(day * 864e5).getUTCFullYear() + n, 8, 5) / 864e5);
    return first - day < MONTH ? second : first;
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

  const text = (one) => typeof one === 'string';
  const sound = (name, one) => Array.isArray(one) && (name === 'now'
    ? Array.isArray(one[1]) && one[1].every((asked) => Array.isArray(asked) && text(asked[0]) && text(asked[1]))
    : STEPS[one[0]] && Number.isInteger(one[0] + one[1]) && text(one[2]));
  // Anything else than what we write is as if it were not there.
  const read = () => {
    const all = {};
    try {
      for (const [name, one] of Object.entries(JSON.parse(localStorage.getItem(KEY)))) if (sound(name, one)) all[name] = one;
    } catch { /* nothing is kept */ }
    return all;
  };
  const write = (all) => { try { localStorage.setItem(KEY, JSON.stringify(all)); return true; } catch { return false; } };
  // Read and written at once, so that what another tab has written stays.
  const answer = (goal, right, id, day = today()) => {
    const all = read();
    all[goal] = after(all[goal], right, day, id);
    const one = all.now && all.now[1].find((asked) => asked[0] === goal && asked[1] === id);
    if (one && all.now[0] === day && one.length < 3) one.push(right ? 1 : 0);
    return write(all);
  };
  // Objectives that are due, of the bands that the school has.
  const waiting = (all, day) => {
    const hidden = getComputedStyle(document.documentElement).getPropertyValue('--hidden-bands').split(' ');
    return Object.keys(all).filter((name) => name !== 'now' && due(all[name], day) && !hidden.includes(name.split('/')[0]));
  };
  return { KEY, today, due, after, read, write, answer, waiting };
})();
