// A deck is paper: its script prints it.
{
  'use strict';
  document.querySelector('.deck-print').append(Lab.button(Lab.say('print'), () => print(), { class: 'main' }));
}
