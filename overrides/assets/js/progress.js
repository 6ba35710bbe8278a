// Questions that are right per lesson card, and the button that deletes what is stored: lachan.progress, written by quiz-results.js,
// and lachan.review here, what sw.js keeps in app.js, which shows the button when there is something.
{
  'use strict';
  const read = () => { try { return JSON.parse(localStorage.getItem('lachan.progress')) || {}; } catch { return {}; } };
  const done = read();
  let onward = null; // the first lesson with something left, once anything was begun
  let begun = false;
  for (const card of document.querySelectorAll('[data-questions]')) {
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
    clear.hidden = !Object.keys(done).length;
    addEventListener('lachan:answer', () => { if (Object.keys(read()).length) clear.hidden = false; });
    clear.addEventListener('click', () => {
      try { localStorage.removeItem('lachan.progress'); localStorage.removeItem('lachan.review'); } catch { /* nothing was kept */ }
      for (const sign of document.querySelectorAll('.done, .go-on')) sign.hidden = true;
      for (const card of document.querySelectorAll('[data-questions]')) card.style.setProperty('--grown', 0);
      const said = document.createElement('p');
      said.setAttribute('role', 'status');
      clear.replaceWith(said);
      said.textContent = clear.dataset.done;
      said.tabIndex = -1;
      said.focus();
    });
  }
}
