// Scores: true or false with four statements is 0,1 – 0,25 – 0,5 – 1; totals of a paper are 10, shares 100 %.
{
  'use strict';
  const { all, finding, gathered, figures, number, near, sum, shown } = Soi;
  const TRUE_FALSE = /dung\s*(?:\/|-|–|,|hoac|va)?\s*sai|\bd\s*\/\s*s\b/;
  const STATEMENT = '(?:lenh hoi|y hoi|nhan dinh|phat bieu|menh de|cau nho|y nho|y)';
  const EACH = new RegExp('(?:moi|tung)\\s+(?:mot\\s+)?' + STATEMENT + '[^.;|]{0,30}?\\b(\\d[.,]\\d{1,2})(?!\\d)|\\b(\\d[.,]\\d{1,2})\\s*(?:d|diem)?\\s*(?:\\/|cho|cho moi|moi|tren)\\s*(?:moi |mot |tung )?' + STATEMENT + '\\b');
  const STEP = /\b(0?[1-4]|mot|hai|ba|bon)\s*(?:y|lenh hoi|nhan dinh|phat bieu|menh de)\b[^\d|]{0,28}(\d(?:[.,]\d{1,2})?)(?![.,]?\d)/g;
  const WORDS = { mot: 1, hai: 2, ba: 3, bon: 4 };
  const SCALE = [0, 0.1, 0.25, 0.5, 1];
  const PART = /^(?:[a-d]\s*[.):]\s*)?(?:phan|dang|muc)\s+(?:[ivx]{1,4}|\d|thu)|^(?:[ivx]{1,4}|[a-d])\s*[.):]\s*(?:phan |cau |cau hoi |dang )*(?:trac nghiem|tu luan|tra loi ngan|dung)/;

  const scale = (line, context) => {
    if (!TRUE_FALSE.test(line.fold) && !TRUE_FALSE.test(context)) return [];
    const steps = all(STEP, line.fold).map((match) => [WORDS[match[1]] || Number(match[1]), number(match[2]), match]);
    const wrong = steps.find(([count, points]) => !near(points, SCALE[count]));
    if (steps.length > 1) return wrong ? [finding('scale', line, { n: wrong[0], points: shown(wrong[1]), right: shown(SCALE[wrong[0]]) }, wrong[2].index, wrong[2][0].length)] : [];
    const each = EACH.exec(line.fold);
    return each && !/\b0[.,]1\b/.test(line.fold) ? [finding('scale_each', line, { points: (each[1] || each[2]).replace('.', ',') }, each.index, each[0].length)] : [];
  };
  // A line's context: the rest of its row, else the heading of its part.
  const trueFalse = (plan, rows) => {
    let part = '';
    return plan.lines.flatMap((line) => {
      if (PART.test(line.fold) && line.text.length < 250) part = line.fold;
      const row = line.table ? rows.get(line.table + ':' + line.row) : '';
      return scale(line, line.table ? Soi.fold(row) : part);
    });
  };

  const totals = (table) => table.rows.flatMap((row) => {
    const label = Soi.fold(row.cells.slice(0, 3).find((cell) => (/[^\d\s.,%]/).test(cell)) || '');
    const values = figures(row.cells);
    if (values.length < 2 || row.line.col > 3) return [];
    const [last, rest] = [values[values.length - 1], values.slice(0, -1)];
    const by = (whole, unit) => {
      if (sum(values) > whole - 0.005 && near(sum(values) % whole, 0)) return [];
      if (near(last, whole) && !near(sum(rest) % whole, 0)) return [finding('total_parts', row.line, { sum: shown(sum(rest)), whole, unit })];
      return [finding('total', row.line, { sum: shown(last >= Math.max(...rest) && rest.length > 1 ? last : sum(values)), whole, unit })];
    };
    if (/^tong\s*(?:so\s*)?diem|^tong diem/.test(label)) return by(10, 'điểm');
    return /^(?:ti|ty) le/.test(label) ? by(100, '%') : [];
  });
  const LEVELS = /(nhan biet|thong hieu|van dung cao|van dung|\bbiet\b|\bhieu\b|muc [1-4])\s*(?:\(|:|-|–|chiem|la)?\s*(\d{1,3})\s*%/g;
  const KINDS = /(trac nghiem(?: khach quan)?|tu luan)\s*(?:\(|:|-|–|chiem|la)?\s*(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:diem|d\b)/g;
  const inWords = (line) => {
    const shares = all(LEVELS, line.fold);
    const points = all(KINDS, line.fold);
    const names = (list) => new Set(list.map((match) => match[1].slice(0, 8)));
    const added = (list) => sum(list.map((match) => number(match[2])));
    const found = [];
    if (shares.length > 1 && new Set(shares.map((match) => match[1])).size === shares.length && added(shares) !== 100) found.push(finding('total', line, { sum: shown(added(shares)), whole: 100, unit: '%' }, shares[0].index));
    if (points.length === 2 && names(points).size === 2 && !near(added(points), 10)) found.push(finding('total', line, { sum: shown(added(points)), whole: 10, unit: 'điểm' }, points[0].index));
    return found;
  };
  // “PHẦN I (7 điểm)” may hold “Phần 1 (3 điểm)”: each way of numbering is added up by itself.
  const SECTION = /^(?:[a-d]\s*[.)]\s*)?phan\s+([ivx]{1,4}|\d)\b.*?\(?\b(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:diem|d\b)/;
  const sections = (plan) => {
    if (!Soi.isPaper(plan)) return [];
    const found = plan.lines.filter((line) => !line.table).map((line) => [line, SECTION.exec(line.fold)]).filter(([, match]) => match);
    const groups = [/\d/, /[ivx]/].map((pattern) => found.filter(([, match]) => pattern.test(match[1]))).filter((group) => group.length > 1);
    const points = (group) => sum(group.map(([, match]) => number(match[2])));
    if (!groups.length || [...groups, found].some((group) => near(points(group), 10))) return [];
    const last = groups[groups.length - 1];
    return [finding('total', last[last.length - 1][0], { sum: shown(points(last)), whole: 10, unit: 'điểm' })];
  };
  Soi.rules.scoring = (plan) => {
    const tables = Soi.tables(plan);
    const rows = new Map(tables.flatMap(({ table, rows: list }) => list.map((row) => [table + ':' + row.line.row, row.text])));
    const found = plan.primary ? [] : trueFalse(plan, rows);
    if (Soi.isPaper(plan)) found.push(...tables.flatMap(totals));
    return gathered([...found, ...plan.lines.flatMap(inWords), ...sections(plan)], (one) => JSON.stringify(one.values));
  };
}
