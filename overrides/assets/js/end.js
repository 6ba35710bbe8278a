// The end of a lesson: the leaf grows into the shield with what is right, what was kept in mind, the next lesson, and a
// certificate to print (paper.js).
{
  'use strict';
  const { make, say } = Quiz;
  const ids = [...document.querySelectorAll('.q')].map((q) => q.id);
  const mark = document.querySelector('.brand img');
  const leaf = make('img', { alt: '', width: 96, height: 96 });
  const title = make('h2', { id: 'het-bai' });
  const end = document.querySelector('main > .finish'); // its place, made by steps.js

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
  if (end) Quiz.ready.then(() => {
    leaf.src = mark.src;
    kept.append(...lines().map((line) => make('li', {}, line)));
    end.setAttribute('aria-labelledby', title.id);
    end.append(leaf, make('div', { role: 'status' }, title), kept, asked);
    const next = document.querySelector('.around [rel=next]');
    if (next) end.append(make('p', {}, make('a', { href: next.href }, say('next_lesson', { x: next.lastChild.textContent.trim() }))));
    const [, here] = /([^/]+?)(?:\.html)?$/.exec(location.pathname);
    document.querySelector('.around [rel=up]').after(make('a', { href: `${here}/on-lai.html` }, say('review')));
    for (const event of ['lachan:answer', 'storage']) addEventListener(event, show);
    show();
  });
}
