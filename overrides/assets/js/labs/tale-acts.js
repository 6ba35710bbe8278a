// The parts of a scene that act, as the red key of a call: they press the choice whose letter they carry.
Lab.actable = (moment, choose) => {
  'use strict';
  const { make, button } = Lab;
  for (const part of moment.querySelectorAll('[data-act]')) {
    const { act, say } = part.dataset;
    const text = part.textContent.trim();
    const key = button('', () => choose(act.charCodeAt() - 65, key), { class: `act ${part.className}` });
    key.append(...part.childNodes);
    if (text) key.setAttribute('aria-label', `${say}: ${text}`); else key.append(make('span', {}, say));
    const row = part.closest('.acts, .keys');
    if (row) {
      row.classList.add('keys');
      row.removeAttribute('aria-hidden');
    }
    part.replaceWith(key);
  }
};
