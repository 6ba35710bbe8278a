// The part of the teacher’s page that reads photos: what is asked is chosen, papers are printed, a photo is read, put right by hand and
// counted. Begins when somebody opens the part.
var paperDesk = (part) => {
  'use strict';
  const { say } = making(PaperWords);
  paperPart(part.querySelector('.paper-body'));
  const [kind, sitting, form, message, file, canvas, turn, told, list, counts, take, done, forget, sheet] = ['#doc-gi', '#anh-lan', '#anh-phieu', '#anh-tin', '#anh', 'canvas', '.paper-turn', '.paper-told', '.paper-list', '.paper-counts', '.paper-take', '.paper-done', '.paper-forget', '.paper-sheet']
    .map((name) => part.querySelector(name) || document.querySelector(name));
  const said = part.querySelector('.paper-said');
  const taken = PaperTaken();
  let photo = null; // { canvas, found, turned } of the last photo
  let letters = new Map(); // seat → letter, of the message that is asked
  let strips = [];
  let latest = 0;

  const room = () => ClassDesk.room();
  const byCards = () => kind.value === 'cards';
  const asked = () => ({ sitting: Number(sitting.value), form: Number(form.value), message: Number(message.value) });
  const tell = (words) => { said.textContent = words; };
  const tellAll = (...items) => {
    told.textContent = '';
    told.append(...items);
  };

  const messages = () => {
    const { test } = room();
    const chosen = message.value || '1';
    message.textContent = '';
    test.forms[Number(form.value)].forEach((id, n) => message.append(new Option(`${n + 1}. ${ClassMessages.all.get(id).title}`, n + 1)));
    message.append(new Option(say('only_count'), 0));
    message.value = chosen;
  };
  const counted = () => {
    const pupils = taken.pupils(room().code);
    done.textContent = pupils.length ? say('taken', { n: pupils.length }) : '';
    forget.hidden = !pupils.length;
    ClassDesk.take(room().code, pupils);
  };
  const answered = () => {
    counts.textContent = byCards() ? paperTold.counts(letters) : '';
    take.hidden = byCards() ? Number(message.value) === 0 : !strips.length;
  };
  const review = () => {
    if (byCards()) PaperReview.cards(list, room().size, letters, (seat, letter) => { letters.set(seat, letter); answered(); });
    else PaperReview.strips(list, strips, answered);
    answered();
  };
  const clear = () => {
    [photo, letters, strips] = [null, new Map(), []];
    tellAll();
    canvas.hidden = turn.hidden = true;
    tell('');
    for (const el of part.querySelectorAll('[data-cards]')) el.hidden = !byCards();
    review();
  };
  const framed = (papers) => paperShown(canvas, photo.canvas, photo.turned, papers);

  // A second photo of the same question adds to the first; who shows another letter in it is looked at.
  const cardsOf = () => {
    const { size } = room();
    const { cards, told: wrong } = PaperCards.read(photo.found.markers, size, photo.turned);
    for (const { seat, letter } of cards) {
      const before = photo.before.get(seat) || '';
      if (before && letter && before !== letter) wrong.push({ seat, fault: 'changed', letters: [before, letter] });
      letters.set(seat, before && letter && before !== letter ? '' : letter || before);
    }
    const missing = Array.from({ length: size }, (_, n) => n + 1).filter((seat) => !letters.has(seat));
    framed(cards.map(({ seat, letter, corners }) => ({ corners, label: `${seat} ${letter || '?'}`, sure: Boolean(letter) })));
    tellAll(...wrong.map((one) => paperTold.told(one, size)), ...paperTold.missing(missing));
    return cards.length;
  };
  const stripsOf = () => {
    const { strips: read, told: wrong } = PaperStrips.read(photo.found, room().size);
    const same = (one, other) => one.seat === other.seat && one.sitting === other.sitting;
    for (const one of read) if (photo.before.some((other) => same(one, other))) wrong.push({ seat: one.seat, fault: 'strip_again' });
    strips = [...photo.before.filter((one) => !read.some((other) => same(one, other))), ...read];
    framed(read.map(({ seat, answers, corners, at }) => ({ corners, at, label: String(seat), sure: !answers.includes(null) })));
    tellAll(...wrong.map((one) => paperTold.told(one, room().size)));
    return read.length;
  };
  const read = () => {
    canvas.hidden = turn.hidden = false;
    letters = byCards() ? new Map(photo.before) : letters;
    const n = byCards() ? cardsOf() : stripsOf();
    const ends = photo.found.markers.filter(({ id }) => PaperStrip.ended(id)).length;
    tell(byCards() && ends ? say('are_strips') : n ? say(byCards() ? 'cards_read' : 'strips_read', { n }) : say(!byCards() && photo.found.markers.length ? 'are_cards' : 'none'));
    review();
  };
  const opened = async () => {
    const mine = latest += 1;
    const [one] = file.files;
    if (!one) return;
    if (!room().size) { tell(say('size')); return; }
    tell(say('reading'));
    await new Promise((go) => setTimeout(go, 50)); // so that the words are seen
    const { canvas: drawn, wrong } = await PaperPhoto.open(one);
    if (mine !== latest) return;
    if (wrong) { tell(say(`photo_${wrong}`)); return; }
    photo = { canvas: drawn, found: PaperMarkers.find(PaperPhoto.pixels(drawn)), turned: 0, before: byCards() ? letters : strips };
    read();
  };
  const taking = () => {
    const unsure = strips.flatMap(({ answers }) => answers).filter((answer) => answer === null).length;
    if (!byCards() && unsure) {
      tell(say('still_unsure', { n: unsure }));
      [...list.querySelectorAll('select')].find((select) => select.value === '?').focus();
      return;
    }
    const { message: n } = asked();
    const words = byCards() ? say('message_taken', { n, m: [...letters.values()].filter(Boolean).length }) : say('strips_taken', { n: strips.length });
    if (byCards()) taken.cards(room().code, asked(), letters);
    else taken.strips(room().code, strips);
    if (byCards()) message.value = String(Math.min(n + 1, ClassCode.ITEMS));
    clear();
    tell(words);
    counted();
  };
  const printed = () => {
    const { code, size } = room();
    if (!size) { tell(say('size')); return; }
    if (byCards()) PaperFaces.cards(sheet, size);
    else PaperFaces.strips(sheet, size, code, Number(sitting.value));
    document.body.dataset.print = 'paper';
    print();
  };

  file.addEventListener('change', opened);
  file.addEventListener('click', () => { file.value = ''; }); // the same photo again
  turn.addEventListener('click', () => { photo.turned = (photo.turned + 1) % 4; read(); });
  take.addEventListener('click', taking);
  forget.addEventListener('click', () => { taken.forget(room().code); counted(); });
  part.querySelector('.paper-print').addEventListener('click', printed);
  for (const one of [kind, sitting, message]) one.addEventListener('change', clear);
  form.addEventListener('change', () => { messages(); clear(); });
  document.addEventListener('class:room', () => { if (room()) { messages(); clear(); counted(); } });
  messages();
  clear();
};
