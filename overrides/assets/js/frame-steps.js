// In a portal's frame: one screen at a time (screens.js), so that the frame keeps a height that a page can bear; the whole is
// one tap away. The buttons keep to the end of the frame. A package's launch page is told where its learner is (js/package/).
var Frames = (() => {
  'use strict';
  const { make, button, say, sum } = Quiz;
  const main = document.querySelector('main');
  const body = document.querySelector('article, main > .md-typeset');
  const [goals, sources] = ['goals', 'sources'].map((name) => main.querySelector(`.${name}`));
  const count = make('span', { role: 'status' });
  let screens = [];
  let now = 0;
  let whole = false;

  const show = () => {
    const kept = new Set(screens[now].shown);
    const last = now === screens.length - 1;
    for (const el of [...body.children, ...body.querySelectorAll('.q')]) el.toggleAttribute('data-away', !whole && !kept.has(el));
    if (goals) goals.toggleAttribute('data-away', !whole && now > 0);
    for (const el of [sum, sources]) if (el) el.toggleAttribute('data-away', !whole && !last);
    document.documentElement.classList.toggle('begun', !whole && now > 0);
    count.textContent = whole ? '' : `${now + 1}/${screens.length}`;
    all.setAttribute('aria-pressed', whole);
    back.disabled = whole || !now;
    next.disabled = whole || last;
    dispatchEvent(new Event('lachan:step'));
  };
  const go = (n) => {
    now = Math.max(0, Math.min(n, screens.length - 1));
    show();
    const { at } = screens[now];
    at.tabIndex = -1;
    at.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const back = button('back', () => go(now - 1));
  const next = button('onward', () => go(now + 1));
  next.className = 'main';
  const all = button('mode_read', () => {
    whole = !whole;
    show();
  });
  const at = (el) => screens.findIndex(({ shown }) => shown.some((one) => one.contains(el) && !one.matches('.quiz')));

  addEventListener('DOMContentLoaded', () => {
    screens = Screens([...body.children]).screens;
    if (screens.length < 2) return;
    document.documentElement.dataset.mode = 'frame';
    main.append(make('nav', { class: 'step-bar', 'aria-label': say('steps') }, back, count, next, all));
    show();
    addEventListener('lachan:next', (event) => {
      if (whole) return;
      event.preventDefault();
      go(now + 1);
    });
    // A part of a scene that acts chooses in a question that may be on another screen; a note of the law is on the last.
    body.addEventListener('click', ({ target }) => { if (target.closest('.q[data-away]')) go(at(target)); }, true);
    addEventListener('hashchange', () => {
      const place = document.getElementById(location.hash.slice(1));
      if (!place || whole) return;
      if (sources && sources.contains(place)) sources.removeAttribute('data-away');
      else if (at(place) >= 0) go(at(place));
      place.scrollIntoView();
    });
  });
  return { go, now: () => now };
})();
