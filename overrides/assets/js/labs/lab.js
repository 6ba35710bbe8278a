// What the scripts of all labs use. Nothing that is done in a lab is stored or leaves the page.
var Lab = (() => {
  'use strict';
  const { make, say } = making(LabWords);
  const button = (text, click, attributes = {}) => {
    const el = make('button', { type: 'button', ...attributes }, text);
    el.addEventListener('click', click);
    return el;
  };
  // Every order is as likely as any other (Fisher and Yates).
  const shuffled = (list) => {
    const found = [...list];
    for (let n = found.length - 1; n > 0; n -= 1) {
      const k = Math.floor(Math.random() * (n + 1));
      [found[n], found[k]] = [found[k], found[n]];
    }
    return found;
  };
  return { make, say, button, shuffled };
})();
