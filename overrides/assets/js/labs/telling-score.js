// How well two kinds of things were told apart: d′ and the leaning c of signal detection, with 0.5 added to each count and 1
// to each number of items (log-linear, Hautus 1995), so that all or none right has a figure too.
var tellingScore = (() => {
  'use strict';
  // The z of a share (Abramowitz and Stegun 26.2.23; wrong by at most 0.00045).
  const z = (share) => {
    const tail = Math.min(share, 1 - share);
    const t = Math.sqrt(-2 * Math.log(tail));
    const found = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
    return share < 0.5 ? -found : found;
  };
  const share = (n, m) => (n + 0.5) / (m + 1);
  // `spotted` of `doubtful` were called doubtful, and `suspected` of `genuine`.
  return ({ spotted, doubtful, suspected, genuine }) => {
    const hit = z(share(spotted, doubtful));
    const alarm = z(share(suspected, genuine));
    const d = hit - alarm;
    const c = -(hit + alarm) / 2;
    return { d, c, apart: [0.5, 1.5, 2.5].filter((limit) => d >= limit).length, lean: Math.abs(c) < 0.3 ? 'none' : c < 0 ? 'doubt' : 'trust' };
  };
})();
