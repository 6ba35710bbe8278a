// A story, one moment at a time: choose, read why, go on; step back, or ask, at any time.
{
  'use strict';
  const { make, say, button } = Lab;
  const lab = document.querySelector('.lab[data-kind=tale]');
  Lab.reasons(lab);
  const moments = [...lab.querySelectorAll('.moment')];
  const told = make('div', { role: 'status', class: 'told' });
  const onward = make('div', { class: 'asked' });
  const bar = make('div', { class: 'lab-bar' }, told, onward);
  const result = make('section', { class: 'result', 'aria-labelledby': 'nhin-lai' });
  const head = make('h2', { id: 'nhin-lai' }, say('result'));
  const chapters = [...lab.querySelectorAll('.chapter')];
  const back = button(say('back'), () => {
    state = trail.pop();
    show();
  });
  let state = { at: moments[0], marks: new Set(), verdicts: new Map(), asked: new Set() };
  let trail = [];
  let watch = null;

  const focus = (el) => {
    el.tabIndex = -1;
    el.focus({ preventScroll: true });
    el.scrollIntoView({ block: 'start' });
  };
  const show = () => {
    const { at, marks } = state;
    if (watch) watch.stop();
    for (const moment of moments) moment.hidden = moment !== at;
    const here = chapters.filter((one) => one.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
    for (const one of chapters) one.hidden = one !== here;
    for (const part of at.querySelectorAll('[data-if]')) part.hidden = marks.has(part.dataset.if) === ('unless' in part.dataset);
    for (const key of at.querySelectorAll('.moves button, .act')) {
      key.disabled = false;
      key.removeAttribute('aria-pressed');
    }
    bar.hidden = result.hidden = true;
    told.textContent = onward.textContent = '';
    if (at.dataset.end) {
      onward.append(button(say('end'), finish, { class: 'main' }));
      bar.hidden = false;
    }
    at.append(back);
    back.hidden = !trail.length;
    focus(at.querySelector('h3'));
  };
  const choose = (moment, n, key) => {
    const move = moment.querySelectorAll('.moves li')[n];
    const why = tells(moment).querySelectorAll('li')[n];
    for (const other of moment.querySelectorAll('.moves button, .act')) {
      other.disabled = true;
      other.setAttribute('aria-pressed', other === key || move.contains(other));
    }
    const text = make('p', {}, ...[...why.cloneNode(true).childNodes].slice(1));
    told.append(text);
    const on = button(say('on'), () => {
      trail.push(state);
      state = after(moment, move, text);
      show();
    }, { class: 'main' });
    onward.append(on);
    bar.hidden = false;
    on.focus({ preventScroll: true });
  };
  // What is so when a choice has been made.
  const after = (moment, move, why) => {
    const { verdict, set } = move.dataset;
    const item = moment.dataset.of ? document.getElementById(moment.dataset.of) : moment;
    const verdicts = new Map(state.verdicts);
    if (verdict) verdicts.set(item.id, { moment: item, real: item.dataset.real, verdict, why });
    return {
      at: document.getElementById(move.dataset.to),
      marks: new Set([...state.marks, ...(set ? set.split(' ') : [])]),
      verdicts, asked: state.asked,
    };
  };
  const finish = () => {
    trail.push(state);
    for (const one of [...moments, ...chapters]) one.hidden = true;
    bar.hidden = true;
    result.textContent = '';
    const again = button(say('again'), () => {
      state = { at: moments[0], marks: new Set(), verdicts: new Map(), asked: new Set() };
      trail = [];
      show();
    }, { class: 'main' });
    result.append(head, ...Lab.ending(lab, state), again, ' ', back);
    back.hidden = result.hidden = false;
    focus(head);
  };
  const tells = (moment) => moment.querySelector('.tells') || document.getElementById(`hoi-${moment.id}`);
  // The sentence of who is asked, below the choices, for whoever wants it.
  const help = (moment) => {
    const said = make('p', { class: 'reply', id: `loi-${moment.id}` }, ...[...tells(moment).querySelector('.reply').cloneNode(true).childNodes].slice(1));
    said.hidden = true;
    const key = button(lab.dataset.ask, () => {
      said.hidden = !said.hidden;
      key.setAttribute('aria-expanded', !said.hidden);
      state.asked.add(moment.id);
    }, { 'aria-expanded': 'false', 'aria-controls': said.id });
    return make('div', { class: 'asking' }, key, said);
  };
  const begin = (moment) => {
    moment.querySelectorAll('.moves a').forEach((link, n) => {
      const key = button('', () => choose(moment, n, key));
      key.append(...link.childNodes);
      link.closest('li').dataset.to = link.hash.slice(1);
      link.replaceWith(key);
    });
    if (!moment.querySelector('.moves')) return;
    Lab.actable(moment, (n, key) => choose(moment, n, key));
    if (moment.dataset.minutes) {
      const one = Lab.watch(moment.dataset.minutes);
      one.el.querySelector('button').addEventListener('click', () => { watch = one; });
      moment.append(one.el);
    }
    moment.append(help(moment));
  };

  moments.forEach(begin);
  lab.append(bar, result);
  lab.classList.add('on');
  const focused = document.activeElement;
  show();
  focused.focus({ preventScroll: true }); // a page that opens takes nobody away from its beginning
  scrollTo(0, 0);
}
