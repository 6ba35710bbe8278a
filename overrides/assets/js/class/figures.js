// What a class's answers come to, never a child's: for each message how many chose what, and how well genuine and doubtful ones were
// told apart (d′ and the leaning c of telling-score.js) with an interval of 95 %. Pure.
var ClassFigures = (() => {
  'use strict';
  const FEWEST = 5; // pupils; below that there is no figure
  const right = (genuine, answer) => answer === (genuine ? 1 : 2);
  const sum = (list) => list.reduce((total, one) => total + one, 0);

  // One pupil's four counts: spotted of doubtful, suspected of genuine; what was left out is in none.
  const counts = (form, genuine, answers) => {
    const of = (is, wanted) => form.filter((id, n) => genuine[id] === is && wanted.includes(answers[n])).length;
    return [of(false, [2]), of(false, [1, 2]), of(true, [2]), of(true, [1, 2])];
  };
  const score = ([spotted, doubtful, suspected, genuine]) => tellingScore({ spotted, doubtful, suspected, genuine });
  const total = (list) => list.reduce((all, one) => all.map((count, n) => count + one[n]), [0, 0, 0, 0]);
  // Standard errors of d′ and c over pupils, by leaving each out once (jackknife): a child's answers hang together, so messages
  // cannot be taken for independent.
  const errors = (list) => {
    const all = total(list);
    const without = list.map((one) => score(all.map((count, n) => count - one[n])));
    return ['d', 'c'].map((name) => {
      const mean = sum(without.map((one) => one[name])) / list.length;
      return Math.sqrt((list.length - 1) / list.length * sum(without.map((one) => (one[name] - mean) ** 2)));
    });
  };
  // The quantile 0.975 of Student's t with m degrees of freedom (Cornish and Fisher); wrong by 0.01 at most from 4 on.
  const t = (m) => 1.95996 + 2.37227 / m + 2.82250 / m ** 2 + 2.55585 / m ** 3;

  // For each message [left out, “genuine”, “doubtful”, strong, strong and right, weak, weak and right]: strong and weak are pupils
  // with more and fewer right answers to the other nine than the mean of those who had the same form. None below five answers.
  const items = (forms, genuine, pupils) => {
    const found = {};
    forms.forEach((form, which) => {
      const mine = pupils.filter((one) => one.form === which);
      form.forEach((id, n) => {
        const answered = mine.filter((one) => one.answers[n]);
        if (answered.length < FEWEST) return;
        const rest = (one) => form.filter((other, k) => k !== n && right(genuine[other], one.answers[k])).length;
        const mean = sum(answered.map(rest)) / answered.length;
        const halves = [answered.filter((one) => rest(one) > mean), answered.filter((one) => rest(one) < mean)];
        const chosen = [0, 1, 2].map((answer) => mine.filter((one) => one.answers[n] === answer).length);
        found[id] = [...chosen, ...halves.flatMap((half) => [half.length, half.filter((one) => right(genuine[id], one.answers[n])).length])];
      });
    });
    return found;
  };
  // A pupil read from a photo says which form it was; codes follow the seat.
  // Sittings (1–3) with five pupils or more → { pupils, sums, error, items }; what a file keeps, too.
  const sittings = (test, genuine, pupils) => {
    const found = {};
    for (const sitting of [1, 2, 3]) {
      const mine = pupils.filter((one) => one.sitting === sitting).map((one) => ({ form: ClassCode.form(one.seat, sitting), ...one }));
      if (mine.length < FEWEST) continue;
      const list = mine.map((one) => counts(test.forms[one.form], genuine, one.answers));
      found[sitting] = { pupils: mine.length, sums: total(list), error: errors(list), items: items(test.forms, genuine, mine) };
    }
    return found;
  };
  // d′ and c with their intervals; `lean` is told only where the interval leaves nought out.
  const telling = ({ pupils, sums, error }) => {
    const { d, c, apart } = score(sums);
    const half = error.map((one) => one * t(pupils - 1));
    return { d, c, apart, half, lean: Math.abs(c) <= half[1] ? 'none' : c < 0 ? 'doubt' : 'trust' };
  };
  // How d′ changed from one sitting to a later one, as if other pupils sat there: rather too wide an interval than too narrow.
  const change = (before, after) => {
    const by = score(after.sums).d - score(before.sums).d;
    const half = Math.hypot(before.error[0], after.error[0]) * t(Math.min(before.pupils, after.pupils) - 1);
    return { by, half, sure: Math.abs(by) > half };
  };
  const share = (is, [, asGenuine, asDoubtful]) => ({ right: is ? asGenuine : asDoubtful, n: asGenuine + asDoubtful });
  return { FEWEST, sittings, telling, change, share };
})();
