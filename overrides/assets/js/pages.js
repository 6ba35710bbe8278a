// A screen on the wall: what is higher is cut into pages between its lines, rows and bubbles (show.js turns them).
var Pages = (() => {
  'use strict';
  const root = document.documentElement;
  const article = document.querySelector('main > article');
  const opening = document.querySelector('main > .opening');
  const LINES = 'h2, h3, h4, p, li, tr, figcaption, dl, .q > fieldset, .q-moves, .contact';
  const LEAST = 0.6; // one line that is higher than the wall gets smaller, to this
  let pages = [];
  let at = 0;
  let foot; // the bar below

  const asked = () => article.querySelector('.q:not([data-away])');
  const shown = (el) => el.getClientRects().length;
  const box = (el) => el.getBoundingClientRect();
  const parts = () => [opening, ...article.children].filter(shown);
  // What cannot be cut, in order: whole blocks, and the lines of blocks that are higher than the wall. The name of a question
  // stands on every page of it.
  const cut = (el, room) => {
    const name = asked() && asked().querySelector('h3');
    const lines = box(el).height > room ? [...el.querySelectorAll(LINES)] : [];
    const found = lines.filter((line) => shown(line) && line !== name && !line.parentNode.closest(LINES));
    return found.length ? found : [el];
  };

  // A box is there when a line of it is. No class comes and goes: Material draws lines to tables that have never had one.
  const put = (lines, off) => {
    for (const line of lines) for (let el = line; !el.contains(article); el = el.parentNode) el.toggleAttribute('data-off', off);
  };
  const hide = () => {
    put(pages.flat(), true);
    put(pages[at], false);
  };
  const over = () => Math.max(...parts().map((el) => box(el).bottom)) / box(foot).top;
  const stands = (el) => !/^H\d|^FIGC/.test(el.tagName); // alone; a heading does not
  // What is too high gives its last line to the next page; a heading of that line goes with it, and stays with its first line.
  const paint = () => {
    root.style.setProperty('--fit', 1);
    hide();
    const page = pages[at];
    while (page[page.findIndex(stands) + 1 || 1] && (over() > 1 || pages[at + 1] && !stands(page[page.length - 1]))) {
      pages[at + 1] = [page.pop(), ...(pages[at + 1] || [])];
      hide();
    }
    for (let fit = 1; over() > 1 && fit > LEAST; fit -= 0.05) root.style.setProperty('--fit', fit);
  };
  const whole = () => {
    put(document.querySelectorAll('[data-off]'), false);
    root.style.setProperty('--fit', 1);
  };
  const turn = (by) => {
    if (!pages[at + by]) return false;
    at += by;
    paint();
    return true;
  };
  // Lays the screen out anew and shows page `n` of it; Infinity is the last. A picture of the lesson has a page of its own.
  const lay = (bar, n) => {
    foot = bar;
    whole();
    const visible = parts();
    const room = box(foot).top - box(visible[0]).top;
    const lines = visible.flatMap((el) => cut(el, room));
    pages = lines[1] && lines[0] === opening && opening.querySelector('img') ? [[lines.shift()], lines] : [lines];
    at = 0;
    paint();
    while (at < n && turn(1));
  };
  return { asked, lay, turn, whole, at: () => at };
})();
