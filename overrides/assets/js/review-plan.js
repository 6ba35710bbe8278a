// Which questions a review has: of the objectives that are due at most six, those that have waited longest in each strand,
// strands mixed, of each another question than the last time, and of one in three the right answer is "it is fine", if there
// are such. `map` is reviewMap (scripts/courseware/drawing/review_map.py).
var ReviewPlan = (() => {
  'use strict';
  const { MOST } = Review;
  const SHARE = 3;

  // What this copy of the course knows of an objective: its strand and its questions [{id, fine}], or null.
  const known = (map, goal) => {
    const cut = goal.lastIndexOf('/');
    const row = map[goal.slice(0, cut)];
    const pool = Array.isArray(row) && row[goal.slice(cut + 1)];
    return pool ? { goal, strand: row[0], pool: pool.split(' ').map((id) => ({ id: id.replace('=', ''), fine: id.endsWith('=') })) } : null;
  };
  // Its questions, the one after the last first; the last one only if there is no other.
  const turned = ({ pool }, last) => {
    const at = pool.findIndex(({ id }) => id === last);
    const round = [...pool.slice(at + 1), ...pool.slice(0, at + 1)];
    return at >= 0 && round.length > 1 ? round.slice(0, -1) : round;
  };
  // One of each strand in turn, so that the first of all is never left out.
  const dealt = (goals) => {
    const strands = new Map();
    for (const one of goals) strands.set(one.strand, [...(strands.get(one.strand) || []), one]);
    const found = [];
    for (let n = 0; found.length < goals.length; n += 1) for (const row of strands.values()) if (row[n]) found.push(row[n]);
    return found;
  };
  // No two of a strand side by side, as far as that can be: always from the strand that has most left.
  const mixed = (goals) => {
    const [left, found] = [[...goals], []];
    const rank = ({ strand }) => left.filter((one) => one.strand === strand).length - (found.length && found[found.length - 1].strand === strand ? left.length : 0);
    while (left.length) {
      const best = left.reduce((one, other) => (rank(other) > rank(one) ? other : one));
      found.push(...left.splice(left.indexOf(best), 1));
    }
    return found;
  };
  // [[goal, id], …] of `goals`, the names of those that are due; `all` is what is kept.
  const choose = (goals, all, map, day) => {
    const since = (name) => Math.min(all[name][1], day);
    const order = goals.map((name) => known(map, name)).filter(Boolean)
      .sort((one, other) => since(one.goal) - since(other.goal) || (one.goal < other.goal ? -1 : 1));
    const waiting = dealt(order).map((one) => {
      const round = turned(one, all[one.goal][2]);
      return { ...one, next: round[0], fine: round.find(({ fine }) => fine) };
    });
    const taken = waiting.slice(0, MOST);
    const rest = waiting.slice(MOST).filter(({ fine }) => fine);
    const short = () => taken.filter(({ next }) => next.fine).length * SHARE < taken.length;
    for (const one of taken) if (short() && one.fine) one.next = one.fine;
    // Not the first: it has waited longest.
    for (let n = taken.length - 1; n > 0 && short() && rest.length; n -= 1) {
      if (!taken[n].next.fine) taken[n] = { ...rest[0], next: rest.shift().fine };
    }
    return mixed(taken).map(({ goal, next }) => [goal, next.id]);
  };
  return { choose, known };
})();
