// What was read, to be looked at and put right before it counts: a labelled choice for every answer, by keyboard as well.
var PaperReview = (() => {
  'use strict';
  const { make, say } = making(PaperWords);
  const choice = (label, value, options, act) => {
    const select = make('select', {}, ...options.map(([key, words]) => make('option', { value: key }, words)));
    select.value = value;
    select.addEventListener('change', () => act(select.value));
    return make('label', {}, make('span', {}, label), ' ', select);
  };
  const LETTERS = [['', '–'], ...[...PaperCards.LETTERS].map((letter) => [letter, letter])];
  // `letters`: seat → letter or ''; `act` is told what was chosen.
  const cards = (el, size, letters, act) => {
    el.textContent = '';
    for (let seat = 1; seat <= size; seat += 1) {
      el.append(choice(say('seat', { n: seat }), letters.get(seat) || '', LETTERS, (letter) => act(seat, letter)));
    }
  };
  const ANSWERS = () => [['?', '?'], ['1', say('trusted')], ['2', say('doubted')], ['0', say('left')]];
  // `strips` as PaperStrips reads them; what is chosen is written into them.
  const strips = (el, list, act) => {
    el.textContent = '';
    for (const strip of list) {
      const head = say('strip', { n: strip.seat, f: 'AB'[strip.form], t: say(`sitting_${strip.sitting}`) });
      el.append(make('fieldset', {}, make('legend', {}, head), ...strip.answers.map((answer, n) => choice(say('message', { n: n + 1 }), answer === null ? '?' : String(answer), ANSWERS(), (chosen) => {
        strip.answers[n] = chosen === '?' ? null : Number(chosen);
        act();
      }))));
    }
  };
  return { cards, strips };
})();
