// Cases to tell apart, one at a time: two buttons, why right after the answer, at the end how well they were told apart.
{
  'use strict';
  const { make, say, button, shuffled, seen } = Lab;
  const lab = document.querySelector('.lab[data-kind=telling]');
  const keys = [...lab.querySelectorAll('.keys-of details')];
  const cases = [...lab.querySelectorAll('.case')].map((el, n) => ({
    el, head: el.querySelector('h3'), real: 'real' in el.dataset, why: keys[n].querySelector('p span'),
  }));
  const { genuine: a, doubtful: b } = lab.dataset;
  const place = make('p', { class: 'place' });
  const told = make('div', { role: 'status', class: 'told' });
  const asked = make('div', { class: 'asked' });
  const bar = make('div', { class: 'lab-bar' }, told, asked);
  const result = make('section', { class: 'result', 'aria-labelledby': 'ket-qua' });
  let order = [...cases];
  let at = 0;

  const focus = (el) => {
    el.tabIndex = -1;
    el.focus({ preventScroll: true });
    (lab.querySelector('.seen') || el).scrollIntoView({ block: 'start' });
  };
  const figure = (number) => number.toFixed(1).replace('-', '−').replace('.', document.documentElement.lang === 'vi' ? ',' : '.');

  // Whoever taps a place in the picture wants that item now, unless it is over or this one is answered.
  const take = (one) => {
    const to = order.indexOf(one);
    if (result.hidden && to > at && !bar.dataset.state) {
      [order[at], order[to]] = [one, order[at]];
      show();
    }
  };
  const mark = seen(lab, cases, take);

  const show = () => {
    const one = order[at];
    for (const { el } of cases) el.hidden = el !== one.el;
    for (const details of one.el.querySelectorAll('details')) details.open = false;
    result.hidden = true;
    bar.hidden = place.hidden = false;
    told.textContent = asked.textContent = '';
    delete bar.dataset.state;
    place.textContent = say('place', { n: at + 1, m: order.length });
    asked.append(button(a, () => answer(true)), button(b, () => answer(false)));
    mark(one, order.slice(0, at));
    focus(one.head);
  };
  const answer = (real) => {
    const one = order[at];
    one.right = real === one.real;
    bar.dataset.state = one.right ? 'ok' : 'no';
    const verdict = say(one.right ? 'right' : 'wrong', { x: one.real ? a : b });
    told.append(make('p', {}, make('b', {}, verdict), ' ', one.why.cloneNode(true)));
    const last = at + 1 === order.length;
    const on = button(say(last ? 'end' : 'next'), () => {
      at += 1;
      if (last) finish(); else show();
    }, { class: 'main' });
    asked.textContent = '';
    asked.append(on);
    on.focus({ preventScroll: true });
  };
  const finish = () => {
    const count = (test) => order.filter(test).length;
    const [doubtful, spotted] = [count((x) => !x.real), count((x) => !x.real && x.right)];
    const [genuine, trusted] = [count((x) => x.real), count((x) => x.real && x.right)];
    const { d, c, apart, lean } = tellingScore({ spotted, doubtful, suspected: genuine - trusted, genuine });
    const wrong = order.filter((x) => !x.right);
    const head = make('h3', { id: 'ket-qua' }, say('result'));
    const look = make('ul', {}, ...wrong.map((x) => make('li', {}, make('b', {}, `${x.head.lastChild.textContent.trim()}: ${x.real ? a : b}.`), ' ', x.why.cloneNode(true))));
    result.textContent = '';
    result.append(head,
      make('p', { class: 'big' }, say(`apart_${apart}`)),
      make('ul', {}, make('li', {}, say('doubtful', { b, n: spotted, m: doubtful, k: doubtful - spotted })), make('li', {}, say('genuine', { a, n: trusted, m: genuine, k: genuine - trusted }))),
      make('p', {}, say(`lean_${lean}`), ' ', say('soft', { m: order.length })),
      make('p', { class: 'figures' }, say('figures', { d: figure(d), c: figure(c) })),
      ...(wrong.length ? [make('h4', {}, say('look')), look] : [make('p', {}, say('all'))]),
      make('p', {}, button(say('again'), again, { class: 'main' }), ' ', make('small', {}, say('kept'))));
    for (const { el } of cases) el.hidden = true;
    mark(null, order);
    bar.hidden = place.hidden = true;
    result.hidden = false;
    focus(head);
  };
  const again = () => {
    order = shuffled(cases);
    at = 0;
    show();
  };

  const heads = document.activeElement;
  lab.prepend(place);
  lab.append(bar, result);
  lab.classList.add('on');
  show();
  heads.focus({ preventScroll: true }); // a page that opens takes nobody away from its beginning
  scrollTo(0, 0);
}
