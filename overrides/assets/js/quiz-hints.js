// A hint at the second wrong try: the sentence of the question that the reasons of the right answer speak of. It says
// where to look, not what is right, and nothing that the bank does not say. Whether there is one: two words in a row that
// both have (in two questions of five).
{
  'use strict';
  const { make, say } = Quiz;

  const sentences = (text) => text.match(/[^.!?…]+[.!?…]*["”]?/gu) || [];
  const pairs = (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
    return new Set(words.slice(1).map((word, n) => `${words[n]} ${word}`));
  };
  Quiz.tip = (q) => {
    const told = pairs([...q.key.querySelectorAll('.q-why, [data-right]')].map((part) => part.textContent).join(' – '));
    let best = null;
    let most = 0;
    for (const part of q.el.querySelectorAll('.q-stem :is(p, li, dd)')) {
      if (part.querySelector('p, li, .q-blank')) continue;
      for (const sentence of sentences(part.textContent)) {
        const shared = [...pairs(sentence)].filter((pair) => told.has(pair)).length;
        if (shared > most && !sentence.includes('?')) [best, most] = [sentence.trim(), shared];
      }
    }
    return best && make('p', { class: 'q-tip' }, say('tip', { x: best }));
  };
}
