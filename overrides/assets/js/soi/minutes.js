// Minutes: activities add up to the periods (35 in primary school, 45 after it), sums are right, no activity is without.
{
  'use strict';
  const { all, finding, minutes, sum } = Soi;
  const said = ([least, most]) => (least === most ? String(least) : least + '–' + most);

  const SUM = /\b(\d{1,3}(?:\s*\+\s*\d{1,3})+)\s*=\s*(\d{1,3})\s*(?:phut|p\b|['’′])/g;
  const sums = (plan) => plan.body.flatMap((line) => all(SUM, line.fold)
    .filter((match) => sum(match[1].split('+').map(Number)) !== Number(match[2]))
    .map((match) => finding('minutes_sum', line, { sum: match[1], said: match[2], right: sum(match[1].split('+').map(Number)) }, match.index, match[0].length)));

  // What the whole is to be: { minutes, line } or null. “2 tiết (90 phút)”, “15 phút, trong 1 tiết (45 phút)”, “2 tiết (45 phút/tiết)”.
  const wanted = (plan, period) => {
    const told = plan.body.slice(0, 45).find((line) => (/^\W*(?:\d[.)]\s*)?(?:thoi (?:gian|luong)|so tiet)\b/).test(line.fold) && /\d\s*(?:phut|tiet)/.test(line.fold) && !/\bhoat dong\b|\+/.test(line.fold));
    const times = told ? all(/(\d{1,3})\s*phut(?!\s*(?:\/|moi)\s*(?:1 )?tiet)/g, told.fold).map((match) => Number(match[1])) : [];
    const whole = plan.periods.n * period;
    if (times.length && plan.periods.n && /trong \d+ tiet/.test(told.fold)) return { minutes: times[0], line: told };
    if (times.length && plan.periods.n && times[0] !== whole && times[0] !== period) return { minutes: whole, line: told, wrong: times[0] };
    if (plan.periods.n) return { minutes: whole, line: plan.periods.line };
    return times.length ? { minutes: times[0], line: told } : null;
  };

  // Each activity once: an overview names it before its own place does. Two figures for one are a clash.
  const once = (activities) => {
    const found = new Map();
    const clashes = [];
    for (const one of activities) {
      const key = one.number ? one.period + ':' + one.number : one.period + '|' + Soi.bare(one.line.fold).replace(/[^a-z ]/g, '').slice(0, 14);
      const before = found.get(key);
      if (before && before.minutes && one.minutes && said(before.minutes) !== said(one.minutes)) clashes.push([before, one]);
      if (!before) found.set(key, { ...one });
      else if (!before.minutes) before.minutes = one.minutes;
    }
    return { items: [...found.values()], clashes };
  };
  const added = (list) => [sum(list.map((one) => one.minutes[0])), sum(list.map((one) => one.minutes[1]))];
  const timed = (list) => list.filter((one) => one.minutes);
  // The highest rank, one without minutes having those of its parts.
  const highest = (items) => Soi.ranked(items).map((one) => ({ ...one, minutes: one.minutes || (timed(one.below).length ? added(timed(one.below)) : null) }));
  // Plans number and nest in many ways: a total is wrong only if no way of reading gives the right one.
  const readings = (items) => {
    const above = new Set(timed(items).filter((one) => one.number.includes('.')).map((one) => one.period + ':' + one.number.replace(/\.\d+$/, '')));
    const deep = (one) => above.has(one.period + ':' + one.number);
    return [highest(items), timed(items), items.filter((one) => one.number && !one.number.includes('.')), items.filter((one) => !deep(one))].map(timed).filter((list) => list.length).map(added);
  };

  Soi.rules.minutes = (plan) => {
    const found = sums(plan);
    if (!plan.known || plan.several || plan.lines.some((line) => (/sinh hoat (?:duoi co|lop)|chao co/).test(line.fold) && line.n < 20)) return found;
    const period = plan.primary ? 35 : 45;
    const { items, clashes } = once(plan.activities);
    const tops = highest(items);
    for (const [a, b] of clashes) found.push(finding('minutes_twice', b.line, { a: said(a.minutes), b: said(b.minutes) }));
    const goal = wanted(plan, period);
    if (goal && goal.wrong) found.push(finding('minutes_period', goal.line, { said: goal.wrong, n: plan.periods.n, period, right: goal.minutes }));
    if (timed(tops).length < 2 || clashes.length) return found;
    const left = plan.body.map((line) => (/\b(\d{1,3}) phut con lai/).exec(line.fold)).filter(Boolean).map((match) => Number(match[1]))[0] || 0;
    const goals = goal ? [goal.minutes, goal.minutes - left] : Array.from({ length: 12 }, (_, n) => (n + 1) * period);
    if (readings(items).some(([least, most]) => goals.some((one) => least <= one && one <= most))) return found;
    const bare = tops.filter((one) => !one.minutes);
    if (bare.length) return [...found, ...bare.map((one) => finding('minutes_missing', one.line))];
    const values = { total: said(added(tops)), sum: tops.map((one) => said(one.minutes)).join(' + '), period };
    return [...found, goal ? finding('minutes_total', tops[0].line, { ...values, right: goal.minutes }) : finding('minutes_whole', tops[0].line, values)];
  };
}
