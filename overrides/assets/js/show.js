// The same steps on a projector: large, without scrolling. A screen that is too high is cut into pages between its lines,
// rows and bubbles. Keys of a clicker; Enter reveals, a letter counts raised cards, N is the teacher's part
// with a clock, B or the full stop is dark.
var Show = (() => {
  'use strict';
  const root = document.documentElement;
  const { make, say } = Quiz;
  const article = document.querySelector('main > article');
  const opening = document.querySelector('main > .opening');
  const LINES = 'h2, h3, h4, p, li, tr, figcaption, dl, .q > fieldset, .contact';
  const BOXES = 'ul, ol, table, tbody, figure, fieldset, .body, .quiz, .q, .admonition, details, blockquote, .q-all, .q-stem';
  const LEAST = 0.6; // of the letters' size: one line that is higher than the wall gets smaller
  let pages = [];
  let at = 0;

  const asked = () => article.querySelector('.q:not(.away)');
  const name = () => asked() && asked().querySelector('h3'); // stands on every page of its question
  const shown = (el) => el.getClientRects().length > 0;
  // What cannot be cut, in order: whole blocks, and the lines of blocks that are higher than the wall.
  const cut = (el, room) => {
    const lines = el.getBoundingClientRect().height > room ? [...el.querySelectorAll(LINES)] : [];
    const found = lines.filter((line) => shown(line) && line !== name() && !line.parentNode.closest(LINES));
    return found.length ? found : [el];
  };
  const heads = (el) => /^H[1-6]$|^FIGCAPTION$/.test(el.tagName);
  const pack = (lines, room) => {
    const found = [[]];
    let first = null;
    for (const line of lines) {
      const { top, bottom } = line.getBoundingClientRect();
      if (first !== null && (bottom - first > room || found.at(-1)[0] === opening)) {
        const carried = [];
        while (found.at(-1).length > 1 && heads(found.at(-1).at(-1))) carried.unshift(found.at(-1).pop());
        found.push(carried);
        first = carried.length ? carried[0].getBoundingClientRect().top : top;
      }
      first ??= top;
      found.at(-1).push(line);
    }
    return found;
  };
  const paint = () => {
    const kept = new Set(pages[at]);
    for (const line of pages.flat()) line.classList.toggle('later', !kept.has(line));
    for (const box of article.querySelectorAll(BOXES)) {
      const inside = pages.flat().filter((line) => box.contains(line));
      box.classList.toggle('later', inside.length > 0 && !inside.some((line) => kept.has(line)));
    }
    root.style.setProperty('--fit', 1);
    const high = document.querySelector('main').scrollHeight / innerHeight;
    if (high > 1) root.style.setProperty('--fit', Math.max(LEAST, 1 / high));
  };
  const whole = () => {
    for (const el of document.querySelectorAll('.later')) el.classList.remove('later');
    root.style.removeProperty('--fit');
  };
  const lay = (last) => {
    whole();
    const visible = [opening, ...article.children].filter(shown);
    const room = innerHeight - bar.offsetHeight - visible[0].getBoundingClientRect().top - 0.04 * innerHeight;
    const below = room - (name() ? name().offsetHeight : 0);
    pages = pack(visible.flatMap((el) => cut(el, room)), below);
    at = last ? pages.length - 1 : 0;
    paint();
  };

  const turn = (by) => {
    if (pages[at + by]) {
      at += by;
      paint();
    } else if (Steps.now() + by >= 0 && Steps.now() + by < Steps.screens.length - 1) {
      backwards = by < 0;
      Steps.go(Steps.now() + by);
    }
  };
  let backwards = false;

  const options = (q) => q.querySelectorAll(':scope > fieldset > label');
  const reveal = () => {
    const q = asked();
    if (!q) return;
    const key = article.querySelectorAll('.q-key')[[...article.querySelectorAll('.q')].indexOf(q)];
    const rows = key.querySelectorAll('ul > li');
    options(q).forEach((label, n) => label.classList.toggle('ok', 'right' in rows[n].dataset));
    const all = q.querySelector('.q-all');
    if (all && all.hidden) q.querySelector('.q-bar [aria-expanded]').click();
    const here = at;
    lay();
    at = Math.min(here, pages.length - 1);
    paint();
  };
  // Raised cards: the letter adds one, with Shift it takes one away.
  const count = (label, by) => {
    const hands = label.querySelector('.hands') || label.appendChild(make('span', { class: 'hands' }, '0'));
    hands.textContent = Math.max(0, Number(hands.textContent) + by);
  };

  const clock = make('p', { class: 'clock' }, '0:00');
  const notes = make('aside', { class: 'notes', hidden: '', 'aria-label': say('notes') }, clock);
  let began = 0;
  setInterval(() => {
    const s = Math.floor((Date.now() - began) / 1000);
    if (began && root.dataset.mode === 'show') clock.textContent = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  }, 1000);

  const tool = (word, act) => {
    const el = make('button', { type: 'button' }, say(word));
    el.addEventListener('click', act);
    return el;
  };
  const place = make('span', { role: 'status' });
  const open = tool('reveal', reveal);
  const bar = make('nav', { class: 'show-bar', 'aria-label': say('mode_show') },
    tool('leave', () => leave()), tool('notes', () => { notes.hidden = !notes.hidden; }), tool('back', () => turn(-1)), place, open, tool('onward', () => turn(1)));

  const enter = () => {
    began = Date.now();
    if (notes.childElementCount < 2) {
      let part = document.getElementById('thay-co');
      for (; part; part = part.nextElementSibling) notes.append(part.cloneNode(true));
      for (const el of notes.children) el.classList.remove('away');
      for (const el of notes.querySelectorAll('[id]')) el.removeAttribute('id');
    }
    if (root.requestFullscreen) root.requestFullscreen().catch(() => {}); // a frame may not: it goes on as it is
    Steps.mode('show');
    if (Steps.now() >= Steps.screens.length - 1) Steps.go(0);
  };
  const leave = () => {
    whole();
    root.classList.remove('blank');
    notes.hidden = true;
    for (const hands of article.querySelectorAll('.hands')) hands.remove();
    if (document.fullscreenElement) document.exitFullscreen();
    Steps.mode(Steps.kept());
  };
  const dark = () => root.classList.toggle('blank');
  const keys = {
    ArrowRight: () => turn(1), ArrowDown: () => turn(1), ' ': () => turn(1), PageDown: () => turn(1),
    ArrowLeft: () => turn(-1), ArrowUp: () => turn(-1), PageUp: () => turn(-1),
    Home: () => Steps.go(0), End: () => Steps.go(Steps.screens.length - 2),
    Enter: reveal, Escape: leave,
    n: () => { notes.hidden = !notes.hidden; }, '.': dark, b: dark,
  };
  const press = (event) => {
    if (root.dataset.mode !== 'show' || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('select, [type=text]')) return;
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
    if ([' ', 'Enter'].includes(key) && event.target.closest('button, a, input')) return;
    const tile = /^[a-h]$/.test(key) && asked() && options(asked())[key.charCodeAt() - 97];
    if (tile) count(tile, event.shiftKey ? -1 : 1);
    else if (keys[key]) keys[key]();
    else return;
    event.preventDefault();
  };
  addEventListener('DOMContentLoaded', () => {
    const modes = document.querySelector('.modes');
    if (!modes || !Steps.screens.length) return;
    const button = tool('mode_show', enter);
    button.dataset.mode = 'show';
    modes.append(button);
    document.body.append(bar, notes);
    addEventListener('keydown', press);
    addEventListener('resize', () => { if (root.dataset.mode === 'show') lay(); });
    addEventListener('lachan:step', () => {
      if (root.dataset.mode !== 'show') return;
      open.hidden = !asked();
      place.textContent = `${Steps.now() + 1} / ${Steps.screens.length - 1}`;
      lay(backwards);
      backwards = false;
    });
  });
  return { place: () => `${Steps.now()}.${at}`, settled: () => location.hash === '' || location.hash === `#buoc-${Steps.now() + 1}` };
})();
