// Strips of paper for a class: one a seat, with twelve boxes for the code. Printed, cut, written on, handed in.
var classStrips = (() => {
  'use strict';
  const { make, say } = making(ClassWords);
  const boxes = () => make('span', { class: 'class-boxes' }, ...[0, 1, 2].map(() => make('span', {}, ...[0, 1, 2, 3].map(() => make('i')))));
  return (el, code, size) => {
    el.textContent = '';
    for (let seat = 1; seat <= size; seat += 1) {
      el.append(make('div', { class: 'class-strip' },
        make('p', {}, say('strip_class', { c: ClassCode.parted(code, 3) }), ' · ', make('b', {}, say('seat', { n: seat }))),
        boxes(), make('p', {}, say('strip_times'))));
    }
  };
})();
