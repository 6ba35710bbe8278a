// What a teacher typed, a code a line, with the seat before it or without: every row becomes a pupil's answers, or is told with
// what is wrong. Nothing is put right silently, and no code counts twice.
var ClassRows = (() => {
  'use strict';
  const { LENGTH, read, write, decode, near } = ClassCode;
  const LABEL = /^\s*(?:(?:ghế|số|seat|no\.?)\s*)?(\d{1,2})(\s*[:;,.)|]\s*|\s+)(.*)$/i;

  // { line, seat (null where none was written), values, strange }; a seat without a code is a pupil who was away.
  const row = (text, line) => {
    const all = read(text);
    const label = LABEL.exec(text);
    const rest = label && read(label[3]);
    const labelled = label && (label[2].trim() || (all.values.length !== LENGTH && rest.values.length > LENGTH - 3));
    return { line, seat: labelled ? Number(label[1]) : null, ...(labelled ? rest : all) };
  };
  const lines = (text) => text.split('\n').map((one, n) => row(one, n + 1)).filter((one) => one.values.length);

  const judged = (code, digest, one) => {
    const { values, strange, seat } = one;
    if (strange.length) return { fault: 'strange', strange };
    const found = values.length === LENGTH ? decode(code, digest, values) : { fault: 'length' };
    if (!found.fault) return seat && found.seat !== seat ? { fault: 'other', of: found.seat, sitting: found.sitting } : found;
    const close = near(code, digest, values, seat);
    if (close.length === 1) return { fault: 'near', close: close[0] };
    return { fault: found.fault, n: values.length };
  };
  // `pupils`: { line, seat, sitting, answers } that count. `told`: { line, seat, fault, … } in the order of the lines.
  const sort = (code, digest, rows) => {
    const told = [];
    const places = new Map(); // seat and sitting → the rows that are good there
    for (const one of rows) {
      const found = judged(code, digest, one);
      if (found.fault) {
        told.push({ line: one.line, seat: one.seat, typed: one.values.map((value) => (value < 0 ? '?' : write([value]))).join(''), ...found });
      } else {
        const key = `${found.seat} ${found.sitting}`;
        places.set(key, [...(places.get(key) || []), { line: one.line, ...found, typed: write(one.values) }]);
      }
    }
    const pupils = [];
    for (const same of places.values()) {
      const [first, ...more] = same;
      const one = more.every((other) => other.typed === first.typed);
      if (one) pupils.push(first);
      for (const other of more) {
        told.push({ ...other, answers: undefined, fault: one ? 'twice' : 'two', first });
      }
    }
    return { pupils, told: told.sort((one, other) => one.line - other.line) };
  };
  // What was read from photos stands beside typed codes: a seat’s code counts before its photo, and two forms at one time count for nobody.
  const beside = (typed, photographed) => {
    const key = ({ seat, sitting }) => `${seat} ${sitting}`;
    const coded = new Set(typed.map(key));
    const forms = photographed.map(key);
    const fault = (one) => (coded.has(key(one)) ? 'coded' : forms.filter((other) => other === key(one)).length > 1 ? 'forms' : '');
    const told = photographed.filter(fault).map((one) => ({ line: 0, seat: one.seat, fault: fault(one) }));
    return { pupils: [...typed, ...photographed.filter((one) => !fault(one))], told };
  };
  return { row, lines, sort, beside };
})();
