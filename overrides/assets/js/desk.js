// The duties of the letters, given to people: fields in the table, kept on this device alone, saved to a file and opened again.
{
  'use strict';
  const LONGEST = 300; // letters of a field
  const BIGGEST = 1e6; // bytes of a file
  const CODES = ['Mã', 'Code'];
  const place = document.querySelector('.desk');
  const words = place.dataset;
  const store = Store('lachan.duties');
  const make = (name, given, ...inside) => {
    const made = Object.assign(document.createElement(name), given);
    made.append(...inside);
    return made;
  };
  const tell = (text, values) => text.replace(/\{(\w)\}/g, (_, name) => values[name]);
  const button = (text, onclick) => make('button', { type: 'button', textContent: text, onclick });

  const rows = [...document.querySelectorAll('.duties tbody tr')].map((tr) => {
    const said = tr.querySelector('th span').textContent;
    const cells = [...tr.querySelectorAll('td')];
    const fields = ['who', 'when', 'proof', 'done'].map((name, n) => {
      const field = name === 'done' ? make('input', { type: 'checkbox' }) : make('input', { type: 'text', maxLength: LONGEST, autocomplete: 'off' });
      field.setAttribute('aria-label', `${words[name]}: ${said}`);
      cells[n].append(make('label', {}, make('span', { textContent: words[name] }), field));
      return field;
    });
    return { code: tr.id, tr, said: `${tr.querySelector('small').textContent}. ${said}`, fields };
  });
  const read = ({ fields }) => [...fields.slice(0, 3).map((one) => one.value.trim()), fields[3].checked ? 1 : 0];
  const put = ({ fields, tr }, row) => {
    for (const n of [0, 1, 2]) fields[n].value = String(row[n] || '').slice(0, LONGEST);
    fields[3].checked = row[3] === 1;
    tr.classList.toggle('done', fields[3].checked);
  };
  const state = () => Object.fromEntries(rows.map((row) => [row.code, read(row)]).filter(([, row]) => row.some(Boolean)));
  const fill = (all) => { for (const row of rows) put(row, Array.isArray(all[row.code]) ? all[row.code] : []); };

  let others = {}; // duties that this copy of the page does not have: kept as they are
  let broken = false;
  const load = () => {
    const text = store.read();
    if (!text) return {};
    try {
      const all = JSON.parse(text);
      if (all && typeof all === 'object' && !Array.isArray(all)) return all;
    } catch { /* told below */ }
    broken = true;
    return {};
  };

  const count = make('p', {});
  const said = make('p', {});
  for (const line of [count, said]) line.setAttribute('role', 'status');
  const shown = make('select', { id: 'desk-show' });
  const file = make('input', { type: 'file', accept: '.csv,text/csv' });
  const undo = button(words.undo, () => {});
  undo.hidden = true;

  const keep = () => {
    if (broken) return;
    const all = { ...others, ...state() };
    const kept = Object.keys(all).length ? store.write(JSON.stringify(all)) : (store.forget(), store.allowed());
    said.textContent = kept ? '' : words.full;
  };
  const choices = () => {
    const people = [...new Set(rows.map((row) => read(row)[0]).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'vi'));
    const options = [['', words.all], ['left', words.left], ['finished', words.finished], ['nobody', words.nobody], ...people.map((one) => [`@${one}`, tell(words.of, { n: one })])];
    const { value } = shown;
    shown.textContent = '';
    shown.append(...options.map(([name, text]) => make('option', { value: name, textContent: text })));
    shown.value = options.some(([name]) => name === value) ? value : '';
  };
  const show = () => {
    const want = shown.value;
    for (const row of rows) {
      const [who, , , done] = read(row);
      row.tr.hidden = !(want === '' || (want === 'left' && !done) || (want === 'finished' && done) || (want === 'nobody' && !who) || want === `@${who}`);
    }
    for (const part of document.querySelectorAll('.duties')) part.hidden = !part.querySelector('tbody tr:not([hidden])');
    count.textContent = tell(words.count, { n: rows.filter((row) => read(row)[3]).length, m: rows.length });
  };
  // What was there before can be had back until the page is left.
  const change = (all, text) => {
    const [before, was, strange] = [state(), broken, others];
    broken = false;
    fill(all);
    keep();
    choices();
    show();
    said.textContent = `${text} ${said.textContent}`.trim();
    undo.hidden = was;
    undo.onclick = () => {
      others = strange;
      change(before, words.undone);
      undo.hidden = true;
    };
  };

  const save = () => {
    const head = [words.code, words.duty, words.who, words.when, words.proof, words.done];
    const table = rows.map((row) => {
      const [who, when, proof, done] = read(row);
      return [row.code, row.said, who, when, proof, done ? 'x' : ''];
    });
    const address = URL.createObjectURL(new Blob([DeskTable.text([head, ...table])], { type: 'text/csv' }));
    make('a', { href: address, download: 'ho-so-cua-truong.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  const open = (text) => {
    const found = text.includes('\uFFFD') ? null : DeskTable.read(text, CODES);
    if (!found) {
      said.textContent = text.includes('\uFFFD') ? words.letters : words.wrong;
      return;
    }
    const known = new Set(rows.map((row) => row.code));
    const strange = [...found.keys()].filter((code) => !known.has(code)).length;
    const told = [tell(words.opened, { n: found.size - strange }), strange ? tell(words.unknown, { n: strange }) : ''];
    change({ ...state(), ...Object.fromEntries(found) }, told.join(' ').trim());
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files;
    file.value = '';
    if (!chosen) return;
    if (chosen.size > BIGGEST) {
      said.textContent = words.big;
      return;
    }
    const reader = new FileReader();
    reader.addEventListener('load', () => open(reader.result));
    reader.readAsText(chosen);
  });
  shown.addEventListener('change', show);
  for (const row of rows) {
    row.tr.addEventListener('change', () => {
      row.tr.classList.toggle('done', row.fields[3].checked);
      keep();
      choices();
      count.textContent = tell(words.count, { n: rows.filter((one) => read(one)[3]).length, m: rows.length });
    });
  }

  place.append(
    make('label', { htmlFor: 'desk-show', textContent: `${words.show} ` }), shown,
    make('p', {}, button(words.save, save), button(words.open, () => file.click()), file, button(words.print, () => print()),
      button(words.forget, () => { others = {}; change({}, words.forgotten); }), undo),
    count, said,
  );
  const kept = load();
  others = Object.fromEntries(Object.entries(kept).filter(([code]) => !rows.some((row) => row.code === code)));
  fill(kept);
  choices();
  show();
  if (broken) said.textContent = words.broken;
  place.hidden = false;
}
