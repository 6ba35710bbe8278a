// The end of a lesson: the leaf grows into the shield with what is right, what was kept in mind, the next lesson, and a
// certificate to print (paper.js).
{
  'use strict';
  const { make, say } = Quiz;
  const sources = document.querySelector('main > .sources');
  const ids = [...document.querySelectorAll('.q')].map((q) => q.id);
  const mark = document.querySelector('.brand img');
  const leaf = make('img', { alt: '', width: 96, height: 96 });
  const title = make('h2', { id: 'het-bai' });
  const end = make('section', { class: 'finish', 'aria-labelledby': 'het-bai' }, leaf, make('div', { role: 'status' }, title));

  const lines = () => {
    const list = document.querySelector('#ghi-nho ~ ul');
    return list ? [...list.children].slice(0, 3).map((line) => line.textContent) : [];
  };
  const kept = make('ul');
  const asked = make('button', { type: 'button', hidden: '' }, say('paper'));
  const show = () => {
    const all = QuizResults.all();
    const n = ids.filter((id) => all[id] === 'right').length;
    const whole = n === ids.length;
    leaf.style.setProperty('--grown', n / ids.length);
    const text = whole ? say('end', { n: kept.children.length }) : say('end_part', { n, m: ids.length });
    if (title.textContent !== text) title.textContent = text;
    end.classList.toggle('whole', whole);
    kept.hidden = asked.hidden = !whole;
  };

  asked.addEventListener('click', () => Steps.later().then(() => Paper.open()));
  // In a frame there is no end of ours. Made at once, so that steps.js finds it; filled when the questions are at work.
  if (sources && mark && ids.length) {
    leaf.src = mark.src;
    sources.before(end);
  }
  if (end.isConnected) addEventListener('DOMContentLoaded', () => {
    kept.append(...lines().map((line) => make('li', {}, line)));
    end.append(kept, asked);
    const next = document.querySelector('.around [rel=next]');
    if (next) end.append(make('p', {}, make('a', { href: next.href }, say('next_lesson', { x: next.lastChild.textContent.trim() }))));
    for (const event of ['lachan:answer', 'storage']) addEventListener(event, show);
    show();
  });
}
