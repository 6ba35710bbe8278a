// Things to judge lie side by side on a phone (steps.css): who has judged one with a finger, or has checked too early, sees the
// next that is open.
{
  'use strict';
  addEventListener('click', ({ target, detail }) => {
    const q = detail && target.closest('.q');
    const row = q && q.querySelector('.q-items');
    if (!row || row.scrollWidth <= row.clientWidth || !target.closest('.q-items label, .q-check')) return;
    const left = (card) => card.getBoundingClientRect().left;
    const open = [...row.children].find((card) => card.querySelector('input') && !card.querySelector(':checked'));
    if (open) row.scrollBy({ left: left(open) - left(row.firstElementChild) - row.scrollLeft }); // smooth or not is said by CSS
  });
}
