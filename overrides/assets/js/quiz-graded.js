// The "check" button of the kinds that have one. What a kind tells `graded`:
//   of         how many right decisions there are
//   parts()    what is answered: [{ok, at: element to mark, on: where the mark is written, row: its row of the key,
//              near: only the accents are wrong}]
//   back(part) takes a part that was not right back
//   picks      every part gets its feedback (ticked options), not only those that are not right
{
  'use strict';
  const { make, say, record, hint, verdict, close } = Quiz;

  const unmark = (at) => {
    at.classList.remove('ok', 'no');
    const mark = at.querySelector('.q-mark');
    if (mark) mark.remove();
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
    const check = q.button('check', (event) => {
      const soon = event.timeStamp - time < 600;
      time = event.timeStamp;
      if (!checked) grade(); else if (!soon) again();
    });
    check.className = 'q-check';
    q.bar.prepend(check);
    // Whoever changes an answer may check at once: the marks that no longer hold go, what was said stays.
    q.listen(q.el, 'input', (event) => {
      const at = event.target.closest('.ok, .no');
      if (picks) clean(); else if (at) unmark(at);
      name(false);
    });
    return { grade, clean };
  };
}
