// The search box: on its own page beside `searchIndex`, elsewhere in a dialog that find.js asks for (`Search.open`).
{
  'use strict';
  const MOST = 30;
  const root = document.querySelector('.brand').href; // the first page of this language
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  // Bands that this school does not teach (truong.css) are not offered.
  const hidden = getComputedStyle(document.documentElement).getPropertyValue('--hidden-bands').split(' ').filter(Boolean);
  const offered = ({ page }) => !hidden.includes(page.url.split('/')[0]);
  const marked = (text, typed) => Search.cut(text, typed).map((part) => (part.hit ? make('mark', {}, part.text) : part.text));

  const hit = ({ page, heading }, typed) => {
    const link = (to, text) => make('a', { href: new URL(page.url + to, root) }, ...marked(text, typed));
    const item = make('li', {}, link('', page.title.text));
    if (page.place) item.append(make('small', {}, page.place));
    item.append(make('p', {}, ...marked(page.about.text, typed)));
    if (heading && heading.id) item.append(link(`#${heading.id}`, heading.text));
    return item;
  };

  const box = (index) => {
    const { say } = index;
    const input = make('input', { type: 'search', id: 'search-typed', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', 'aria-describedby': 'search-hint' });
    const count = make('p', { role: 'status', id: 'search-count' });
    const hits = make('ol', { class: 'search-hits' });
    const show = () => {
      const found = Search.find(input.value).filter(offered);
      hits.replaceChildren(...found.slice(0, MOST).map((one) => hit(one, input.value)));
      count.textContent = !input.value.trim() ? '' : found.length ? say.count.replace('{n}', found.length) : say.none;
    };
    Search.load(index);
    input.addEventListener('input', show);
    // Enter, which is the way out of a phone's keyboard, goes to the first page found.
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) hits.querySelector('a')?.focus();
    });
    return [make('label', { for: 'search-typed' }, say.label), input, make('p', { id: 'search-hint' }, say.hint), count, hits];
  };

  let dialog;
  Search.open = async (style) => {
    if (!dialog) {
      const sheet = make('link', { rel: 'stylesheet', href: style });
      const drawn = new Promise((done, failed) => { sheet.onload = done; sheet.onerror = failed; });
      document.head.append(sheet);
      await drawn;
      const close = make('button', { type: 'button', class: 'search-close' }, searchIndex.say.close);
      dialog = make('dialog', { class: 'search', closedby: 'any', 'aria-label': searchIndex.say.label }, close, ...box(searchIndex));
      close.addEventListener('click', () => dialog.close());
      // A search field keeps the first Escape to empty itself; here it closes, as everywhere.
      dialog.addEventListener('keydown', (event) => {
        if (event.key === 'Escape' && !event.isComposing) dialog.close();
      });
      dialog.addEventListener('click', (event) => {
        if (event.target.closest('.search-hits a')) dialog.close(); // a heading of this very page
      });
      document.body.append(dialog);
    }
    dialog.showModal();
    dialog.querySelector('input').focus();
  };

  const home = document.querySelector('.search-home');
  if (home && self.searchIndex) home.append(...box(searchIndex));
}
