// Questions become answerable: this file makes what every question has, and waits for the first sign of life to load what
// judges answers (answers.js): whoever only looks has no need of it. Kinds add themselves to Quiz.kinds: a function of the
// question that makes its controls and gives what is to be judged (quiz-graded.js), or begins by itself (`begin`).
// `var`: each file of the bundle runs in a block of its own (bundles.py), and what fails there stops nobody else.
var Quiz = (() => {
  'use strict';
  const kinds = {};
  const asked = [];
  const told = []; // functions to call when a result is new, or a question is given up
  const { judge: answers, told: style } = document.currentScript.dataset; // the addresses of answers.js and answers.css
  const SIGNS = ['pointerdown', 'keydown', 'scroll', 'storage']; // of life

  const { make, say } = making(QuizWords);
  const button = (word, click) => {
    const el = make('button', { type: 'button' }, say(word));
    el.addEventListener('click', click);
    return el;
  };
  const tell = () => told.forEach((act) => act());
  const rest = (el) => [...el.childNodes].slice(1);
  // A control that we have set tells it as if the learner had.
  const changed = (el) => el.dispatchEvent(new Event('change', { bubbles: true }));

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
    q.safe = (act) => (...given) => {
      try { act(...given); } catch (error) { giveUp(q, error); }
    };
    // Whatever a kind listens to, it listens to through these.
    q.listen = (at, type, act) => at.addEventListener(type, q.safe(act));
    q.button = (word, act) => button(word, q.safe(act));
    q.judged = (act) => judging().then(q.safe(act), (error) => giveUp(q, error));
    q.safe(start)(q);
  };
  const start = (q) => {
    const head = q.el.querySelector('h3');
    head.tabIndex = -1;
    q.rows = [...q.key.querySelector('ul').children];
    q.number = head.firstChild.textContent.replace(/\D/g, '');
    q.main = q.button('check', () => q.judged(() => q.act()));
    q.main.className = 'q-check';
    q.bar = make('div', { class: 'q-bar' }, q.main);
    q.el.append(q.bar);
    q.how = kinds[q.el.dataset.kind](q);
    q.el.classList.add('on');
    asked.push(q);
  };

  // What judges. Where it does not come, a question that is to be judged is as without JavaScript.
  const judging = () => (answers ? Promise.all([Loading.script(answers), Loading.style(style, document.body)]) : ready);
  const wake = () => {
    for (const sign of SIGNS) removeEventListener(sign, wake, true);
    judging().catch(() => { /* asked for again when there is something to judge */ });
  };

  // The panel that sums up (quiz-sum.js) has its place at once, for whatever shows the page in steps.
  const sum = make('div', { class: 'q-sum', hidden: '' });
  // After the other files of the bundle have added their kinds. `ready`, when that is done.
  addEventListener('DOMContentLoaded', () => {
    const groups = [...document.querySelectorAll('.quiz')];
    const keys = [...document.querySelectorAll('.q-key')];
    for (const group of groups) group.classList.add('on');
    for (const key of keys) key.open = true; // unseen on screen, told on paper
    document.querySelectorAll('.q').forEach((el, n) => begin(el, keys[n]));
    if (!asked.length) return;
    const group = groups.pop();
    group.insertBefore(sum, group.querySelector('.q-keys'));
    for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true });
    if (Store('lachan.progress').read()) wake();
  });
  const ready = new Promise((done) => addEventListener('DOMContentLoaded', done));
  return { kinds, asked, told, sum, ready, wake, make, button, rest, say, changed, tell };
})();
