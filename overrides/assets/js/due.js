// Says what is past the day by which it was to be read again. The page itself is made without a clock and names the day.
{
  'use strict';
  const today = new Date().toISOString().slice(0, 10);
  for (const note of document.querySelectorAll('[data-due]')) note.hidden = note.dataset.due >= today;
}
