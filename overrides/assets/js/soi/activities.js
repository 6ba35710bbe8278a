// The activities of a plan in their order, each with the minutes that it names: “(5 phút)”, “5'”, “5p”, “5–7 phút”, “mười phút”.
{
  'use strict';
  const { bare, all } = Soi;
  const UNIT = "\\s*(?:phut|ph\\b|p\\b|['’′](?!['’′]))";
  const RANGE = new RegExp('(\\d{1,3})\\s*(?:-|–|den|toi)\\s*(\\d{1,3})' + UNIT, 'g');
  const ONE = new RegExp('(?:^|[^\\d,./])(\\d{1,3})' + UNIT, 'g');
  const SPELT = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, 'muoi hai': 12, 'muoi lam': 15, 'hai muoi': 20, 'hai lam': 25, 'hai muoi lam': 25, 'ba muoi': 30 };
  const WORDS = new RegExp('\\b(' + Object.keys(SPELT).sort((a, b) => b.length - a.length).join('|') + ') phut\\b', 'g');

  // [least, most] of the last time that a text names; null where it names none.
  const minutes = (folded) => {
    const found = [
      ...all(RANGE, folded).map((m) => [m.index, [Number(m[1]), Number(m[2])]]),
      ...all(ONE, folded).map((m) => [m.index, [Number(m[1]), Number(m[1])]]),
    ].sort((a, b) => a[0] - b[0]);
    if (found.length) {
      const last = found[found.length - 1];
      const whole = found.find(([at, span]) => span[0] !== span[1] && at < last[0] && last[1][0] === span[1]);
      return (whole || last)[1];
    }
    const word = all(WORDS, folded).pop();
    return word ? [SPELT[word[1]], SPELT[word[1]]] : null;
  };

  const NUMBERED = /^(?:hoat dong|hd)\s*(\d{1,2}(?:[.,]\d{1,2})*|[ivx]{1,4}\b)/;
  const NAMED = /^(?:(?:hoat dong|hd)\s*:?\s*)?(?:khoi dong|mo dau|xac dinh van de|kham pha|hinh thanh kien thuc|luyen tap|thuc hanh|van dung|cung co|dan do|noi tiep|ket noi)\b/;
  const NO = /^(?:hoat dong|hd) (?:cua|gv|hs|day|giao duc|trai nghiem huong nghiep|trai nghiem,|hoc tap cua|nhom\b|ca nhan)/;
  const ROMAN = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' };
  const WHEN = /^(?:\(?\s*)?(?:thoi gian|thoi luong|du kien thoi gian|thoi gian du kien|tg)\b/;

  // `number` is “2” or “2.1”, else the name's first words; `period` counts the headings “Tiết 1”, “Tiết 2”.
  Soi.minutes = minutes;
  Soi.activities = (plan) => {
    const found = [];
    let period = 0;
    let begun = false; // where the course of the lesson begins; aims may name activities before
    const lines = plan.body;
    const ahead = lines.some((line) => (/^(?:tien trinh|cac hoat dong|to chuc (?:cac )?hoat dong|hoat dong day hoc)/).test(bare(line.fold)));
    for (const line of lines) {
      const text = bare(line.fold);
      if (/^(?:tien trinh|cac hoat dong|to chuc (?:cac )?hoat dong|hoat dong day hoc)/.test(text)) begun = true;
      if (/^tiet \d{1,2}\b/.test(text) && text.length < 60) period += 1;
      if ((ahead && !begun) || NO.test(text)) continue;
      const numbered = NUMBERED.exec(text);
      const short = line.text.length < 200;
      const headed = text !== line.fold || line.text === line.text.toUpperCase() || /^(?:hoat dong|hd)\b/.test(text) || (minutes(text) && line.text.length < 80);
      if (short && (numbered || (NAMED.test(text) && headed))) {
        const number = numbered ? (ROMAN[numbered[1]] || numbered[1].replace(',', '.')) : '';
        found.push({ line, number, name: line.text, period, minutes: minutes(text) });
      } else if (found.length && WHEN.test(text)) {
        const last = found[found.length - 1];
        if (!last.minutes && line.n - last.line.n <= 4) last.minutes = minutes(text);
      }
    }
    return found;
  };
  // Those of the highest rank, each with `below`. Where a name comes first (“A. Khởi động”), names stand above “Hoạt động 1”.
  Soi.ranked = (activities) => {
    const named = activities.length > 0 && !activities[0].number && activities.filter((one) => !one.number).length > 1;
    const top = (one) => (named ? !one.number : /^\d+$/.test(one.number));
    const found = [];
    for (const one of activities) {
      if (top(one)) found.push({ ...one, below: [] });
      else if (found.length && one.number) found[found.length - 1].below.push(one);
    }
    return found;
  };
}
