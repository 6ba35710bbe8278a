// A screen on the wall: what is higher is cut into pages between its lines, rows and bubbles (show.js turns them).
var Pages = (() => {
  'use strict';
  const root = document.documentElement;
  const article = document.querySelector('main > article');
  const opening = document.querySelector('main > .opening');
  const LINES = 'h2, h3, h4, p, li, tr, figcaption, dl, .q > fieldset, .q-moves, .contact';
  const BOXES = 'ul, ol, table, tbody, figure, fieldset, .body, .quiz, .q, .admonition, details, blockquote, .q-all, .q-stem';
  const LEAST = 0.6; // one line that is higher than the wall gets smaller, to this
  let pages = [];
  let at = 0;
  let foot = null; // the bar below

  const asked = () => article.querySelector('.q:not(.away)');
  const name = () => asked() && asked().querySelector('h3'); // stands on every page of its question
  const shown = (el) => el.getClientRects().length > 0;
  const box = (el) => el.getBoundingClientRect();
  // What cannot be cut, in order: whole blocks, and the lines of blocks that are higher than the wall.
  const cut = (el, room) => {
    const lines = box(el).height > room ? [...el.querySelectorAll(LINES)] : [];
    const found = lines.filter((line) => shown(line) && line !== name() && !line.parentNode.closest(LINES));
    return found.length ? found : [el];
  };
  const leads = (el) => /^H\d$|^FIGCAPTION$/.test(el.tagName);
  const pack = (lines, room) => {
    let page = [];
    const found = [page];
    let first = null;
    for (const line of lines) {
      if (page.length && (box(line).bottom - first > room || page[0] === opening && opening.querySelector('img'))) {
        const carried = [];
        while (page.length > 1 && leads(page[page.length - 1])) carried.unshift(page.pop());
        found.push(carried);
        page = carried;
        if (page.length) first = box(page[0]).top;
      }
      if (!page.length) first = box(line).top;
      page.push(line);
    }
    return found;
  };

  const hide = () => {
    const kept = new Set(pages[at]);
    const all = pages.flat();
    for (const line of all) line.classList.toggle('later', !kept.has(line));
    for (const el of article.querySelectorAll(BOXES)) {
      const inside = all.filter((line) => el.contains(line));
      el.classList.toggle('later', inside.length > 0 && !inside.some((line) => kept.has(line)));
    }
  };
  const parts = () => [opening, ...article.children].filter(shown);
  const over = () => Math.max(...parts().map((el) => box(el).bottom)) / box(foot).top;
  // What is still too high gives its last line to the next page.
  const paint = () => {
    root.style.setProperty('--fit', 1);
    hide();
    while (over() > 1 && pages[at].length > 1) {
      if (!pages[at + 1]) pages.push([]);
      pages[at + 1].unshift(pages[at].pop());
      hide();
    }
    for (let fit = 1; over() > 1 && fit > LEAST; fit -= 0.05) root.style.setProperty('--fit', fit);
  };
  const whole = () => {
    for (const el of document.querySelectorAll('.later')) el.classList.remove('later');
    root.style.removeProperty('--fit');
  };
  // Lays the screen out anew and shows page `n` of it; Infinity is the last.
  const lay = (bar, n) => {
    foot = bar;
    whole();
    const visible = parts();
    const room = box(foot).top - box(visible[0]).top;
    pages = pack(visible.flatMap((el) => cut(el, room)), room - (name() ? name().offsetHeight : 0));
    at = Math.min(n, pages.length - 1);
    paint();
  };
  const turn = (by) => {
    if (!pages[at + by]) return false;
    at += by;
    paint();
    return true;
  };
  return { asked, lay, turn, whole, at: () => at };
})();
