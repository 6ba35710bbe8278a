// Documents that are no longer in force cited as if they were; numbers and years that do not fit a law's name; offices that are gone.
{
  'use strict';
  const { fold, all, finding, gathered, sentence } = Soi;
  const SAID = /hết hiệu lực|không còn|thay(?! đổi)|bãi bỏ|trước đây|(?:^|\s)cũ(?=$|[\s,.;:)])|giải thể|đã đổi/i;
  const KINDS = { law: 'luat', code: 'luat', decree: 'nghi dinh|nd', circular: 'thong tu|tt', decision: 'quyet dinh|qd' };
  const letters = (text) => fold(text).replace(/[^a-z0-9]/g, '');
  const day = (iso) => iso.split('-').reverse().map((part, n) => (n < 2 ? String(Number(part)).padStart(2, '0') : part)).join('/');
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  // “28/2020/TT-BGDĐT” is found with its body, or behind “Thông tư (số)”; “874/QĐ-BTTTT”, which has no year, only with its body.
  const numbered = ({ number, kind }) => {
    const match = /^(\d+)(\/\d{4})?\/(.+)$/.exec(number);
    if (!match) return null;
    const [, digits, year = '', body] = match;
    const pattern = new RegExp('(?:\\b(' + (KINDS[kind] || 'van ban') + ')\\s*(?:so\\s*:?\\s*)?)?(?:^|\\b)0*' + digits + (year ? '\\s*/\\s*' + year.slice(1) : '') + '(?![0-9])(?:\\s*/\\s*([a-z0-9&-]+))?', 'g');
    const fits = (said) => letters(said) === letters(body) || (kind === 'circular' && letters(said) === 'tt');
    return (folded) => all(pattern, folded).filter(([, word, said]) => (said ? fits(said) : word && year));
  };
  const past = SoiData.laws.filter((law) => law.until && law.by);
  const named = (law) => {
    const name = fold(law.name.replace(/\s*\(.*\)$/, ''));
    const year = /\/(\d{4})\//.exec(law.number);
    const alone = !SoiData.laws.some((other) => !other.until && fold(other.name).startsWith(name));
    if (!['law', 'code'].includes(law.kind) || !year) return null;
    return new RegExp(escaped(name) + (alone ? '' : '\\s*\\(?\\s*(?:nam |so )?' + year[1] + '\\b'), 'g');
  };
  const ways = past.map((law) => ({ law, number: numbered(law), name: named(law) }));
  const repealed = (line, today) => {
    const found = [];
    for (const { law, number, name } of ways) {
      if (law.until >= today) continue;
      const hits = [...(number ? number(line.fold) : []), ...(name ? all(name, line.fold) : [])];
      const hit = hits.find((match) => !SAID.test(sentence(line.text, match.index + match[0].length - 1)));
      if (hit) found.push(finding('law_past', line, { law: law.name + ' ' + law.number, until: day(law.until), by: law.by.name + ' ' + law.by.number }, hit.index, hit[0].length));
    }
    return found;
  };

  const laws = SoiData.laws.filter((law) => ['law', 'code'].includes(law.kind) && /\/qh\d+$/i.test(law.number));
  const names = [...new Set(laws.map((law) => law.name.replace(/\s*\(.*\)$/, '')))].map((name) => {
    const own = laws.filter((law) => law.name.startsWith(name));
    const years = own.map((law) => (/\/(\d{4})\//).exec(law.number)[1]);
    return {
      own, years, right: { name, right: (own.find((law) => !law.until) || own[0]).number },
      number: new RegExp(escaped(fold(name)) + '([^.;]{0,45}?)\\b(\\d{1,3}/\\d{4}/qh\\d{1,2})\\b', 'g'),
      year: Math.max(...years) < 2024 ? null : new RegExp(escaped(fold(name)) + '\\s*\\(?\\s*(?:nam )?(\\d{4})\\b(?!/)', 'g'),
    };
  });
  const fitting = (line) => {
    const found = [];
    for (const { own, years, right, number, year } of /\bluat\b/.test(line.fold) ? names : []) {
      for (const match of all(number, line.fold)) {
        if (/luat|sua doi|bo sung|nghi quyet/.test(match[1]) || own.some((law) => fold(law.number) === match[2])) continue;
        found.push(finding('law_number', line, { ...right, number: match[2].toUpperCase() }, match.index, match[0].length));
      }
      for (const match of year ? all(year, line.fold) : []) {
        if (!years.includes(match[1])) found.push(finding('law_year', line, { ...right, year: match[1] }, match.index, match[0].length));
      }
    }
    for (const match of all(/\b\d{1,3}\/(\d{4})\/qh(\d{1,2})\b/g, line.fold)) {
      const first = 1997 + (Number(match[2]) - 10) * 5; // five years each, the tenth from 1997
      if (match[2] > 9 && (match[1] < first || match[1] > first + 5) && !found.length) {
        found.push(finding('law_session', line, { number: match[0].toUpperCase() }, match.index, match[0].length));
      }
    }
    return found;
  };

  const OFFICE = /\bphong\s+(?:gd\s*(?:&|va|-)?\s*dt|giao duc\s*(?:&|va|-)\s*dao tao)\b|\bpgd\s*(?:&|va|-)?\s*dt\b/;
  const office = (line) => {
    const match = OFFICE.exec(line.fold);
    return match && !SAID.test(sentence(line.text, match.index)) ? [finding('office', line, {}, match.index, match[0].length)] : [];
  };
  // `today` as 2026-11-27; a plan of a school year before 2025-26 may name the office that there was.
  Soi.rules.laws = (plan, today) => {
    const years = plan.lines.flatMap((line) => all(/nam hoc\s*:?\s*(\d{4})/g, line.fold).map((match) => Number(match[1])));
    const old = years.length && Math.max(...years) < 2025;
    const found = plan.lines.flatMap((line) => [...repealed(line, today), ...fitting(line), ...(old ? [] : office(line))]);
    return gathered(found, (one) => JSON.stringify(one.values));
  };
}
