// What needs looking at in a photo, a sentence each, and what a show of hands comes to. Words alone.
var paperTold = (() => {
  'use strict';
  const { make, say } = making(PaperWords);
  const FEWEST = 5;
  const list = (seats) => seats.join(', ');
  const told = (one, size) => make('li', {}, make('b', {}, `${say('seat', { n: one.seat })}: `),
    say(`told_${one.fault}`, { m: size, x: (one.letters || one.places || []).join(', ') }));
  const missing = (seats) => (seats.length ? [make('li', {}, say('missing', { n: seats.length, x: list(seats) }))] : []);
  const counts = (letters) => {
    const chosen = [...letters.values()].filter(Boolean);
    if (chosen.length < FEWEST) return say('count_few', { n: chosen.length });
    const each = [...PaperCards.LETTERS].map((letter) => `${letter} ${chosen.filter((one) => one === letter).length}`);
    return say('count', { n: chosen.length, x: each.join(' · ') });
  };
  return { told, missing, counts };
})();
