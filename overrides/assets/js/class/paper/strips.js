// Strips in a photo: each seat’s marker finds the end of its own strip, and between both every circle is looked into. Pure.
var PaperStrips = (() => {
  'use strict';
  const { MARK, TOP, LEFT, RIGHT, ROUND, ROWS, WIDE, column, ended, part } = PaperStrip;
  const [EMPTY, FULL] = [0.12, 0.3]; // how dark a circle is between paper (0) and print (1); between both a person looks
  // Where a place of the paper is, given the quadrilateral of both markers (upper left, upper right, lower right, lower left).
  const placing = (corners) => {
    const m = CV.square2quad(corners);
    return (x, y) => {
      const { u, v } = part(x, y);
      const w = m[6] * u + m[7] * v + m[8];
      return { x: (m[0] * u + m[1] * v + m[2]) / w, y: (m[3] * u + m[4] * v + m[5]) / w };
    };
  };
  // The end of a strip lies where the seat’s marker points: hardly beside that line (neighbours are 1.7 markers away), and about as far
  // as its size lets expect, for a paper that is turned away is shorter.
  const endOf = ({ corners: [a, b, c, d], middle }, ends) => {
    const along = { x: (b.x - a.x + c.x - d.x) / 2, y: (b.y - a.y + c.y - d.y) / 2 };
    const times = (RIGHT - LEFT) / MARK;
    const square = along.x ** 2 + along.y ** 2;
    const fits = (one) => {
      const [x, y] = [one.middle.x - middle.x, one.middle.y - middle.y];
      return Math.abs((along.x * x + along.y * y) / square - times) < 2.5 && Math.abs((along.x * y - along.y * x) / square) < 0.8;
    };
    return ends.find(fits) || null;
  };
  const mean = (grey, place, x, y, reach) => {
    const from = [];
    for (let dy = -2; dy <= 2; dy += 1) for (let dx = -2; dx <= 2; dx += 1) from.push(place(x + dx * reach / 2, y + dy * reach / 2));
    const inside = from.map((one) => [Math.round(one.x), Math.round(one.y)]).filter(([px, py]) => px >= 0 && py >= 0 && px < grey.width && py < grey.height);
    return inside.length ? inside.reduce((sum, [px, py]) => sum + grey.data[py * grey.width + px], 0) / inside.length : 255;
  };
  // How dark a circle is: against the paper beside it, and the frames of both markers.
  const darkness = (grey, place, n, row) => {
    const [x, y] = [column(n), ROWS[row]];
    const paper = Math.max(mean(grey, place, x - 6, y, 0.8), mean(grey, place, x + 6, y, 0.8));
    const frame = MARK / 14;
    const black = (mean(grey, place, LEFT + frame, TOP + MARK / 2, 0.6) + mean(grey, place, RIGHT + MARK - frame, TOP + MARK / 2, 0.6)) / 2;
    return (paper - mean(grey, place, x, y, ROUND * 0.55)) / Math.max(20, paper - black);
  };
  // 0 to 2 as codes have it; null where somebody has to look.
  const answer = ([trusted, doubted]) => {
    if ([trusted, doubted].some((dark) => dark > EMPTY && dark < FULL) || (trusted >= FULL && doubted >= FULL)) return null;
    return trusted >= FULL ? 1 : doubted >= FULL ? 2 : 0;
  };
  const one = (grey, start, end) => {
    const place = placing([start.corners[0], end.corners[1], end.corners[2], start.corners[3]]);
    const answers = Array.from({ length: ClassCode.ITEMS }, (_, n) => answer([0, 1].map((row) => darkness(grey, place, n, row))));
    return { seat: start.id, ...ended(end.id), answers, at: start.middle, corners: [place(0, 0), place(WIDE, 0), place(WIDE, TOP + MARK), place(0, TOP + MARK)] };
  };
  // What find() gave → { strips: [{ seat, form, sitting, answers, corners }], told }. Two strips of one seat and time are told, neither is read.
  const read = ({ grey, markers }, size) => {
    const ends = markers.filter(({ id }) => ended(id));
    const [strips, told] = [[], []];
    for (const start of markers.filter(({ id }) => id >= 1 && id <= ClassCode.SEATS)) {
      const end = endOf(start, ends);
      if (start.id > size) told.push({ seat: start.id, fault: 'outside' });
      else if (!end) told.push({ seat: start.id, fault: 'torn' });
      else strips.push(one(grey, start, end));
    }
    const key = ({ seat, sitting }) => `${seat} ${sitting}`;
    const twice = new Set(strips.map(key).filter((name, n, all) => all.indexOf(name) < n));
    for (const name of twice) told.push({ seat: Number(name.split(' ')[0]), fault: 'strip_twice' });
    const kept = strips.filter((strip) => !twice.has(key(strip)));
    for (const { seat, answers } of kept) if (answers.includes(null)) told.push({ seat, fault: 'unsure', places: answers.map((is, n) => (is === null ? n + 1 : 0)).filter(Boolean) });
    return { strips: kept.sort((first, second) => first.seat - second.seat), told: told.sort((first, second) => first.seat - second.seat) };
  };
  return { read };
})();
