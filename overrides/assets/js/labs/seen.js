// A lab's picture: the place of the item at hand is marked, a tap on another one takes that item first. By keyboard the items
// come in their order; the numbers are those of the list, on paper too.
Lab.seen = (lab, cases, take) => {
  'use strict';
  const dots = [...lab.querySelectorAll('.seen g')];
  dots.forEach((dot, n) => dot.addEventListener('click', () => take(cases[n])));
  return (now, past) => dots.forEach((dot, n) => {
    dot.classList.toggle('now', cases[n] === now);
    dot.classList.toggle('past', past.includes(cases[n]));
  });
};
