// What a plan says of itself: grades, periods, minutes, its form, where its body ends, its activities.
{
  'use strict';
  const { fold, clean, bare, all } = Soi;
  const HEAD = 45; // lines in which a plan names itself
  const COUNTS = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6 };
  const GRADE = /\b(?:lop|khoi)\b\s*(?:day|hoc)?\s*[:\-–]?\s*((?:1[0-2]|[1-9])(?!\d)[a-z]?\d{0,2}(?:\s*[,;&–-]\s*(?:1[0-2]|[1-9])(?![\d.])[a-z]?\d{0,2})*)/g;
  const SUBJECT = /\b(?:tin hoc|toan|ngu van|tieng viet|khoa hoc|cong nghe|dao duc|gdcd|hdtn|lich su|dia li|dia ly|vat li|hoa hoc|sinh hoc|tieng anh|trai nghiem)\s+(1[0-2]|[1-9])\b(?!\s*(?:tiet|phut|diem))/g;

  const gradesOf = (lines) => {
    for (const pattern of [GRADE, SUBJECT]) {
      const found = new Set();
      for (const line of lines.slice(0, HEAD)) {
        for (const match of all(pattern, line.fold)) {
          for (const part of match[1].split(/[,;&–-]/)) {
            const grade = parseInt(part, 10);
            if (grade) found.add(grade);
          }
        }
        if (found.size && /\b(?:lop|khoi)\s*(?:day)?\s*:|\bmon\b/.test(line.fold)) break; // its own label, not prose
      }
      if (found.size) return [...found].sort((a, b) => a - b);
    }
    return [];
  };
  const AIMS = /^(?:muc tieu|yeu cau can dat)/;
  const periodsOf = (lines) => {
    const aims = lines.findIndex((line) => AIMS.test(bare(line.fold)));
    for (const line of lines.slice(0, aims < 0 ? HEAD : Math.min(aims, HEAD))) {
      const match = /\bso tiet\s*(?:thuc hien)?\s*[:\-–]?\s*0?(\d{1,2})\b/.exec(line.fold)
        || /\b0?(\d{1,2}|mot|hai|ba|bon|nam|sau) tiet\b(?! *(?:thu|ppct|theo))/.exec(line.fold);
      if (match && !/\btiet (?:thu|so)\b/.test(line.fold)) return { n: COUNTS[match[1]] || Number(match[1]), line };
    }
    return { n: 0, line: null };
  };
  const isPlan = (lines) => {
    const starts = lines.map((line) => bare(line.fold));
    const has = (pattern) => starts.some((text) => pattern.test(text));
    return has(/^(?:ke hoach bai day|giao an\b|ten bai (?:day|hoc))/) || [/^muc tieu|^yeu cau can dat/, /^(?:thiet bi|do dung|chuan bi)/, /^(?:tien trinh|cac hoat dong)/, /^hoat dong \d/].filter(has).length > 1;
  };

  // No paragraph is so long but by mistake; rules look at a line as a whole.
  const LONGEST = 3000;
  const pieces = (text) => {
    const found = [];
    for (let rest = text; rest;) {
      const cut = rest.length > LONGEST ? rest.lastIndexOf(' ', LONGEST) : 0;
      found.push(rest.slice(0, cut > 0 ? cut : LONGEST));
      rest = rest.slice(cut > 0 ? cut + 1 : LONGEST);
    }
    return found;
  };
  // `read` are lines as a reader gives them: text, and table, row, column where it stands in a table.
  Soi.plan = (read, links = []) => {
    const lines = read.flatMap((one) => pieces(clean(one.text)).map((text) => ({ ...one, text })))
      .map((one, n) => ({ ...one, n, fold: fold(one.text) }));
    const grades = gradesOf(lines);
    const end = lines.findIndex((line) => line.n > 5 && line.text.length < 60 && /^phu luc(?:$|[\s:.])/.test(line.fold));
    const primary = grades.length ? grades[grades.length - 1] <= 5 : null;
    const second = lines.some((line) => (/\btien trinh day hoc\b/).test(line.fold));
    const first = lines.some((line) => (/^yeu cau can dat/).test(bare(line.fold))) && lines.some((line) => (/^do dung day hoc/).test(bare(line.fold)));
    const formOf = () => {
      if (!isPlan(lines)) return '';
      if (primary !== null) return primary ? '2345' : '5512';
      return first && !second ? '2345' : second ? '5512' : '';
    };
    const form = formOf();
    const plan = { lines, links, grades, form, primary: primary === null ? form === '2345' : primary, body: (end < 0 ? lines : lines.slice(0, end)).filter((line) => !line.part) };
    // A file with the plans of a week or a year: what belongs to one plan cannot be told there.
    const starts = lines.filter((line) => /^(?:i|1)\s*[.):]\s*(?:muc tieu|yeu cau can dat)/.test(line.fold) || /^ten bai day/.test(line.fold));
    const names = starts.filter((line) => /^ten bai day/.test(line.fold)).length;
    plan.several = Math.max(names, starts.length - names) > 1;
    plan.known = primary !== null || form !== '';
    plan.periods = periodsOf(lines);
    plan.activities = Soi.activities(plan);
    return plan;
  };
}
