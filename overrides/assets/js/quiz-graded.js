// The "check" button of the kinds that have one. What a kind tells, in `q.how`:
//   of         how many right decisions there are
//   parts()    what is answered: [{ok, at: element to mark, on: where the mark is written, row: its row of the key,
//              labels: all elements to mark, when there are several, near: only the accents are wrong}]
//   back(part) takes a part that was not right back
//   reset()    takes everything back
//   fields     what is typed into; all the rest is told by quiz-typing.js
//   picks      every part gets its feedback (ticked options), not only those that are not right
//   advise(part, try)  more elements to say of a part that was not right
{
  'use strict';
  const { make, say, rest, verdict, fade, close } = Quiz;

  Quiz.record = (q, right) => {
    QuizResults.keep(q.el.id, right);
    q.el.dispatchEvent(new CustomEvent('lachan:answer', { bubbles: true, detail: { id: q.el.id, right } }));
    Quiz.tell();
  };
  // What a row of the key says, under the letter or number of what it is about; not what would have been right.
  Quiz.hint = (row, about) => {
    const name = make('b', {}, about.querySelector('b').textContent);
    return make('li', {}, name, ...rest(row).map((node) => node.cloneNode(true)));
  };

  const unmark = (at) => {
    at.classList.remove('ok', 'no');
    const mark = at.querySelector('.q-mark');
    if (mark) mark.remove();
  };
  const mark = ({ ok, at, on, labels }) => {
    for (const el of labels || [at]) el.classList.add(ok ? 'ok' : 'no');
    on.append(' ', make('span', { class: 'q-mark' }, say(ok ? 'ok' : 'no')));
  };
  Quiz.graded = (q) => {
    const { of, parts, back, reset = () => parts().forEach(back), picks, advise } = q.how.fields ? Quiz.compared(q, q.how.fields) : q.how;
    let fresh = true; // the same answer twice is one try
    let won = false;
    let own = false; // we take answers back, not the learner
    let comments = new Map(); // element that is marked → what is said of it
    const quietly = (act) => {
      own = true;
      act();
      own = false;
    };
    const { set, done } = Quiz.main(q, () => {
      quietly(reset);
      clean();
      close(q);
      q.el.querySelector('h3').focus();
    });
    const clean = () => {
      q.el.querySelectorAll('.ok, .no').forEach(unmark);
      set('check', grade);
      fresh = true;
    };
    const grade = () => {
      const given = parts();
      const n = given.filter((part) => part.ok).length;
      const x = given.length - n;
      if (!given.length) return verdict(q, 'part', make('p', { class: 'q-word' }, say('first')));
      const near = !n && given.some((part) => part.near);
      won = n === of && !x;
      if (!won && fresh) q.tries += 1;
      const word = won ? 'right' : near ? 'accents' : !n ? 'wrong' : picks && x ? 'extra' : 'partly';
      const wrong = given.filter((part) => !part.ok);
      comments = new Map((picks ? given : wrong).filter((part) => part.row).map((part) => [part.at, Quiz.hint(part.row, part.on)]));
      const why = won && q.key.querySelector('.q-why');
      const more = [
        comments.size && make('ul', {}, ...comments.values()),
        ...(advise ? wrong.flatMap((part) => advise(part, q.tries)) : []),
        (picks || advise) && !won && q.tries > 1 && Quiz.tip(q),
        why && why.cloneNode(true),
      ].filter(Boolean);
      clean();
      fresh = false;
      given.forEach(mark);
      if (won) done(); else set('again', again);
      q.why.hidden = !won && q.tries < 2;
      verdict(q, won ? 'ok' : n || near ? 'part' : 'no', make('p', { class: 'q-word' }, say(word, { n, m: of, x })), ...more);
      Quiz.record(q, won);
    };
    // What was said stays until something is changed.
    const again = () => {
      const wrong = parts().filter((part) => !part.ok);
      clean();
      fresh = false;
      quietly(() => wrong.forEach(back));
    };
    // Whoever changes an answer may check at once; what no longer holds goes: of items the mark and comment of that one.
    const changed = (at) => {
      if (own) return;
      if (won) close(q); else fade(q, picks ? comments.values() : [comments.get(at)]);
      if (at && !picks && !won) unmark(at); else clean();
      won = false;
      fresh = true;
      set('check', grade);
    };
    const typed = (event) => event.target.type === 'text';
    q.listen(q.el, 'input', (event) => { if (typed(event)) changed(event.target.closest('.ok, .no')); });
    q.listen(q.el, 'change', (event) => { if (!typed(event)) changed(event.target.closest('.ok, .no') || event.target.closest('li')); });
    q.grade = grade;
    clean();
  };
}
