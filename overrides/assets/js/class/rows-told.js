// The lines that need looking at, each with its seat or line and what to do.
var classTold = (() => {
  'use strict';
  const { make, say } = making(ClassWords);
  const place = ({ seat, line }) => (line ? say(seat ? 'at_both' : 'at_line', { n: line, g: seat }) : say('at_seat', { n: seat }));
  const first = ({ first: { line, seat } }) => (line ? say('in_line', { n: line }) : say('in_box', { n: seat }));
  const values = {
    strange: ({ strange }) => ({ x: strange.map(({ letter }) => `“${letter}”`).join(', ') }),
    near: ({ close }) => ({ x: ClassCode.parted(close, 4) }),
    length: ({ n }) => ({ n }),
    other: ({ of }) => ({ x: of }),
    twice: (one) => ({ x: first(one) }),
    two: (one) => ({ x: first(one) }),
  };
  const told = (one) => say(`told_${one.fault}`, (values[one.fault] || (() => ({})))(one));
  return (list) => list.map((one) => make('li', {}, make('b', {}, `${place(one)}: `), told(one)));
})();
