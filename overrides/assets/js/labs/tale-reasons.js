// What is said of each choice, where that stands on a page of its own: it comes in a script before this one. Where that has not
// come, the story stays what it is without scripts, with links to that page.
Lab.reasons = (lab) => {
  'use strict';
  const { make } = Lab;
  const link = lab.querySelector('.keys-of > p');
  if (!link) return;
  const node = (one) => (typeof one === 'string' ? one : make(one[0], one[1], ...one.slice(2).map(node)));
  link.replaceWith(make('div', {}, ...LabReasons.map(node)));
};
