// Findings in words: what is wrong, where, why, what to write. All sentences are `SoiWords` of the page's language.
{
  'use strict';
  const NAMES = { section: 'section', after: 'section', aim: 'aim', part: 'part', step: 'step' };
  const ORDER = ['codes', 'laws', 'form', 'minutes', 'scoring', 'levels', 'speaking', 'personal'];
  const say = (key, values = {}) => SoiWords[key].replace(/\{(\w+)\}/g, (_, name) => (name in values ? values[name] : ''));
  // Values that name a part of the form are words of their own; a part follows a part, a section a section.
  const filled = (values) => {
    const found = { ...values };
    for (const name in NAMES) if (name in values) found[name] = SoiWords['name_' + (name === 'after' && values.part ? 'part' : NAMES[name]) + '_' + values[name]] || values[name];
    return found;
  };
  const HEADING = /^(?:[ivx]{1,4}|[a-d]|\d{1,2})\s*[.)]|^hoat dong|^phu luc|^tiet \d/;
  const place = (plan, line) => {
    const parts = [];
    if (line.part) parts.push(say('place_' + line.part));
    if (line.table) parts.push(say('place_table', { table: line.table, row: line.row, col: line.col }));
    for (let n = line.n - 1; n >= 0; n -= 1) {
      const before = plan.lines[n];
      if (!before.table && before.text.length < 110 && HEADING.test(before.fold)) { parts.push(say('place_under', { text: before.text })); break; }
    }
    const told = parts.join('; ') || say('place_top');
    return told[0].toUpperCase() + told.slice(1);
  };
  const missing = new Set(['aim', 'part', 'parts_none', 'step', 'steps_none', 'minutes_missing']);

  // [{ rule, what, why, quote, place, todo, times }] in the order of the rules.
  Soi.told = (plan, today) => ORDER.flatMap((rule) => Soi.rules[rule](plan, today).map((one) => {
    const values = filled(one.values);
    const line = plan.lines[one.line];
    return {
      rule,
      key: one.key,
      what: say(one.key, values),
      why: say(one.key + '_why', values),
      todo: say(one.key + '_do', values),
      quote: one.key === 'section' ? '' : one.quote,
      place: one.key === 'section' ? say('place_whole') : missing.has(one.key) ? say('place_near') : place(plan, line),
      times: one.times || 1,
    };
  }));
  // What was understood of the plan, so that whoever reads knows what was judged by.
  Soi.facts = (plan) => [
    plan.grades.length ? say('fact_grade', { grade: plan.grades.join(', ') }) : say('fact_no_grade'),
    plan.periods.n ? say('fact_periods', { n: plan.periods.n }) : say('fact_no_periods'),
    plan.several ? say('fact_several') : plan.form ? say('fact_form', { form: plan.form }) : say('fact_no_form'),
    say('fact_lines', { n: plan.lines.length }),
  ];
  Soi.say = say;
}
