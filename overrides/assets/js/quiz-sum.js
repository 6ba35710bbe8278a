// The panel after the last question: how many are right, which, and whether the device keeps that. The footer's button
// deletes it (progress.js); a page without a footer, in a portal's frame, has a quiet one below the panel.
{
  'use strict';
  const { asked, told, sum, make, button, say } = Quiz;
  const chips = make('ul');
  const count = make('p', { role: 'status', tabindex: '-1' });
  const note = make('p', { role: 'status', tabindex: '-1' });

  const write = (el, text) => { if (el.textContent !== text) el.textContent = text; }; // both are live regions
  const chip = (q) => make('li', {}, make('a', { href: `#${q.el.id}` }, q.number));
  const show = () => {
    const all = QuizResults.all();
    const m = asked.length;
    let n = 0;
    for (const q of asked) {
      const right = all[q.el.id] === 'right';
      n += right;
      q.known.hidden = !right;
      if (!q.chip) chips.append(q.chip = chip(q));
      q.chip.classList.toggle('ok', right);
      q.chip.firstChild.setAttribute('aria-label', q.el.querySelector('h3').innerText);
    }
    sum.hidden = !m;
    write(count, say(n === m ? 'all' : 'done', { n, m }));
    write(note, say(QuizResults.kept() ? 'kept' : 'not_kept'));
  };
  const deletes = () => {
    const clear = button('clear', () => {
      QuizResults.clear();
      show();
      write(note, say('cleared'));
      note.focus();
      clear.hidden = true;
    });
    clear.className = 'q-quiet';
    sum.after(clear);
    told.push(() => { clear.hidden = !QuizResults.kept() || !Object.keys(QuizResults.all()).length; });
  };
  Quiz.ready.then(() => {
    if (!sum.isConnected) return;
    sum.append(count, chips, note);
    const footer = document.querySelector('.clear');
    if (footer) footer.addEventListener('click', show);
    else deletes();
    told.push(show);
    addEventListener('storage', Quiz.tell);
    Quiz.tell();
  });
}
