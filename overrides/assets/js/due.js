// Says what is past the day by which it was to be read again: the day named just before. The page is made without a clock.
{
  'use strict';
  const today = new Date().toISOString().slice(0, 10);
  for (const note of document.querySelectorAll('.late')) note.hidden = note.previousElementSibling.dateTime >= today;
}
