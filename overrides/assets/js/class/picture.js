// The picture of a class, drawn from its figures: how well it told apart, time by time; what it missed and where that is taught;
// message by message. It is given figures alone, so no child can be in it.
var ClassPicture = (() => {
  'use strict';
  const { make, say } = making(ClassWords);
  const { telling, change, share } = ClassFigures;
  const MISSED = 0.7;
  const vi = document.documentElement.lang === 'vi';
  const figure = (number) => number.toFixed(1).replace(/^-(0\.0)$/, '$1').replace('-', '−').replace('.', vi ? ',' : '.');
  const percent = (n, m) => make('span', {}, m ? `${n}/${m} (${Math.round(100 * n / m)}%)` : '–');
  const interval = (x, half) => [figure(x), ' ', make('span', {}, say('range', { a: figure(x - half), b: figure(x + half) }))];
  const row = (tag, cells) => make('tr', {}, ...cells.map((cell, n) => make(n ? tag : 'th', n ? {} : { scope: 'row' }, ...[].concat(cell))));
  const table = (heads, rows) => make('div', { class: 'class-table', tabindex: '0', role: 'group', 'aria-label': heads[0] },
    make('table', {}, make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))), make('tbody', {}, ...rows)));

  // Figures below each other, times side by side.
  const apart = (times) => {
    const columns = times.map(([, one]) => {
      const { d, c, apart: level, half, lean } = telling(one);
      const [spotted, doubtful, suspected, genuine] = one.sums;
      return {
        pupils: String(one.pupils),
        spotted: percent(spotted, doubtful),
        suspected: percent(suspected, genuine),
        level: [make('b', {}, say(`apart_${level}`)), make('br'), ...interval(d, half[0])],
        leaning: [say(`lean_${lean}`), make('br'), ...interval(c, half[1])],
      };
    });
    const rows = ['pupils', 'spotted', 'suspected', 'level', 'leaning'].map((key) => row('td', [say(key), ...columns.map((column) => column[key])]));
    return table([say('when'), ...times.map(([time]) => say(`sitting_${time}`))], rows);
  };
  const changes = (times) => times.slice(1).map(([time, one], n) => {
    const [before, first] = times[n];
    const { by, half, sure } = change(first, one);
    const values = { a: say(`sitting_${before}`), b: say(`sitting_${time}`), x: (by > 0 ? '+' : '') + figure(by), l: figure(by - half), h: figure(by + half) };
    return make('p', {}, say(sure ? 'change_sure' : 'change_unsure', values));
  });
  // Messages with the share of right answers at each time; the worst of the latest time first.
  const rated = (times) => {
    const found = [...ClassMessages.all.values()].filter(({ id }) => times.some(([, one]) => one.items[id])).map((message) => {
      const shares = times.map(([, one]) => (one.items[message.id] ? share(message.genuine, one.items[message.id]) : null));
      const last = [...shares].reverse().find(Boolean);
      return { message, shares, last: last.right / last.n, now: shares[shares.length - 1] };
    });
    return found.sort((one, other) => one.last - other.last);
  };
  const missed = (test, list) => {
    const worst = list.filter(({ now }) => now && now.right / now.n < MISSED).sort((one, other) => one.now.right / one.now.n - other.now.right / other.now.n).slice(0, 3);
    if (!worst.length) return [make('p', {}, say('missed_none'))];
    return [make('ul', {}, ...worst.map(({ message, now }) => {
      const link = ClassMessages.lesson(test, message);
      const answer = say(message.genuine ? 'genuine' : 'doubtful');
      return make('li', {}, make('b', {}, `${message.title}: ${answer}.`), ` ${say('right', { n: now.right, m: now.n })}. `, message.why.cloneNode(true),
        ...(link ? [' ', say('again'), ' ', link.cloneNode(true)] : []));
    }))];
  };
  const messages = (times, list) => table(
    [say('message'), say('key'), ...times.map(([time]) => say(`sitting_${time}`))],
    list.map(({ message, shares }) => row('td', [message.title, say(message.genuine ? 'genuine' : 'doubtful'), ...shares.map((one) => (one ? percent(one.right, one.n) : '–'))])));

  // `sittings` as ClassFigures gives them and files keep them.
  const draw = (el, { code, test, sittings }) => {
    const times = Object.entries(sittings);
    const list = rated(times);
    el.textContent = '';
    el.append(make('h2', {}, say('head', { c: ClassCode.parted(code, 3), b: test.name })),
      make('h3', {}, say('apart')), apart(times), ...changes(times), make('p', { class: 'class-soft' }, say('soft')),
      make('h3', {}, say('missed')), ...missed(test, list),
      make('h3', {}, say('messages')), messages(times, list), make('p', { class: 'class-soft' }, say('too_few')));
  };
  return { draw, rated };
})();
