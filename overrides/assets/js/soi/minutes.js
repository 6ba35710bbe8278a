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
    const told = plan.body.slice(0, 45).find((line) => (/\bthoi (?:gian|luong)\b/).test(line.fold) && /\d\s*(?:phut|tiet)/.test(line.fold) && !/\bhoat dong\b/.test(line.fold));
    const times = told ? all(/(\d{1,3})\s*phut(?!\s*(?:\/|moi)\s*(?:1 )?tiet)/g, told.fold).map((match) => Number(match[1])) : [];
    const whole = plan.periods.n * period;
    if (times.length && plan.periods.n && /trong \d+ tiet/.test(told.fold)) return { minutes: times[0], line: told };
    if (times.length && plan.periods.n && times[0] !== whole && times[0] !== period) return { minutes: whole, line: told, wrong: times[0] };
    if (plan.periods.n) return { minutes: whole, line: plan.periods.line };
    return times.length ? { minutes: times[0], line: told } : null;
  };

  // Activities of the highest rank with their minutes, each once; those of lower rank stand in for one that has none.
  const highest = (plan) => {
    const found = new Map();
    const clashes = [];
    for (const one of plan.activities) {
      const key = one.number ? one.period + ':' + one.number : one.period + '|' + Soi.bare(one.line.fold).replace(/[^a-z ]/g, '').slice(0, 14);
      const before = found.get(key);
      if (before && before.minutes && one.minutes && said(before.minutes) !== said(one.minutes)) clashes.push([before, one]);
      if (!before || (!before.minutes && one.minutes)) found.set(key, one);
    }
    const items = [...found.values()];
    const parts = (one) => items.filter((other) => other.period === one.period && other.number.startsWith(one.number + '.') && other.minutes);
    const named = items.some((one) => (/^\d+$/).test(one.number));
    const tops = items.filter((one) => (named ? /^\d+$/.test(one.number) || (!one.number && one.minutes && /cung co|dan do|noi tiep/.test(one.line.fold)) : !one.number))
      .map((one) => {
        const below = one.number ? parts(one) : [];
        const added = below.length ? [sum(below.map((x) => x.minutes[0])), sum(below.map((x) => x.minutes[1]))] : null;
        return { ...one, minutes: one.minutes || added };
      });
    return { tops, clashes };
  };

  Soi.rules.minutes = (plan) => {
    const found = sums(plan);
    if (!plan.known || plan.lines.some((line) => (/sinh hoat (?:duoi co|lop)|chao co/).test(line.fold) && line.n < 20)) return found;
    const period = plan.primary ? 35 : 45;
    const { tops, clashes } = highest(plan);
    const timed = tops.filter((one) => one.minutes);
    for (const [a, b] of clashes) found.push(finding('minutes_twice', b.line, { a: said(a.minutes), b: said(b.minutes) }));
    const goal = wanted(plan, period);
    if (goal && goal.wrong) found.push(finding('minutes_period', goal.line, { said: goal.wrong, n: plan.periods.n, period, right: goal.minutes }));
    if (timed.length < 2 || clashes.length) return found;
    const bare = tops.filter((one) => !one.minutes);
    if (bare.length) return [...found, ...bare.map((one) => finding('minutes_missing', one.line))];
    const total = [sum(timed.map((one) => one.minutes[0])), sum(timed.map((one) => one.minutes[1]))];
    const inside = (minutesOf) => total[0] <= minutesOf && minutesOf <= total[1];
    const left = plan.body.map((line) => (/\b(\d{1,3}) phut con lai/).exec(line.fold)).filter(Boolean).map((match) => Number(match[1]))[0] || 0;
    const values = { total: said(total), sum: timed.map((one) => said(one.minutes)).join(' + '), period };
    if (goal) {
      if (!inside(goal.minutes) && !(left && inside(goal.minutes - left))) found.push(finding('minutes_total', timed[0].line, { ...values, right: goal.minutes }));
    } else if (!Array.from({ length: 12 }, (_, n) => (n + 1) * period).some(inside)) {
      found.push(finding('minutes_whole', timed[0].line, values));
    }
    return found;
  };
}
