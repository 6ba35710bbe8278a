// An address bar is taken apart by tapping its parts; what each says stands in the list below it, which serves without a script.
{
  'use strict';
  const { make, say, button } = Lab;
  const begin = (list) => {
    const bars = [...list.closest('.case').querySelectorAll('.scene-address .url')];
    const url = bars[[...list.closest('.case').querySelectorAll('.apart')].indexOf(list)];
    const said = make('p', { role: 'status', class: 'said' }, say('part'));
    const parts = [...list.querySelectorAll('[data-part]')].map((row) => {
      const key = button(row.querySelector('code').textContent, () => {
        for (const other of parts) other.setAttribute('aria-pressed', other === key);
        said.textContent = '';
        said.append(make('b', {}, `${row.querySelector('dt').firstChild.textContent.trim()} `), row.querySelector('dd').textContent);
      }, { class: 'part', 'aria-pressed': 'false', 'data-part': row.dataset.part });
      return key;
    });
    url.textContent = '';
    url.append(...parts);
    url.closest('.scene').append(said);
    list.classList.add('tapped');
  };
  document.querySelectorAll('.apart').forEach(begin);
}
