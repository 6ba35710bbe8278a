// Questions become answerable: this file makes what every question has (buttons, what is said, the key on request).
// Kinds add themselves to Quiz.kinds: a function of the question.
// `var`: each file of the bundle runs in a block of its own (bundles.py), and what fails there stops nobody else.
var Quiz = (() => {
  'use strict';
  const kinds = {};
  const asked = [];
  const told = []; // functions to call when a result is new, or a question is given up
  const words = QuizWords; // made at build from overrides/locales/quiz.yml, in the page's language

  const make = (tag, attributes = {}, ...children) => {
    const el = document.createElement(tag);
    for (const name in attributes) el.setAttribute(name, attributes[name]);
    el.append(...children);
    return el;
  };
  const say = (key, values = {}) => words[key].replace(/\{(\w)\}/g, (_, name) => values[name]);
  const button = (word, click) => {
    const el = make('button', { type: 'button' }, say(word));
    el.addEventListener('click', click);
    return el;
  };
  const tell = () => told.forEach((act) => act());
  // A control that we have set tells it as if the learner had.
  const changed = (el) => el.dispatchEvent(new Event('change', { bubbles: true }));

  const record = (q, right) => {
    QuizResults.keep(q.el.id, right);
    q.el.dispatchEvent(new CustomEvent('lachan:answer', { bubbles: true, detail: { id: q.el.id, right } }));
    tell();
  };

  // What a row of the key says, under the letter or number of what it is about; not what would have been right.
  const rest = (el) => [...el.childNodes].slice(1);
  const hint = (row, about) => {
    const name = make('b', {}, about.querySelector('b').textContent);
    return make('li', {}, name, ...rest(row).map((node) => node.cloneNode(true)));
  };

  // A question whose script fails, now or later, is as without JavaScript, with its key below it; the others go on.
  const giveUp = (q, error) => {
    console.error(error);
    if (!q.plain.isConnected) q.el.replaceWith(q.plain);
    q.plain.append(q.key);
    q.key.open = false;
    const at = asked.indexOf(q);
    if (at < 0) return;
    asked.splice(at, 1);
    if (q.chip) q.chip.remove();
    tell();
  };
  const begin = (el, key) => {
    const q = { el, key, plain: el.cloneNode(true), tries: 0 };
    const safe = (act) => (event) => {
      try { act(event); } catch (error) { giveUp(q, error); }
    };
    // Whatever a kind listens to, it listens to through these.
    q.listen = (at, type, act) => at.addEventListener(type, safe(act));
    q.button = (word, act) => button(word, safe(act));
    try {
      start(q);
    } catch (error) {
      giveUp(q, error);
    }
  };
  const start = (q) => {
    const { el, key } = q;
    const head = el.querySelector('h3');
    q.rows = [...key.querySelector('ul').children];
    q.number = head.firstChild.textContent.replace(/\D/g, '');
    q.bar = make('div', { class: 'q-bar' });
    q.all = make('div', { class: 'q-all' });
    q.why = q.button('why', () => {
      q.all.hidden = !q.all.hidden;
      q.why.setAttribute('aria-expanded', !q.all.hidden);
      if (!q.all.hasChildNodes()) q.all.append(...[...key.children].slice(1).map((part) => part.cloneNode(true)));
    });
    q.known = make('small', { class: 'q-known' }, say('known'));
    q.known.hidden = true;
    head.tabIndex = -1;
    head.append(' ', q.known);
    q.bar.append(q.why);
    Quiz.box(q);
    el.append(q.bar, q.box, q.all);
    Quiz.close(q);
    kinds[el.dataset.kind](q);
    el.classList.add('on');
    asked.push(q);
  };
  // After the other files of the bundle have added their kinds.
  addEventListener('DOMContentLoaded', () => {
    const groups = [...document.querySelectorAll('.quiz')];
    const keys = [...document.querySelectorAll('.q-key')];
    for (const group of groups) group.classList.add('on');
    for (const key of keys) key.open = true; // unseen on screen, told on paper
    document.querySelectorAll('.q').forEach((el, n) => begin(el, keys[n]));
  });
  return { kinds, asked, told, make, button, rest, say, changed, record, hint };
})();
