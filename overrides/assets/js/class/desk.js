// The teacher's page: a class code is made, typed or opened; codes are typed; what is wrong is told, the rest becomes the picture. All of
// it lives in this page until it is closed.
{
  'use strict';
  const { make, say } = making(ClassWords);
  const { parted, classCode, BASE, SEATS } = ClassCode;
  const tool = document.querySelector('.class-tool');
  const [ready, typed, paper, said, told, picture, tasks, strips, boxes] = ['.class-ready', '.class-typed', '.class-paper', '.class-said-rows', '.class-told', '.class-picture', '.class-tasks', '.class-strips', '.class-seats > div']
    .map((name) => tool.querySelector(name));
  const [band, code, file, size, lines] = ['#nhom', '#lop', '#tep', '#si-so', '#cac-ma'].map((name) => tool.querySelector(name));
  let open = null; // { code, test }
  let kept = { code: '', sittings: {} }; // what an opened file has
  let shown = {}; // what is in the picture, by sitting
  let photographed = { code: '', pupils: [] }; // what was read from photos (js/class/paper/)
  let waiting = 0;

  const tell = (words) => { tool.querySelector('.class-said-code').textContent = words; };
  const letters = (one) => parted(one, 3).split('-').flatMap((group) => [make('b', {}, group), ' ']);
  const places = () => [1, 2, 3].map((time) => {
    const address = new URL(`${tool.dataset.test}#${open.code}-${time}`, location.href).href;
    const link = make('a', { href: address }, say('link', { t: say(`sitting_${time}`) }));
    return make('li', {}, link, ...(/^http/.test(address) ? [make('br'), make('small', {}, address)] : []));
  });
  const seats = () => (/^\s*\d{1,2}\s*$/.test(size.value) && Number(size.value) >= 1 && Number(size.value) <= SEATS ? Number(size.value) : 0);
  const fillBoxes = () => {
    for (let seat = boxes.children.length + 1; seat <= seats(); seat += 1) {
      boxes.append(make('label', {}, say('seat', { n: seat }), ' ', make('input', { type: 'text', size: '16', maxlength: '24', spellcheck: 'false', autocomplete: 'off', autocapitalize: 'characters', 'data-seat': seat })));
    }
  };
  const enter = (found) => {
    open = found;
    code.value = parted(found.code, 3);
    band.value = String(found.test.number);
    for (const [name, children] of [['.class-letters', letters(found.code)], ['.class-band', [say('band_is', { x: found.test.name })]], ['.class-links', places()]]) {
      const el = tool.querySelector(name);
      el.textContent = '';
      el.append(...children);
    }
    ready.hidden = typed.hidden = paper.hidden = false;
    fillBoxes();
    look();
    document.dispatchEvent(new Event('class:room'));
  };
  const rows = () => [
    ...ClassRows.lines(lines.value),
    ...[...boxes.querySelectorAll('input')].map((box) => ({ line: 0, box: true, ...ClassCode.read(box.value), seat: Number(box.dataset.seat) })).filter((one) => one.values.length),
  ];
  const look = () => {
    const all = rows();
    const typedRows = ClassRows.sort(open.code, open.test.digest, all);
    const beside = ClassRows.beside(typedRows.pupils, photographed.code === open.code ? photographed.pupils : []);
    const { pupils } = beside;
    const wrong = [...typedRows.told, ...beside.told];
    const found = ClassFigures.sittings(open.test, ClassMessages.genuine, pupils);
    shown = { ...(kept.code === open.code ? kept.sittings : {}), ...found };
    const few = [1, 2, 3].map((time) => [time, pupils.filter((one) => one.sitting === time).length]).filter(([time, n]) => n && !found[time]);
    const photos = pupils.length - typedRows.pupils.length;
    said.textContent = all.length || photos ? [say('rows', { n: typedRows.pupils.length, m: wrong.length }), ...(photos ? [say('rows_photos', { n: photos })] : []), ...few.map(([time, n]) => say('few', { t: say(`sitting_${time}`), n }))].join(' ') : say('rows_none');
    told.textContent = '';
    told.append(...classTold(wrong));
    const some = Object.keys(shown).length > 0;
    picture.hidden = tasks.hidden = !some;
    tool.querySelector('.class-saved').textContent = '';
    if (some) ClassPicture.draw(picture, { ...open, sittings: shown });
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 300);
  };
  const typedCode = () => {
    const found = classTyped(code.value);
    if (found.wrong) {
      ready.hidden = typed.hidden = paper.hidden = picture.hidden = tasks.hidden = true;
      tell(code.value.trim() ? found.wrong : '');
      open = null;
    } else {
      tell('');
      enter(found);
    }
  };
  const opened = async () => {
    const [one] = file.files;
    if (!one) return;
    const signed = one.size > 2e5 ? { wrong: 'large' } : await ClassSigning.opened(await classKeeping.take(one).catch(() => ''));
    const read = signed.wrong ? signed : ClassFile.read(signed.text);
    const found = read.wrong ? null : classTyped(read.code);
    if (read.wrong) tell(say(`file_${read.wrong}`));
    else if (found.wrong) tell(found.wrong);
    else if (open && open.code !== read.code) tell(say('file_other', { x: parted(read.code, 3) }));
    else {
      kept = read;
      const said = [say('file_read', { x: parted(read.code, 3) }), say(`file_${signed.said}`, { x: signed.code })];
      tell([...said, ...(read.digest === found.test.digest ? [] : [say('file_old')])].join(' '));
      enter(found);
    }
  };
  const save = async () => {
    const { text, code: key } = await ClassSigning.signed(ClassFile.write({ code: open.code, band: open.test.band, digest: open.test.digest, sittings: shown }));
    classKeeping.give(name('json'), 'application/json', text);
    tool.querySelector('.class-saved').textContent = key ? say('saved', { x: key }) : say('saved_plain');
  };
  const printed = (what) => {
    document.body.dataset.print = what;
    print();
  };
  const name = (end) => `${say('file_name')}-${open.code.toLowerCase()}.${end}`;
  const on = (selector, event, act) => tool.querySelector(selector).addEventListener(event, act);

  on('.class-new', 'click', () => {
    const chance = [...crypto.getRandomValues(new Uint32Array(7))].map((number) => number % BASE);
    tell('');
    enter(classTyped(classCode(Number(band.value), chance)));
  });
  on('#lop', 'change', typedCode);
  on('#tep', 'change', opened);
  on('#tep', 'click', () => { file.value = ''; }); // the same file again
  on('#cac-ma', 'input', later);
  boxes.addEventListener('input', later);
  on('#si-so', 'change', () => {
    tell(seats() ? '' : say('size_wrong'));
    fillBoxes();
    document.dispatchEvent(new Event('class:room'));
  });
  on('.class-strips-print', 'click', () => {
    if (!seats()) { tell(say('size_wrong')); size.focus(); return; }
    classStrips(strips, open.code, seats());
    printed('strips');
  });
  on('.class-print', 'click', () => printed('picture'));
  on('.class-csv', 'click', () => classKeeping.give(name('csv'), 'text/csv', ClassTable.csv(shown)));
  on('.class-xlsx', 'click', () => classKeeping.give(name('xlsx'), classBook.TYPE, classBook(ClassTable.sheets(shown))));
  on('.class-save', 'click', save);
  addEventListener('pagehide', () => { for (const field of tool.querySelectorAll('textarea, .class-seats input')) field.value = ''; });
  tool.hidden = !ClassTests.length;

  // For the part that reads photos, which is loaded when somebody opens it.
  var ClassDesk = {
    room: () => (open ? { ...open, size: seats() } : null),
    take: (code, pupils) => {
      photographed = { code, pupils };
      look();
    },
  };
}
