// Questions become answerable: this file makes what every question has (buttons, status, the key on request), keeps
// the results on the device and sums them up. Kinds add themselves to Quiz.kinds: a function of the question.
// `var`: each file of the bundle runs in a block of its own (bundles.py), and what fails there stops nobody else.
var Quiz = (() => {
  'use strict';
  const KEY = 'lachan.progress';
  const kinds = {};
  const asked = [];
  const words = QuizWords; // made at build from overrides/locales/quiz.yml, in the page's language
  let memory = {};
  let kept = true;

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

  // Results: question id → "right" | "wrong". What the device holds counts; without storage, this page's memory.
  const results = () => {
    let text = null;
    try { text = localStorage.getItem(KEY); } catch { kept = false; }
    if (!kept) return memory;
    try {
      const value = JSON.parse(text);
      return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
    } catch { return {}; }
  };
  const record = (q, right) => {
    const all = results();
    if (all[q.el.id] !== 'right') all[q.el.id] = right ? 'right' : 'wrong';
    memory = all;
    try { localStorage.setItem(KEY, JSON.stringify(all)); } catch { kept = false; }
    q.el.dispatchEvent(new CustomEvent('lachan:answer', { bubbles: true, detail: { id: q.el.id, right } }));
    show();
  };

  // The panel after the last question: where I stand, what is kept, and a way to be forgotten.
  const panel = make('div', { class: 'q-sum' });
  const chips = make('ul');
  const count = make('p');
  const note = make('p', { role: 'status', tabindex: '-1' });
  let clear = null;
  const show = () => {
    const all = results();
    const m = asked.length;
    let n = 0;
    for (const q of asked) {
      const right = all[q.el.id] === 'right';
      n += right;
      q.known.hidden = !right;
      q.chip.classList.toggle('ok', right);
      q.chip.firstChild.setAttribute('aria-label', q.el.querySelector('h3').innerText);
    }
    panel.hidden = !m;
    count.textContent = say(n === m ? 'all' : 'done', { n, m });
    const text = say(kept ? 'kept' : 'not_kept');
    if (note.textContent !== text) note.textContent = text; // it is a live region
    clear.hidden = !kept || !Object.keys(all).length;
  };
  const finish = (group) => {
    clear = button('clear', () => {
      try { localStorage.removeItem(KEY); } catch { kept = false; }
      memory = {};
      show();
      note.textContent = say('cleared');
      note.focus();
    });
    panel.append(count, chips, note, clear);
    group.insertBefore(panel, group.querySelector('.q-keys'));
    const footer = document.querySelector('.clear'); // its button, see progress.js
    if (footer) footer.addEventListener('click', show);
    addEventListener('storage', show);
    show();
  };

  // What a row of the key says, under the letter or number of what it is about; not what would have been right.
  const rest = (el) => [...el.childNodes].slice(1);
  const hint = (row, about) => {
    const name = make('b', {}, about.querySelector('b').textContent);
    return make('li', {}, name, ...rest(row).map((node) => node.cloneNode(true)));
  };
  const verdict = (q, state, ...content) => {
    q.says.dataset.state = state;
    q.says.textContent = '';
    q.says.append(...content);
  };
  const close = (q) => {
    verdict(q, '');
    q.why.hidden = q.all.hidden = true;
    q.why.setAttribute('aria-expanded', false);
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
    q.chip.remove();
    if (clear) show();
  };
  const begin = (el, key) => {
    const q = { el, key, plain: el.cloneNode(true) };
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
    q.rows = [...key.querySelector('ul').children];
    q.bar = make('div', { class: 'q-bar' });
    q.says = make('div', { role: 'status', class: 'q-says' });
    q.all = make('div', { class: 'q-all' });
    q.why = q.button('why', () => {
      q.all.hidden = !q.all.hidden;
      q.why.setAttribute('aria-expanded', !q.all.hidden);
      if (!q.all.hasChildNodes()) q.all.append(...[...key.children].slice(1).map((part) => part.cloneNode(true)));
    });
    q.known = make('small', { class: 'q-known' }, say('known'));
    el.querySelector('h3').append(' ', q.known);
    q.bar.append(q.why);
    el.append(q.bar, q.says, q.all);
    close(q);
    kinds[el.dataset.kind](q);
    el.classList.add('on');
    q.chip = make('li', {}, make('a', { href: `#${el.id}` }, el.querySelector('h3').firstChild.textContent.replace(/\D/g, '')));
    asked.push(q);
    chips.append(q.chip);
  };
  // After the other files of the bundle have added their kinds.
  addEventListener('DOMContentLoaded', () => {
    const groups = [...document.querySelectorAll('.quiz')];
    if (!groups.length) return;
    const keys = [...document.querySelectorAll('.q-key')];
    for (const group of groups) group.classList.add('on');
    for (const key of keys) key.open = true; // unseen on screen, told on paper
    document.querySelectorAll('.q').forEach((el, n) => begin(el, keys[n]));
    finish(groups[groups.length - 1]);
  });
  return { kinds, make, rest, say, record, hint, verdict, close };
})();
