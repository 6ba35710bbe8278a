// The small file that a teacher may save: a class's counts by sitting, no seat, no code of a pupil, no name. ASCII in one line. Its
// check tells a file that is cut or was changed by hand; it is no signature, for whoever knows how can make another.
var ClassFile = (() => {
  'use strict';
  const KIND = 'lachan-class-1';
  const hex = (text) => sha256(text).map((word) => word.toString(16).padStart(8, '0')).join('').slice(0, 15);
  // Forty letters at a time, each time with fifteen of the sum so far.
  const check = (text) => (text.match(/[^]{1,40}/g) || []).reduce((so, piece) => hex(so + piece), '');
  const write = ({ code, band, digest, sittings }) => {
    const body = { kind: KIND, code, band, digest, sittings };
    return JSON.stringify({ ...body, check: check(JSON.stringify(body)) }) + '\n';
  };

  const whole = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;
  const row = (list, n, most) => Array.isArray(list) && list.length === n && list.every((one) => whole(one, most));
  const isSitting = (one) => one && whole(one.pupils, 60) && one.pupils >= ClassFigures.FEWEST && row(one.sums, 4, 600)
    && one.sums[0] <= one.sums[1] && one.sums[2] <= one.sums[3]
    && Array.isArray(one.error) && one.error.length === 2 && one.error.every((value) => Number.isFinite(value) && value >= 0)
    && one.items && Object.entries(one.items).every(([id, counts]) => /^[\w/#-]{1,120}$/.test(id) && row(counts, 7, 60));
  // What stands in a file, or `wrong`: 'kind' (no file of ours), 'broken' (cut, changed), 'shape'.
  const read = (text) => {
    let found;
    try { found = JSON.parse(text); } catch { return { wrong: /lachan-class/.test(text) ? 'broken' : 'kind' }; }
    if (!found || typeof found !== 'object' || found.kind !== KIND) return { wrong: 'kind' };
    const { check: told, ...body } = found;
    if (/[^\x20-\x7e]/.test(JSON.stringify(body)) || told !== check(JSON.stringify(body))) return { wrong: 'broken' };
    const { code, band, digest, sittings } = body;
    const good = typeof code === 'string' && !ClassCode.readClass(code).fault && typeof band === 'string' && /^[0-9a-f]{8}$/.test(digest)
      && sittings && Object.entries(sittings).every(([time, one]) => /^[123]$/.test(time) && isSitting(one));
    return good ? { code, band, digest, sittings } : { wrong: 'shape' };
  };
  return { write, read };
})();
