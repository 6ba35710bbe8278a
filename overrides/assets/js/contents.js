// The contents of a lesson, beside it on a wide screen: its sections, read off the page, where they would weigh twice.
{
  'use strict';
  const { make, say } = Quiz;
  const opening = document.querySelector('main > .opening');
  if (opening) {
    const heads = [...document.querySelectorAll('article > h2[id]')];
    const list = make('ol', {}, ...heads.map((head) => make('li', {}, make('a', { href: `#${head.id}` }, head.textContent))));
    opening.after(make('nav', { class: 'toc', 'aria-labelledby': 'toc' }, make('b', { id: 'toc' }, say('toc')), list));
  }
}
