// Light or dark: follows the system until the button was used; then remembers (lachan.scheme).
{
  'use strict';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const store = Store('lachan.scheme');
  const stored = store.read();
  if (stored === 'light' || stored === 'dark') root.dataset.scheme = stored;

  const menu = document.querySelector('.menu-open');
  const dark = () => (root.dataset.scheme || (system.matches ? 'dark' : 'light')) === 'dark';
  if (menu) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'scheme' });
    const show = () => button.setAttribute('aria-pressed', dark());
    button.setAttribute('aria-label', SiteWords.scheme);
    menu.before(button);
    button.addEventListener('click', () => {
      root.dataset.scheme = dark() ? 'light' : 'dark';
      store.write(root.dataset.scheme);
      show();
    });
    system.addEventListener('change', show);
    show();
  }
}
