// The contents of a lesson: its sections, read off the page, where they would weigh twice. Beside it on a wide screen, folded
// below its title on a narrow one.
{
  'use strict';
  const { make, say } = Quiz;
  const opening = document.querySelector('main > .opening');
  if (opening) {
    const heads = [...document.querySelectorAll('article > h2[id]')];
    const list = make('ol', {}, ...heads.map((head) => make('li', {}, make('a', { href: `#${head.id}` }, head.textContent))));
    const folded = make('details', {}, make('summary', { id: 'toc' }, say('toc')), list);
    const wide = matchMedia('(min-width: 72em)');
    const fit = () => { folded.open = wide.matches; };
    wide.addListener(fit); // Safari 13 has no addEventListener here
    fit();
    opening.after(make('nav', { class: 'toc', 'aria-labelledby': 'toc' }, folded));
  }
}
