// Six kinds with a "check" button: single, multiple, spot, match, sort, order (and fill, see quiz-story.js).
// What a kind tells `graded`:
//   of           how many right decisions there are
//   parts()      what is answered: [{o: name in the key, ok, at: element to mark, near: only the accents are wrong}]
//   back(part)   takes a part that was not right back
//   picks        feedback belongs to every part (ticked options), not only to what is not right
{
  'use strict';
  const { kinds, make, say, button, record, hint, verdict, close } = Quiz;

  const unmark = (at) => {
    at.classList.remove('ok', 'no');
    at.querySelector('.q-mark')?.remove();
  };
  const mark = ({ ok, at }) => {
    at.classList.add(ok ? 'ok' : 'no');
    (at.querySelector('legend, span') || at).append(' ', make('span', { class: 'q-mark' }, say(ok ? 'ok' : 'no')));
  };
  Quiz.graded = (q, { of, parts, back, picks }) => {
    let time = 0;
    let checked = false;
    const name = (value) => {
      checked = value;
      check.textContent = say(checked ? 'again' : 'check');
    };
    const clean = () => q.el.querySelectorAll('.ok, .no').forEach(unmark);
    const grade = () => {
      const given = parts();
      const n = given.filter((part) => part.ok).length;
      const m = of;
      const x = given.length - n;
      if (!given.length) return verdict(q, 'part', make('p', {}, say('first')));
      const right = n === m && !x;
      const near = !n && given.some((part) => part.near);
      const word = right ? 'right' : near ? 'accents' : !n ? 'wrong' : picks && x ? 'extra' : 'partly';
      const hints = given.filter((part) => picks || !part.ok).flatMap((part) => hint(q, part.o));
      const why = right && q.key.querySelector('.q-why');
      const more = [hints.length && make('ul', {}, ...hints), why && why.cloneNode(true)].filter(Boolean);
      verdict(q, right ? 'ok' : n || near ? 'part' : 'no', make('p', {}, say(word, { n, m, x })), ...more);
      clean();
      given.forEach(mark);
      q.why.hidden = false;
      name(true);
      record(q, right);
    };
    const again = () => {
      parts().filter((part) => !part.ok).forEach(back);
      clean();
      close(q);
      name(false);
    };
    // The same button, so that the focus stays; a double click or a held key does not undo what it has just done.
    const check = button('check', (event) => {
      const soon = event.timeStamp - time < 600;
      time = event.timeStamp;
      if (!checked) grade(); else if (!soon) again();
    });
    check.className = 'q-check';
    q.bar.prepend(check);
    // Whoever changes an answer may check at once: the marks that no longer hold go, what was said stays.
    q.el.addEventListener('input', (event) => {
      const at = event.target.closest('.ok, .no');
      if (picks) clean(); else if (at) unmark(at);
      name(false);
    });
    return { grade, clean: () => { clean(); name(false); } };
  };

  const choices = (q) => {
    const inputs = [...q.el.querySelectorAll('.q-o input')];
    const right = (input) => [...q.key.querySelectorAll('[data-right]')].some((row) => row.dataset.o === input.value);
    const spots = (input) => [...q.el.querySelectorAll('.spot')].filter((spot) => spot.htmlFor === input.id);
    const show = () => inputs.forEach((input) => spots(input).forEach((spot) => spot.classList.toggle('on', input.checked)));
    const parts = () => inputs.filter((input) => input.checked).map((input) => ({ o: input.value, ok: right(input), at: input.parentNode, input }));
    Quiz.graded(q, { of: inputs.filter(right).length, picks: true, parts, back: (part) => { part.input.checked = false; show(); } });
    q.el.addEventListener('input', show);
    show();
  };
  kinds.single = kinds.multiple = kinds.spot = choices;

  const wanted = (q, o) => [...q.key.querySelectorAll('[data-value]')].find((row) => row.dataset.o === o).dataset.value;
  const items = (q, field) => {
    const targets = [...q.el.querySelectorAll('.q-targets li')];
    const rows = [...q.el.querySelectorAll('.q-items li')].map((at) => ({ at, o: at.dataset.o, ...field(at, targets) }));
    const parts = () => rows.filter((row) => row.get()).map((row) => ({ ...row, ok: row.get() === wanted(q, row.o) }));
    Quiz.graded(q, { of: rows.length, parts, back: (part) => part.set('') });
  };
  kinds.match = (q) => items(q, (at, targets) => {
    const id = `${q.el.id}-i${at.dataset.o}`;
    const options = targets.map((target) => make('option', { value: target.dataset.o }, `${target.dataset.o}. ${target.lastElementChild.textContent}`));
    const list = make('select', { id }, make('option', { value: '' }, say('choose')), ...options);
    at.replaceChildren(make('label', { for: id }, ...at.childNodes), list);
    return { get: () => list.value, set: (value) => { list.value = value; } };
  });
  kinds.sort = (q) => items(q, (at, targets) => {
    const name = `${q.el.id}-i${at.dataset.o}`;
    const radios = targets.map((target) => make('input', { type: 'radio', name, value: target.dataset.o }));
    const labels = targets.map((target, n) => make('label', {}, radios[n], target.lastElementChild.cloneNode(true)));
    at.replaceChildren(make('fieldset', {}, make('legend', {}, ...at.childNodes), ...labels));
    const chosen = () => radios.find((radio) => radio.checked);
    return { get: () => chosen()?.value, set: () => { chosen().checked = false; } };
  });

  kinds.order = (q) => {
    const list = q.el.querySelector('.q-steps');
    const spoken = make('p', { role: 'status', class: 'q-spoken' });
    const steps = () => [...list.children];
    const parts = () => steps().map((at, n) => ({ o: at.dataset.o, at, ok: wanted(q, at.dataset.o) === `${n + 1}` }));
    const { clean } = Quiz.graded(q, { of: list.children.length, parts, back: () => {} });
    const ends = () => steps().forEach((step, n, all) => {
      const [up, down] = step.querySelectorAll('button');
      up.setAttribute('aria-disabled', n === 0);
      down.setAttribute('aria-disabled', n === all.length - 1);
    });
    for (const step of steps()) {
      const x = step.querySelector('span').innerText;
      // The neighbour is what moves in the document, so the focus stays where it is.
      const move = (word, swap) => {
        const el = make('button', { type: 'button', class: `q-${word}`, 'aria-label': say(word, { x }) });
        el.addEventListener('click', () => {
          if (el.getAttribute('aria-disabled') === 'true') return;
          swap();
          clean();
          ends();
          spoken.textContent = say('moved', { x, n: steps().indexOf(step) + 1, m: list.children.length });
        });
        return el;
      };
      step.append(move('up', () => step.after(step.previousElementSibling)), move('down', () => step.before(step.nextElementSibling)));
    }
    list.after(spoken);
    ends();
  };
}
