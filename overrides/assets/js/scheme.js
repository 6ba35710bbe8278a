// Light or dark: follows the system until the button was used; then remembers (lachan.scheme).
{
  'use strict';
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const read = () => { try { return localStorage.getItem('lachan.scheme'); } catch { return null; } };
  const write = (value) => { try { localStorage.setItem('lachan.scheme', value); } catch { /* kept for this page only */ } };
  const stored = read();
  if (stored === 'light' || stored === 'dark') root.dataset.scheme = stored;

  const button = document.querySelector('.scheme');
  const dark = () => (root.dataset.scheme || (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', dark());
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.scheme = dark() ? 'light' : 'dark';
      write(root.dataset.scheme);
      show();
    });
    system.addEventListener('change', show);
    show();
  }
}
