// Questions done per lesson card, and the button that deletes what is stored: lachan.progress, written by quiz-results.js, here;
// what sw.js keeps in app.js, which shows the button when there is something.
{
  'use strict';
  const read = () => { try { return JSON.parse(localStorage.getItem('lachan.progress')) || {}; } catch { return {}; } };
  const done = read();
  for (const card of document.querySelectorAll('[data-questions]')) {
    const ids = card.dataset.questions.split(' ').filter(Boolean);
    const n = ids.filter((id) => Object.keys(done).includes(id)).length;
    const sign = card.querySelector('.done');
    if (n && sign) {
      sign.textContent = sign.dataset.words.replace('{n}', n).replace('{m}', ids.length);
      sign.hidden = false;
    }
  }
  const clear = document.querySelector('.clear');
  if (clear) {
    clear.hidden = !Object.keys(done).length;
    clear.addEventListener('click', () => {
      try { localStorage.removeItem('lachan.progress'); } catch { /* nothing was kept */ }
      for (const sign of document.querySelectorAll('.done')) sign.hidden = true;
      const said = document.createElement('p');
      said.setAttribute('role', 'status');
      clear.replaceWith(said);
      said.textContent = clear.dataset.done;
      said.tabIndex = -1;
      said.focus();
    });
  }
}
