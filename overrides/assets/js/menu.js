// The menu is a popover and needs no script; it opens where the reader is in it. A browser without popovers jumps to it at the
// end of the page.
{
  'use strict';
  const menu = document.querySelector('.menu');
  const open = document.querySelector('.menu-open');
  const here = menu.querySelector('[aria-current]');
  if (here) menu.addEventListener('toggle', () => here.scrollIntoView({ block: 'center' }));
  if (!('popover' in menu)) {
    menu.tabIndex = -1;
    open.addEventListener('click', () => { menu.scrollIntoView(); menu.focus(); });
  }
}
