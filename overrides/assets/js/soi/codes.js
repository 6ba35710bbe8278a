// Codes that no framework has, codes of other grades, the teachers' framework in a plan for learners. `SoiData` is the registry's.
{
  'use strict';
  const { finding, gathered, written } = Soi;
  const { levels, indicators, topics } = SoiData;
  const order = Object.keys(levels);
  const joined = (list) => [...new Set(list)].join(', ');
  const levelOf = (grades) => order.find((level) => grades.some((grade) => levels[level].includes(grade)));
  const lettersOf = (component, level) => (indicators[component] || [])[order.indexOf(level)] || '';
  const whole = (component, level) => [...lettersOf(component, level)].map((letter) => component + '.' + level + letter);

  // The nearest real ones: same component and letter at the level of the grade; else all of it; else of the domain's neighbours.
  const near = (component, level, letter, grades) => {
    const wanted = levelOf(grades) || (levels[level] ? level : 'TC1');
    const same = whole(component, wanted);
    if (same.length) return joined(same.filter((code) => code.endsWith(wanted + letter)).length && letter ? same.filter((code) => code.endsWith(wanted + letter)) : same);
    return joined(Object.keys(indicators).filter((one) => one[0] === component[0]).flatMap((one) => whole(one, wanted)).slice(0, 4));
  };
  const digital = ({ component, level, letter }, grades) => {
    const values = () => ({ near: near(component, level, letter, grades) });
    if (!indicators[component]) return ['code_component', values()];
    if (!levels[level]) return ['code_level', values()];
    if (!lettersOf(component, level)) return ['code_none', values()];
    if (letter && !lettersOf(component, level).includes(letter)) return ['code_letter', { ...values(), have: joined(whole(component, level)) }];
    if (grades.length && !grades.some((grade) => levels[level].includes(grade))) return ['code_grade', { ...values(), of: joined(levels[level]), grade: joined(grades) }];
    return null;
  };

  const short = ({ component, letter }, grades) => {
    if (!indicators[component]) return ['code_component', { near: near(component, '', letter, grades) }];
    return letter ? ['code_short', { near: near(component, '', letter, grades) }] : null;
  };

  const codesOf = (grade, topic) => {
    const [core, more = 0] = ((topics[grade] || {})[topic] || '0').split('+').map(Number);
    const named = (count, mark) => Array.from({ length: count }, (_, n) => grade + '.' + topic + '.' + mark + (n + 1));
    return [...named(core, ''), ...named(more, 'MR')];
  };
  const nearAI = (grade, topic) => {
    const own = codesOf(grade, topic);
    if (own.length) return joined(own);
    return joined(Object.keys(topics[grade] || {}).filter((one) => one[0] === topic[0]).flatMap((one) => codesOf(grade, one)).slice(0, 4));
  };
  const artificial = (code, grades) => {
    const wanted = grades.length ? grades[0] : code.grade;
    if (/^0\d$|^\d\d$/.test(code.number)) return ['code_old', { near: nearAI(wanted, code.topic) }];
    if (!codesOf(code.grade, code.topic).includes(written(code))) return ['code_ai', { near: nearAI(wanted, code.topic), grade: code.grade }];
    if (grades.length && !grades.includes(Number(code.grade))) return ['code_ai_grade', { near: nearAI(wanted, code.topic), of: code.grade, grade: joined(grades) }];
    return null;
  };

  const earlier = (code, grades) => ['code_old', { near: nearAI(grades.length ? grades[0] : 6, 'A1') }];
  const JUDGES = { NLS: digital, SHORT: short, AI: artificial, EARLIER: earlier };

  const TEACHERS = /(?:thông tư|tt)\s*(?:số\s*)?18\/2026(?:\/tt-bgdđt)?/i;
  const OF_TEACHERS = /giáo viên|nhà giáo|cán bộ quản l|bồi dưỡng|\bGV\b/i;
  const OF_LEARNERS = /học sinh|người học|\bHS\b|\d\.\d\.(?:CB|TC|NC)\d/i;
  const mixed = (line) => {
    const match = TEACHERS.exec(line.text);
    return match && (OF_LEARNERS.test(line.text) || !OF_TEACHERS.test(line.text)) ? [finding('code_teachers', line, {}, match.index, match[0].length)] : [];
  };

  // The head of a column and the rest of a row say what a cell holds.
  const nearby = (lines) => {
    const rows = new Map();
    for (const line of lines) {
      if (!line.table) continue;
      for (const place of [line.table + ':' + line.row, line.table + ':head']) {
        if (!place.endsWith('head') || line.row === 1) rows.set(place, (rows.get(place) || '') + ' ' + line.text.slice(0, 200));
      }
    }
    return (line) => (line.table ? (rows.get(line.table + ':' + line.row) || '') + (rows.get(line.table + ':head') || '') : '');
  };
  Soi.rules.codes = (plan) => {
    const beside = nearby(plan.lines);
    const found = [];
    for (const line of plan.lines) {
      const seen = new Set();
      for (const code of Soi.codes(line, beside(line))) {
        const wrong = JUDGES[code.kind](code, plan.grades);
        const name = written(code);
        if (wrong && !seen.has(name)) found.push(finding(wrong[0], line, { code: name, ...wrong[1] }, code.at, code.length));
        seen.add(name);
      }
      found.push(...mixed(line));
    }
    return gathered(found, (one) => one.values.code || '');
  };
}
