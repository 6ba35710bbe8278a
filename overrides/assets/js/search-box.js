// What is found, drawn below the field that find.js made: `Search.fill(place, more)`, where `more` loads the texts.
{
  'use strict';
  const MOST = 30;
  const CALM = 500; // ms: a list that stands longer may have a finger on its way to it
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
    if (page.about.text) item.append(make('p', {}, ...marked(page.about.text, typed)));
    if (heading && heading.id) item.append(link(`#${heading.id}`, heading.text));
    return item;
  };

  const closing = (dialog) => {
    const button = make('button', { type: 'button', class: 'search-close' }, searchIndex.say.close);
    button.addEventListener('click', () => dialog.close());
    // A search field keeps the first Escape to empty itself; here it closes, as everywhere.
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing) dialog.close();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target.closest('.search-hits a')) dialog.close(); // a heading of this very page
    });
    dialog.setAttribute('closedby', 'any');
    dialog.prepend(button);
  };

  Search.fill = (place, more) => {
    const { say } = searchIndex;
    const input = place.querySelector('input');
    const count = make('p', { role: 'status', id: 'search-count' });
    const hits = make('ol', { class: 'search-hits' });
    let texts; // asked for once somebody has typed
    let known = false; // that they have come, or will not
    let drawn = 0; // when

    const tell = (found) => {
      if (!input.value.trim()) count.textContent = '';
      else if (found.length) count.textContent = say.count.replace('{n}', found.length);
      else count.textContent = known ? say.none : say.more;
    };
    const show = () => {
      const found = Search.find(input.value).filter(offered);
      while (hits.lastChild) hits.lastChild.remove();
      hits.append(...found.slice(0, MOST).map((one) => hit(one, input.value)));
      tell(found);
      drawn = performance.now();
      if (input.value.trim() && !texts) texts = more().then(() => Search.learn(searchTexts)).catch(() => { /* titles only */ }).then(better);
    };
    // Better answers, but none jumps away from under a finger: a list that stands stays, and what is new follows it.
    const better = () => {
      known = true;
      if (!hits.contains(document.activeElement) && performance.now() - drawn < CALM) { show(); return; }
      const found = Search.find(input.value).filter(offered);
      const standing = [...hits.children].map((item) => item.firstChild.href);
      const fresh = found.filter(({ page }) => !standing.includes(new URL(page.url, root).href));
      hits.append(...fresh.slice(0, Math.max(0, MOST - standing.length)).map((one) => hit(one, input.value)));
      tell(found);
    };

    Search.load(searchIndex);
    input.setAttribute('aria-describedby', 'search-hint');
    if (place.showModal) closing(place);
    place.append(make('p', { id: 'search-hint' }, say.hint), count, hits);
    input.addEventListener('input', show);
    // Enter, which is the way out of a phone's keyboard, goes to the first page found.
    input.addEventListener('keydown', (event) => {
      const first = hits.querySelector('a');
      if (event.key === 'Enter' && !event.isComposing && first) first.focus();
    });
    if (input.value) show(); // what was typed meanwhile
  };

  const home = document.querySelector('.search-home');
  if (home && self.searchIndex) {
    Search.fill(home, () => new Promise((done, failed) => {
      const script = document.importNode(home.querySelector('template').content.firstChild, true);
      Object.assign(script, { onload: done, onerror: failed });
      document.head.append(script);
    }));
  }
}
