// What is printed: cards to hold up, two to a sheet, and strips to fill, eight to a sheet; drawn as lines and squares that a printer
// prints whether or not it prints backgrounds.
var PaperFaces = (() => {
  'use strict';
  const { say } = making(PaperWords);
  const draw = (name, attributes, ...children) => {
    const el = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) el.setAttribute(key, attributes[key]);
    el.append(...children);
    return el;
  };
  const text = (words, x, y, size, more = {}) => draw('text', { x, y, 'font-size': size, 'text-anchor': 'middle', ...more }, words);
  // A marker whose upper left corner is (left, top).
  const marker = (id, left, top, side) => {
    const module = side / 7;
    const white = [...PaperMarkers.bits(id)].map((bit, n) => (bit === '1' ? `M${left + (n % 5 + 1) * module} ${top + (Math.floor(n / 5) + 1) * module}h${module}v${module}h${-module}z` : ''));
    return [draw('rect', { x: left, y: top, width: side, height: side, fill: '#000' }), draw('path', { d: white.join(''), fill: '#fff', 'shape-rendering': 'crispEdges' })];
  };

  const [CARD, MARK] = [140, 100]; // millimetres
  const card = (seat) => {
    const [middle, edge] = [CARD / 2, 12];
    const letters = [...PaperCards.LETTERS].map((letter, n) => text(letter, middle, edge, 9, { transform: `rotate(${90 * n} ${middle} ${middle})`, 'font-weight': 700 }));
    const corner = text(String(seat), 14, 14, 7);
    return draw('svg', { class: 'paper-card', viewBox: `0 0 ${CARD} ${CARD}` },
      draw('rect', { x: 0.2, y: 0.2, width: CARD - 0.4, height: CARD - 0.4, fill: 'none', stroke: '#777', 'stroke-width': 0.3, 'stroke-dasharray': '2 2' }),
      ...letters, corner, ...marker(seat, (CARD - MARK) / 2, (CARD - MARK) / 2, MARK));
  };

  const strip = (code, seat, sitting) => {
    const { WIDE, HIGH, MARK: side, TOP, LEFT, RIGHT, ROUND, ROWS, column, end } = PaperStrip;
    const form = ClassCode.form(seat, sitting);
    const head = say('strip_head', { g: seat, f: 'AB'[form], t: say(`sitting_${sitting}`), c: ClassCode.parted(code, 3) });
    const circles = Array.from({ length: ClassCode.ITEMS }, (_, n) => [
      text(String(n + 1), column(n), TOP - 0.8, 3.6),
      ...ROWS.map((y) => draw('circle', { cx: column(n), cy: y, r: ROUND, fill: 'none', stroke: '#000', 'stroke-width': 0.25 })),
    ]);
    const names = ['trusted', 'doubted'].map((key, row) => text(say(key), LEFT + side + 3, ROWS[row] + 1.2, 3.4, { 'text-anchor': 'start' }));
    return draw('svg', { class: 'paper-strip', viewBox: `0 0 ${WIDE} ${HIGH}` },
      draw('rect', { x: 0.2, y: 0.2, width: WIDE - 0.4, height: HIGH - 0.4, fill: 'none', stroke: '#777', 'stroke-width': 0.3, 'stroke-dasharray': '2 2' }),
      text(head, LEFT, 4.6, 3.6, { 'text-anchor': 'start', 'font-weight': 700 }), ...names, ...circles.flat(),
      ...marker(seat, LEFT, TOP, side), ...marker(end(form, sitting), RIGHT, TOP, side));
  };

  const put = (el, size, make) => {
    el.textContent = '';
    for (let seat = 1; seat <= size; seat += 1) el.append(make(seat));
  };
  return {
    cards: (el, size) => put(el, size, card),
    strips: (el, size, code, sitting) => put(el, size, (seat) => strip(code, seat, sitting)),
  };
})();
