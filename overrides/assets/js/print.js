// The button that prints a page; without scripts the browser's own menu does.
{
  'use strict';
  for (const button of document.querySelectorAll('button.print')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
