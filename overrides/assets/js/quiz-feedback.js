// What is said of an answer, where the eye is. It stands below the buttons. On a phone it keeps to the window's bottom
// while its place is further down (CSS: sticky, so it takes no room of its own and hides no last line): sign, word and
// one sentence, and a button that opens the rest. A screen reader is told all of it, once.
{
  'use strict';
  const { make } = Quiz;
  const END = /[.!?…]["”’)]*\s/u;

  const scroll = (need, at) => { if (need > 0) scrollBy(0, Math.min(need + 8, at.top - 8)); };
  // How far a control that stands before what is said reaches under it.
  const hidden = (q, el) => {
    const before = q.box.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING;
    return before ? el.getBoundingClientRect().bottom - q.box.getBoundingClientRect().top : 0;
  };
  const focused = (q) => (q.el.contains(document.activeElement) ? document.activeElement : q.bar);
  // Into view, if it is not; never so far that the control in use leaves it. Smooth or not is said by CSS.
  const reveal = (q) => {
    const el = focused(q);
    const below = Math.max(q.box.getBoundingClientRect().bottom, q.bar.getBoundingClientRect().bottom) - innerHeight;
    scroll(Math.max(below, hidden(q, el)), el.getBoundingClientRect());
  };
  const open = (q, wide) => {
    q.box.classList.toggle('open', wide);
    q.more.setAttribute('aria-expanded', wide);
  };

  // All but the first sentence of the first comment stands in .q-rest.
  const shorten = (first) => {
    const walk = document.createTreeWalker(first, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const end = END.exec(text.data);
      if (!end) continue;
      const range = document.createRange();
      range.setStart(text, end.index + end[0].length);
      range.setEndAfter(first.lastChild);
      first.append(make('span', { class: 'q-rest' }, range.extractContents()));
      return;
    }
  };

  Quiz.box = (q) => {
    q.says = make('div', { role: 'status', class: 'q-says' });
    q.more = q.button('more', () => {
      open(q, !q.box.classList.contains('open'));
      reveal(q);
    });
    q.more.className = 'q-more';
    q.box = make('div', { class: 'q-box' }, q.says, q.more);
    // A control that is reached by keyboard is not left under the bar.
    q.listen(q.el, 'focusin', ({ target }) => requestAnimationFrame(() => {
      if (q.box.classList.contains('up')) scroll(hidden(q, target), target.getBoundingClientRect());
    }));
  };
  Quiz.verdict = (q, state, ...content) => {
    q.says.textContent = '';
    q.says.append(...content);
    q.says.dataset.state = state;
    const first = q.says.querySelector('li');
    if (first) shorten(first);
    open(q, false);
    q.box.classList.add('up');
    q.box.classList.toggle('more', q.says.querySelector('.q-rest, li + li, .q-why') !== null);
    reveal(q);
  };
  // The learner goes on trying: the verdict is over, `gone` too; hints stay.
  Quiz.fade = (q, gone = []) => {
    for (const part of [q.says.querySelector('.q-word'), ...gone]) if (part) part.remove();
    const list = q.says.querySelector('ul');
    if (list && !list.children.length) list.remove();
    delete q.says.dataset.state;
    q.box.classList.remove('up', 'more');
    open(q, true);
  };
  Quiz.close = (q) => {
    q.says.textContent = '';
    Quiz.fade(q);
    q.why.hidden = q.all.hidden = true;
    q.why.setAttribute('aria-expanded', false);
  };
}
