// Six kinds with a "check" button: single, multiple, spot, match, sort, order (and fill, see quiz-story.js).
// What a kind tells `graded`:
//   of         how many right decisions there are
//   parts()    what is answered: [{ok, at: element to mark, on: where the mark is written, row: its row of the key,
//              near: only the accents are wrong}]
//   back(part) takes a part that was not right back
//   picks      every part gets its feedback (ticked options), not only those that are not right
{
  'use strict';
  const { kinds, make, rest, say, button, record, hint, verdict, close } = Quiz;

  const unmark = (at) => {
    at.classList.remove('ok', 'no');
    at.querySelector('.q-mark')?.remove();
  };
  const mark = ({ ok, at, on }) => {
    at.classList.add(ok ? 'ok' : 'no');
    on.append(' ', make('span', { class: 'q-mark' }, say(ok ? 'ok' : 'no')));
  };
  Quiz.graded = (q, { of, parts, back, picks }) => {
    let time = 0;
    let checked = false;
    const name = (value) => {
      checked = value;
      check.textContent = say(checked ? 'again' : 'check');
    };
    const clean = () => {
      q.el.querySelectorAll('.ok, .no').forEach(unmark);
      name(false);
    };
    const grade = () => {
      const given = parts();
      const n = given.filter((part) => part.ok).length;
      const x = given.length - n;
      if (!given.length) return verdict(q, 'part', make('p', {}, say('first')));
      const right = n === of && !x;
      const near = !n && given.some((part) => part.near);
      const word = right ? 'right' : near ? 'accents' : !n ? 'wrong' : picks && x ? 'extra' : 'partly';
      const hints = given.filter((part) => part.row && (picks || !part.ok)).map((part) => hint(part.row, part.on));
      const why = right && q.key.querySelector('.q-why');
      const more = [hints.length && make('ul', {}, ...hints), why && why.cloneNode(true)].filter(Boolean);
      verdict(q, right ? 'ok' : n || near ? 'part' : 'no', make('p', {}, say(word, { n, m: of, x })), ...more);
      clean();
      given.forEach(mark);
      name(true);
      q.why.hidden = false;
      record(q, right);
    };
    const again = () => {
      parts().filter((part) => !part.ok).forEach(back);
      clean();
      close(q);
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
    return { grade, clean };
  };

  kinds.single = kinds.multiple = kinds.spot = (q) => {
    const inputs = [...q.el.querySelectorAll('fieldset input')];
    const right = (n) => 'right' in q.rows[n].dataset;
    const parts = () => inputs.flatMap((input, n) => {
      const at = input.parentNode;
      return input.checked ? [{ ok: right(n), at, on: at, row: q.rows[n], input }] : [];
    });
    // The marks in a scene are labels too: they show whether their option is ticked.
    const show = () => inputs.forEach((input) => {
      for (const label of input.labels) label.classList.toggle('on', input.checked);
    });
    const back = (part) => {
      part.input.checked = false;
      show();
    };
    Quiz.graded(q, { of: q.rows.filter((row, n) => right(n)).length, parts, back, picks: true });
    q.el.addEventListener('input', show);
    show();
  };

  const items = (q, field) => {
    const targets = [...q.el.querySelectorAll('.q-targets li')];
    const fields = [...q.el.querySelectorAll('.q-items li')].map((at, n) => ({ at, row: q.rows[n], ...field(`${q.el.id}-i${n}`, at, targets) }));
    const parts = () => fields.filter((one) => one.get()).map((one) => ({ ...one, ok: one.get() === one.row.dataset.value }));
    Quiz.graded(q, { of: fields.length, parts, back: (part) => part.set('') });
  };
  const letter = (target) => target.firstChild.textContent;
  kinds.match = (q) => items(q, (id, at, targets) => {
    const options = targets.map((target) => make('option', { value: letter(target) }, target.textContent.replace(' ', '. ')));
    const list = make('select', { id }, make('option', { value: '' }, say('choose')), ...options);
    const on = make('label', { for: id }, ...at.childNodes);
    at.append(on, list);
    return { on, get: () => list.value, set: (value) => { list.value = value; } };
  });
  kinds.sort = (q) => items(q, (name, at, targets) => {
    const radios = targets.map((target) => make('input', { type: 'radio', name, value: letter(target) }));
    const labels = targets.map((target, n) => make('label', {}, radios[n], ...rest(target).map((node) => node.cloneNode(true))));
    const on = make('legend', {}, ...at.childNodes);
    at.append(make('fieldset', {}, on, ...labels));
    const chosen = () => radios.find((radio) => radio.checked);
    return { on, get: () => chosen()?.value, set: () => { chosen().checked = false; } };
  });

  kinds.order = (q) => {
    const list = q.el.querySelector('.q-items');
    const spoken = make('p', { role: 'status', class: 'q-spoken' });
    const steps = () => [...list.children];
    const parts = () => steps().map((at, n) => {
      const row = q.rows.find((one) => letter(one) === letter(at.firstChild));
      return { at, on: at.firstChild, row, ok: row === q.rows[n] };
    });
    const { clean } = Quiz.graded(q, { of: q.rows.length, parts, back: () => {} });
    const ends = () => steps().forEach((step, n, all) => {
      const [up, down] = step.querySelectorAll('button');
      up.setAttribute('aria-disabled', n === 0);
      down.setAttribute('aria-disabled', n === all.length - 1);
    });
    for (const step of steps()) {
      const x = rest(step).map((node) => node.textContent).join('').trim();
      // The neighbour is what moves in the document, so the focus stays where it is.
      const mover = (word, move) => {
        const el = make('button', { type: 'button', class: `q-${word}`, 'aria-label': say(word, { x }) });
        el.addEventListener('click', () => {
          if (el.getAttribute('aria-disabled') === 'true') return;
          move();
          clean();
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
  };
}
