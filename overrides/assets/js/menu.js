// The menu is a popover and needs no script; a browser without popovers jumps to it at the end of the page.
{
  'use strict';
  const menu = document.getElementById('menu');
  const open = document.querySelector('.menu-open');
  if (menu && open && !('popover' in menu)) {
    menu.tabIndex = -1;
    open.addEventListener('click', () => { menu.scrollIntoView(); menu.focus(); });
  }
}
