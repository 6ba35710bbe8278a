// One step of a lesson at a time (screens.js), of what stands on the page: so reading, paper and a page without scripts stay
// as they are. `#buoc-3` is the third screen; the mode chosen is remembered (lachan.mode).
var Steps = (() => {
  'use strict';
  const store = Store('lachan.mode');
  const root = document.documentElement;
  const framed = self !== top; // a bar at the bottom of a high frame is out of sight: there frame-steps.js has its own page
  const { make, button, say } = Quiz;
  const article = document.querySelector('main > article');
  const sources = document.querySelector('main > .sources');
  // The place of the end, which end.js fills.
  if (sources && document.querySelector('.q')) sources.before(make('section', { class: 'finish' }));
  const around = [...document.querySelectorAll('main > :is(.finish, .around)')];
  const screens = [];
  let now = 0;

  const group = () => {
    const found = Screens([...article.children]);
    screens.push(...found.screens);
    const { sum } = Quiz;
    const shown = sum.isConnected ? [sum, sum.parentNode, ...around] : around;
    screens.push({ step: found.steps.length, shown, at: shown[0] });
    return found.steps;
  };

  const leaves = make('ol', { class: 'leaves' });
  const count = make('span', { role: 'status' });
  const [back, next] = [button('back', () => go(now - 1)), button('onward', () => go(now + 1))];
  const bar = make('nav', { class: 'step-bar', 'aria-label': say('steps') }, leaves, back, count, next);

  const on = () => root.dataset.mode !== 'read';
  const show = (n, heard = true) => {
    now = Math.max(0, Math.min(n, screens.length - 1));
    const { step, shown, at, section } = screens[now];
    const kept = new Set([...shown, section]);
    for (const el of [...article.children, ...article.querySelectorAll('.q, .q-sum'), sources, ...around]) {
      el.toggleAttribute('data-away', on() && !kept.has(el));
      el.toggleAttribute('data-heard', on() && el === section && !shown.includes(el));
    }
    root.classList.toggle('begun', on() && now > 0);
    [...leaves.children].forEach((leaf, k) => {
      leaf.classList.toggle('done', k < step);
      leaf.firstChild.setAttribute('aria-current', k === step && 'step');
    });
    back.disabled = !now;
    next.disabled = now === screens.length - 1;
    if (next.disabled) Quiz.wake(); // the end is told by what judges
    const asked = shown.find((el) => el.matches('.q'));
    next.classList.toggle('main', !asked || asked.querySelector('.q-says[data-state=ok]') !== null);
    document.dispatchEvent(new CustomEvent('lachan:step', { bubbles: true }));
    count.textContent = say('step', { n: step + 1, m: leaves.children.length });
    if (!on() || !heard) return;
    at.tabIndex = -1;
    at.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const go = (n) => {
    show(n);
    location.hash = `#buoc-${now + 1}`;
  };
  // Where the address leads: to a screen, or to the one that holds the place. A note of the law comes to the reader.
  const follow = (heard) => {
    const name = location.hash.slice(1);
    if (name === 'trinh-chieu') return choose('show');
    const asked = /^buoc-(\d+)$/.exec(name);
    if (asked) return heard && asked[1] - 1 === now ? null : show(asked[1] - 1, heard);
    const place = name && document.getElementById(name);
    if (!place) return show(name ? now : 0, false);
    const n = screens.findIndex(({ shown }) => shown.some((el) => el.contains(place) && !el.matches('.quiz')));
    if (n >= 0 && n < screens.length - 1) show(n);
    else if (place.closest('.sources')) place.closest('.sources').removeAttribute('data-away');
    else mode('read');
    place.scrollIntoView();
  };

  const modes = document.querySelector('.modes');
  const mode = (name) => {
    root.dataset.mode = name;
    for (const el of modes.children) el.setAttribute('aria-pressed', el.dataset.mode === name);
    show(now, false);
  };
  const choose = (name) => {
    if (name === 'show') return later().then(() => Show.enter());
    mode(name);
    store.write(name);
    if (name === 'steps') go(now);
  };

  // The projector's part and the certificate are loaded when somebody asks for them.
  const later = () => Promise.all([Loading.script(modes.dataset.script), Loading.style(modes.dataset.style)]);

  const kept = () => {
    const chosen = framed ? 'read' : store.read();
    return ['steps', 'read'].includes(chosen) ? chosen : 'steps' in document.body.dataset ? 'steps' : 'read';
  };

  const start = () => {
    const steps = group();
    [...steps, null].forEach((parts, n) => {
      const first = screens.findIndex(({ step }) => step === n);
      const head = parts && parts.find((part) => /^H[23]$/.test(part.tagName));
      const name = head ? head.textContent : say(parts ? 'step_question' : 'step_end');
      leaves.append(make('li', {}, make('a', { href: `#buoc-${first + 1}`, 'aria-label': `${n + 1}. ${name}`, title: name })));
    });
    document.querySelector('main').append(bar);
    for (const name of ['steps', 'read', 'show']) {
      const el = button(`mode_${name}`, () => choose(name));
      el.dataset.mode = name;
      modes.append(el);
    }
    mode(kept());
    follow(false);
    addEventListener('hashchange', () => follow(true));
    addEventListener('lachan:answer', ({ detail }) => next.classList.toggle('main', detail.right));
  };
  // Questions first: quiz.js listened before.
  if (article && article.querySelector('[data-step]')) addEventListener('DOMContentLoaded', start);
  return { screens, go, show, mode, kept, later, now: () => now };
})();
