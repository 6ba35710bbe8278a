// Lists of lessons: questions that are right on each card and its leaf, as far as lachan.progress knows, and where to go on.
{
  'use strict';
  const read = () => { try { return JSON.parse(Store('lachan.progress').read()) || {}; } catch { return {}; } };
  const done = read();
  const cards = [...document.querySelectorAll('[data-questions]')];
  let onward = null; // the first lesson with something left, once anything was begun
  let begun = false;
  for (const card of cards) {
    const ids = card.dataset.questions.split(' ').filter(Boolean);
    const n = ids.filter((id) => done[id] === 'right').length;
    const sign = card.querySelector('.done');
    if (n && sign) {
      sign.textContent = sign.dataset.words.replace('{n}', n).replace('{m}', ids.length);
      sign.hidden = false;
    }
    card.style.setProperty('--grown', ids.length ? n / ids.length : 0);
    begun = begun || ids.some((id) => id in done);
    if (n < ids.length) onward = onward || card.querySelector('a');
  }
  const go = document.querySelector('.go-on');
  if (go && begun && onward) {
    const link = document.createElement('a');
    link.href = onward.href;
    link.textContent = go.dataset.words.replace('{title}', onward.textContent);
    go.append(link);
    go.hidden = false;
  }
  const clear = document.querySelector('.clear');
  if (clear) {
    clear.addEventListener('click', () => {
      for (const sign of document.querySelectorAll('.done, .go-on')) sign.hidden = true;
      for (const card of cards) card.style.setProperty('--grown', 0);
    });
  }
  // Teachers come from the first page to what is folded for pupils.
  const teach = document.getElementById('day-hoc');
  if (teach && location.hash === '#day-hoc') teach.open = true;
}
