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
  const find = (typed) => {
    const found = Search.find(typed);
    return Object.assign(found.filter(({ page }) => !hidden.includes(page.url.split('/')[0])), { meant: found.meant, cut: found.cut, list: found.list });
  };
  const marked = (text, found) => Search.cut(text, found).map((part) => (part.hit ? make('mark', {}, part.text) : part.text));
  const quoted = (words) => `“${words.join('”, “')}”`;

  // A page, and why: the heading, else the description that holds what was looked for, else the words that its text has.
  const hit = (found) => {
    const { page, heading } = found;
    const title = marked(page.title.text, found);
    const about = marked(page.about.text, found);
    const item = make('li', {}, make('a', { href: new URL(page.url, root) }, ...title));
    const shows = (parts) => parts.some((part) => part.tagName);
    if (page.place) item.append(make('small', {}, page.place));
    if (shows(about)) item.append(make('p', {}, ...about));
    if (heading && heading.id) item.append(make('a', { class: 'search-part', href: new URL(`${page.url}#${heading.id}`, root) }, ...marked(heading.text, found)));
    else if (!shows(title) && !shows(about)) {
      const words = Search.holding(found);
      if (words.length) item.append(make('p', {}, searchIndex.say.inside.replace('{words}', quoted(words))));
    }
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
    const tries = make('p', { class: 'search-tries' });
    const hits = make('ol', { class: 'search-hits' });
    let texts; // asked for once somebody has typed
    let known = false; // that they have come, or will not
    let drawn = 0; // when

    const tell = (found) => {
      const { meant = [], cut } = found;
      const counted = (meant.length ? say.meant.replace('{words}', quoted(meant)) : say.count).replace('{n}', found.length);
      const told = !input.value.trim() ? '' : found.length ? counted : known ? say.none : say.more;
      count.textContent = cut ? `${told} ${say.cut}` : told;
      while (tries.lastChild) tries.lastChild.remove();
      if (told !== say.none) return;
      const usual = say.tries.split('|');
      tries.append(...(Search.suggest ? Search.suggest(found.list, usual) : usual).map((one) => make('button', { type: 'button' }, one)));
    };
    const show = () => {
      const found = find(input.value);
      while (hits.lastChild) hits.lastChild.remove();
      hits.append(...found.slice(0, MOST).map(hit));
      tell(found);
      drawn = performance.now();
      if (input.value.trim() && !texts) texts = more().then(() => Search.learn(searchTexts)).catch(() => { /* titles only */ }).then(better);
    };
    // Better answers, but none jumps away from under a finger: a list that stands stays, and what is new follows it.
    const better = () => {
      known = true;
      if (!hits.contains(document.activeElement) && performance.now() - drawn < CALM) { show(); return; }
      const found = find(input.value);
      const standing = [...hits.children].map((item) => item.firstChild.href);
      const fresh = found.filter(({ page }) => !standing.includes(new URL(page.url, root).href));
      hits.append(...fresh.slice(0, Math.max(0, MOST - standing.length)).map(hit));
      tell(found);
    };

    Search.load(searchIndex);
    input.setAttribute('aria-describedby', 'search-hint');
    if (place.showModal) closing(place);
    place.append(make('p', { id: 'search-hint' }, say.hint), count, tries, hits);
    tries.addEventListener('click', ({ target }) => {
      if (target === tries) return;
      input.value = target.textContent;
      input.focus();
      show();
    });
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
    Search.fill(home, () => Loading.script(home.dataset.script));
  }
}
