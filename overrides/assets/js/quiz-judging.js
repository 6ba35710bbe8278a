// What each question gets when answers are judged: the way to its key, where its verdict stands, its "check" button at work.
{
  'use strict';
  const { make, say } = Quiz;

  const judge = (q) => {
    q.all = make('div', { class: 'q-all' });
    q.why = q.button('why', () => {
      q.all.hidden = !q.all.hidden;
      q.why.setAttribute('aria-expanded', !q.all.hidden);
      if (!q.all.hasChildNodes()) q.all.append(...[...q.key.children].slice(1).map((part) => part.cloneNode(true)));
    });
    q.known = make('small', { class: 'q-known', hidden: '' }, say('known'));
    q.el.querySelector('h3').append(' ', q.known);
    q.bar.append(q.why);
    Quiz.box(q);
    q.bar.after(q.box, q.all);
    Quiz.close(q);
    if (q.how.begin) q.how.begin(); else Quiz.graded(q);
  };
  Quiz.ready.then(() => Quiz.asked.slice().forEach((q) => q.safe(judge)(q)));
}
