// The launch page of a package: it alone has the session (scorm.js, cmi5.js) and shows the lessons in its frame, so that going from
// lesson to lesson ends nothing. A lesson's page reads and tells through `Learning` (place.js).
// Kept are the questions answered right and those not yet right, “id id|id”, and where the learner is, “band/lesson#step”.
var Learning = (() => {
  'use strict';
  const links = [...document.querySelectorAll('.lessons a')];
  const [menu, frame, said] = ['.lessons', 'iframe', '.sent'].map((place) => document.querySelector(place));
  const [count, sent] = said.children;
  const onward = document.querySelector('.onward');
  const leave = document.querySelector('.leave');
  const asked = links.map((link) => link.dataset.asked.split(' ').filter(Boolean));
  const all = asked.reduce((some, more) => some.concat(more), []);
  const results = {}; // question id → "right" | "wrong"
  let now = 0;
  let step = 0;
  let waiting = 0;
  let changed = true;
  const news = []; // ids that were answered since the session was last told

  const name = (n) => links[n].getAttribute('href').replace(/\.html$/, '');
  const of = (verdict) => all.filter((id) => results[id] === verdict);
  const answered = (ids) => ids.every((id) => results[id]);
  // The best counts: right stays right.
  const note = (id, verdict) => {
    if (!all.includes(id) || [verdict, 'right'].includes(results[id])) return false;
    results[id] = verdict;
    return true;
  };
  const write = (el, text) => { if (el.textContent !== text) el.textContent = text; }; // a live region

  const show = () => {
    write(count, said.dataset.count.replace('{n}', of('right').length).replace('{m}', all.length));
    links.forEach((link, n) => {
      link.parentNode.classList.toggle('done', answered(asked[n]));
      link.setAttribute('aria-current', n === now);
    });
    onward.hidden = now === links.length - 1 || !answered(asked[now]);
  };
  const facts = () => {
    const right = of('right');
    return {
      score: Object.keys(results).length ? Math.floor(100 * right.length / all.length) : null,
      whole: answered(all),
      right: right.length === all.length,
      at: `${name(now)}#${step}`,
      data: `${right.join(' ')}|${of('wrong').join(' ')}`,
      news: news.splice(0).map((id) => [id, results[id] === 'right']),
    };
  };
  const later = (delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, delay);
  };
  const keep = () => {
    clearTimeout(waiting);
    changed = false;
    return Promise.resolve(Session.save(facts())).then((became) => {
      write(sent, said.dataset[became]);
      if (became !== 'unsent') return became;
      changed = true;
      later(15000);
      return became;
    });
  };
  const soon = () => {
    changed = true;
    later(3000);
  };
  const turn = (n, at) => {
    [now, step] = [n, at];
    frame.title = links[n].textContent;
    frame.contentWindow.location.replace(links[n].href);
    if (menu.matches('details')) [menu.open, menu.firstElementChild.lastElementChild.textContent] = [false, frame.title];
    show();
  };
  const go = (n) => {
    turn(n, 0);
    soon();
  };

  links.forEach((link, n) => link.addEventListener('click', (event) => {
    event.preventDefault();
    go(n);
  }));
  onward.addEventListener('click', () => go(now + 1));
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && changed) keep(); });
  addEventListener('pagehide', () => Session.end(facts()));
  leave.addEventListener('click', () => keep().then((became) => {
    const back = Session.back();
    if (became !== 'unsent') Session.end(facts()).then(() => location.assign(back));
  }));
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

  const start = (kept) => {
    const found = kept || { at: '', data: '' };
    leave.hidden = !Session.back();
    const [right, wrong] = found.data.split('|').map((ids) => ids.split(' '));
    right.forEach((id) => note(id, 'right'));
    (wrong || []).forEach((id) => note(id, 'wrong'));
    const [lesson, at] = found.at.split('#');
    const n = links.findIndex((_, k) => name(k) === lesson);
    turn(Math.max(n, 0), n < 0 ? 0 : Number(at) || 0);
    keep();
  };
  addEventListener('DOMContentLoaded', () => Promise.resolve(Session.begin()).then(start));

  return {
    kept: Session.open,
    read: () => (Object.keys(results).length ? JSON.stringify(results) : null),
    write: (text) => {
      const told = JSON.parse(text);
      news.push(...Object.keys(told).filter((id) => note(id, told[id])));
      keep();
      show();
      return Session.open();
    },
    step: () => step,
    at: (n) => {
      step = n;
      soon();
    },
  };
})();
