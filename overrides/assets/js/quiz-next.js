// The main button of a question, and going on: `lachan:next` on the question. Unless somebody takes it (a page that
// shows one question at a time), the next question of the page follows, or the panel that sums up.
{
  'use strict';
  const { say } = Quiz;

  const after = (q) => {
    const all = [...document.querySelectorAll('.q')];
    return all[all.indexOf(q.el) + 1];
  };
  const look = (at, head) => {
    head.tabIndex = -1;
    at.scrollIntoView();
    head.focus({ preventScroll: true });
  };
  const next = (q) => {
    if (!q.el.dispatchEvent(new CustomEvent('lachan:next', { bubbles: true, cancelable: true, detail: { id: q.el.id } }))) return;
    const at = after(q) || document.querySelector('.q-sum');
    if (at) look(at, at.querySelector('h3, p'));
  };

  // One button, so that the focus stays: `set(word, act)` is what it does now, `done()` makes it lead on. The quiet one
  // beside it takes a right answer back. A double click or a held key does not undo what it has just done.
  Quiz.main = (q, redo) => {
    let time = -600;
    let now = null;
    const quiet = q.button('redo', () => redo());
    quiet.className = 'q-quiet';
    q.bar.append(quiet);
    q.act = () => {
      if (performance.now() - time < 600) return;
      now();
      time = performance.now();
    };
    const set = (word, act) => {
      now = act;
      time = -600;
      q.main.textContent = say(word);
      quiet.hidden = true;
    };
    const done = () => {
      set(after(q) ? 'going' : 'results', () => next(q));
      quiet.hidden = false;
    };
    return { set, done };
  };
}
