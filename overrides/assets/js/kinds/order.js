// Steps with two buttons each, up and down.
{
  'use strict';
  const { make, rest, say } = Quiz;
  const letter = (el) => el.firstChild.textContent;

  Quiz.kinds.order = (q) => {
    const list = q.el.querySelector('.q-items');
    const spoken = make('p', { role: 'status', class: 'q-spoken' });
    const steps = () => [...list.children];
    const shown = steps();
    const parts = () => steps().map((at, n) => {
      const row = q.rows.find((one) => letter(one) === letter(at.firstChild));
      return { at, on: at.firstChild, row, ok: row === q.rows[n] };
    });
    const ends = () => steps().forEach((step, n, all) => {
      const [up, down] = step.querySelectorAll('button');
      up.setAttribute('aria-disabled', n === 0);
      down.setAttribute('aria-disabled', n === all.length - 1);
    });
    const reset = () => {
      list.append(...shown);
      ends();
    };
    for (const step of shown) {
      const x = rest(step).map((node) => node.textContent).join('').trim();
      // The neighbour is what moves in the document, so the focus stays where it is.
      const mover = (word, move) => {
        const el = make('button', { type: 'button', class: `q-${word}`, 'aria-label': say(word, { x }) });
        q.listen(el, 'click', () => {
          if (el.getAttribute('aria-disabled') === 'true') return;
          move();
          Quiz.changed(list); // of the whole: where one goes, another comes
          ends();
          spoken.textContent = say('moved', { x, n: steps().indexOf(step) + 1, m: q.rows.length });
        });
        return el;
      };
      const text = make('span', {}, ...step.childNodes);
      step.append(text, mover('up', () => step.after(step.previousElementSibling)), mover('down', () => step.before(step.nextElementSibling)));
    }
    list.after(spoken);
    ends();
    return { of: q.rows.length, parts, back: () => {}, reset };
  };
}
