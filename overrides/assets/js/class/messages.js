// The messages that the page brings, and the lesson to teach again for each place where they come from.
var ClassMessages = (() => {
  'use strict';
  const all = new Map([...document.querySelectorAll('.class-messages > div')].map((el) => [el.dataset.item, {
    id: el.dataset.item, origin: el.dataset.origin, genuine: 'real' in el.dataset, title: el.querySelector('b').textContent, why: el.querySelector('span'),
  }]));
  const genuine = {};
  for (const one of all.values()) genuine[one.id] = one.genuine;
  // The link to the lesson, or null where the school does not show its band.
  const lesson = (test, message) => test.repeat.find((link) => link.dataset.origin === message.origin) || null;
  return { all, genuine, lesson };
})();
