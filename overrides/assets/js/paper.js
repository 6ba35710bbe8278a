// The certificate of a lesson; loaded when it is asked for. Its name is typed for the paper and stored nowhere.
var Paper = (() => {
  'use strict';
  const { make, button, say } = Quiz;
  const ids = document.querySelectorAll('.q');
  const brand = document.querySelector('.brand');
  const made = () => {
    const name = make('input', { type: 'text', id: 'paper-name', autocomplete: 'off', maxlength: '60' });
    const written = make('p', { class: 'paper-name' }, '…');
    name.addEventListener('input', () => { written.textContent = name.value || '…'; });
    const day = new Date().toLocaleDateString(document.documentElement.lang === 'vi' ? 'vi-VN' : 'en-GB');
    const [site, school] = [brand.querySelector('span').firstChild, brand.querySelector('.school')].map((part) => part.textContent.trim());
    const sheet = make('div', { class: 'paper' },
      make('div', { class: 'paper-head' }, make('img', { src: brand.querySelector('img').src, alt: '', width: 64, height: 64 })), // and the school's logo, by truong.css
      make('p', {}, school ? `${site} · ${school}` : site), make('p', { class: 'paper-title' }, say('paper_title')), written,
      make('p', {}, say('paper_says', { n: ids.length, x: document.querySelector('h1').textContent })), make('p', {}, day), make('p', { class: 'paper-note' }, say('paper_note')));
    const dialog = make('dialog', { class: 'certificate', 'aria-label': say('paper') },
      make('label', { for: 'paper-name' }, say('paper_name')), name, sheet, button('paper_print', () => print()), button('paper_close', () => dialog.close()));
    document.body.append(dialog);
    return dialog;
  };
  let dialog = null;
  const open = () => {
    dialog = dialog || made();
    dialog.showModal();
  };
  return { open };
})();
