// The forms: headings of Công văn 5512 (Phụ lục IV) and 2345 (Phụ lục 3), parts a–d, four steps, a product that is written out.
{
  'use strict';
  const { bare, finding, gathered } = Soi;
  const COURSE = /^(?:tien trinh|cac hoat dong day|to chuc (?:cac )?hoat dong|hoat dong day hoc)/;
  const SECTIONS = {
    5512: [['muc_tieu', /^(?:muc tieu|yeu cau can dat)/], ['thiet_bi', /^(?:thiet bi|do dung|chuan bi|phuong tien)/], ['tien_trinh', COURSE]],
    2345: [['yeu_cau', /^(?:yeu cau can dat|muc tieu)/], ['do_dung', /^(?:do dung|thiet bi|chuan bi|phuong tien)/], ['hoat_dong', COURSE], ['dieu_chinh', /^(?:dieu chinh|rut kinh nghiem)/]],
  };
  const AIMS = [['kien_thuc', /(?:^|[:;.] ?)(?:ve )?(?:kien thuc|yeu cau ve kien thuc|muc do|yeu cau can dat)/], ['nang_luc', /(?:^|[:;.] ?)(?:ve )?(?:phat trien )?nang luc/], ['pham_chat', /(?:^|[:;.] ?)(?:ve )?(?:phat trien )?pham chat/]];
  const PARTS = [['a', /^muc (?:tieu|dich)/], ['b', /^noi dung/], ['c', /^(?:du kien )?san pham/], ['d', /^(?:to chuc|cach thuc|cach tien hanh|tien trinh thuc hien|tien hanh)/]];
  const STEPS = [/^(?:gv |giao vien )?(?:chuyen )?giao (?:nhiem vu|viec)/, /^(?:hs |hoc sinh )?(?:thuc hien|tiep nhan)\b/, /^(?:hs )?(?:to chuc )?(?:bao cao|trinh bay|thao luan)/, /^(?:gv )?(?:ket luan|nhan dinh|nhan xet|danh gia|chot)/];
  const ITEM = /^[-–—•*+]|^[a-d]\s*[.)\/]/; // no heading of a section
  const MAIN = /^(?:[ivx]{1,4}|\d)\s*[.)\/]|^dieu chinh|^rut kinh nghiem/; // one, even behind the first activity
  const EMPTY = /^[\s.…_\-–:;]*$/;
  const VAGUE = /^[\s\-–+•*]*(?:hs|hoc sinh|hv|hoc vien|nguoi hoc) (?:nam (?:duoc|vung)|hieu (?:duoc )?bai)/;

  const sections = (plan) => {
    const first = plan.activities.length ? plan.activities[0].line.n : plan.lines.length;
    const heads = plan.body.filter((line) => line.text.length < 120 && !ITEM.test(line.fold) && (line.n < first || MAIN.test(line.fold)));
    const places = SECTIONS[plan.form].map(([key, pattern]) => [key, heads.find((line) => pattern.test(bare(line.fold)))]);
    const found = places.filter(([, line]) => !line).map(([key]) => finding('section', plan.lines[0], { section: key, form: plan.form }));
    const there = places.filter(([, line]) => line);
    there.forEach(([key, line], n) => {
      if (n && there[n - 1][1].n > line.n) found.push(finding('section_order', line, { section: key, after: there[n - 1][0], form: plan.form }));
    });
    if (plan.form === '5512' && there.length === places.length) {
      const [from, to] = [places[0][1].n, places[1][1].n];
      const aims = plan.body.filter((line) => line.n >= from && line.n <= Math.max(from, to));
      const lacking = AIMS.filter(([, pattern]) => !aims.some((line) => pattern.test(bare(line.fold)))).map(([key]) => key);
      if (lacking.length < AIMS.length || from < to) found.push(...lacking.map((key) => finding('aim', places[0][1], { aim: key })));
    }
    return found;
  };

  // Activities of the highest rank with the lines up to the next.
  const segments = (plan) => {
    const tops = Soi.ranked(plan.activities);
    return tops.map((one, n) => ({ ...one, lines: plan.body.slice(one.line.n + 1, tops[n + 1] ? tops[n + 1].line.n : plan.body.length) }))
      .filter((one) => one.lines.length > 2);
  };
  const starts = (line) => bare(line.fold.replace(NUMBERED_STEP, ''));
  const NUMBERED_STEP = /^[\s\-–*+•]*buoc\s*\d\s*[:.)–-]?\s*/;
  const partOf = (line) => {
    const match = PARTS.find(([, pattern]) => pattern.test(bare(line.fold)));
    return match ? match[0] : '';
  };
  const product = (one) => {
    const at = one.lines.findIndex((line) => partOf(line) === 'c' && !line.table && line.fold.includes('san pham'));
    if (at < 0) return [];
    const line = one.lines[at];
    const rest = line.fold.replace(/^.*?san pham(?: hoc tap| du kien| can dat)?\s*[:.]?/, '');
    const more = one.lines.slice(at + 1).findIndex((other) => partOf(other) === 'd' || partOf(other) === 'a');
    const text = [rest, ...one.lines.slice(at + 1, more < 0 ? at + 4 : at + 1 + more).map((other) => other.fold)].filter((x) => !EMPTY.test(x));
    if (!text.length) return [finding('product_empty', line)];
    return VAGUE.test(text[0]) ? [finding('product_vague', line)] : [];
  };
  const parts = (one) => {
    const places = PARTS.map(([key]) => [key, one.lines.find((line) => partOf(line) === key)]);
    const lacking = places.filter(([, line]) => !line).map(([key]) => key);
    const free = places.filter(([, line]) => line && !line.table);
    const turned = free.findIndex(([, line], n) => n > 0 && free[n - 1][1].n > line.n);
    if (lacking.length > 2) return [finding('parts_none', one.line)];
    if (lacking.length) return lacking.map((part) => finding('part', one.line, { part }));
    return turned > 0 ? [finding('part_order', free[turned][1], { part: free[turned][0], after: free[turned - 1][0] })] : [];
  };
  const stepsOf = (one) => STEPS.map((pattern, n) => one.lines.some((line) => pattern.test(starts(line)) || new RegExp('\\bbuoc\\s*' + (n + 1) + '\\b').test(line.fold)));
  const steps = (list) => {
    const told = list.map((one) => [one, stepsOf(one)]);
    if (!told.some(([, there]) => there.some(Boolean))) return list.length ? [finding('steps_none', list[0].line)] : [];
    return told.filter(([one, there]) => there.some(Boolean) || !/van dung/.test(one.line.fold))
      .flatMap(([one, there]) => (!there.some(Boolean) ? [finding('steps_none', one.line)] : there.map((has, n) => (has ? null : finding('step', one.line, { step: String(n + 1) }))).filter(Boolean)));
  };
  Soi.rules.form = (plan) => {
    if (!plan.form || plan.several) return [];
    const list = segments(plan);
    const found = sections(plan);
    if (plan.form === '2345') return found;
    return gathered([...found, ...list.flatMap((one) => [...parts(one), ...product(one)]), ...steps(list)], (one) => JSON.stringify(one.values));
  };
}
