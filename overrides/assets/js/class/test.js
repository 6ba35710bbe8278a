// A pupil's way through the test: who sits here, ten messages in the order of this seat, the code. What was answered is only in
// this page; no message says whether an answer was right, for the same class is measured again.
{
  'use strict';
  const { make, say } = making(ClassWords);
  const { SEATS, parted, seeded, form, encode } = ClassCode;
  const tool = document.querySelector('.class-tool');
  const [who, said, run, place, end, back] = ['.class-who', '.class-said', '.class-run', '.class-place', '.class-end', '.class-back'].map((name) => tool.querySelector(name));
  const [code, seat] = ['#lop', '#ghe'].map((name) => tool.querySelector(name));
  const times = [...tool.querySelectorAll('[name=lan]')];
  const items = new Map([...tool.querySelectorAll('.class-item')].map((el) => [el.dataset.item, el]));
  let sat = null; // { code, test, seat, sitting, shown: ids in this seat's order, order, answers }
  let at = 0;

  const wrong = (words, field) => {
    said.textContent = words;
    if (field) field.focus();
  };
  // One part is in sight; while somebody is at work the explanations are not.
  const stage = (part) => {
    for (const one of [who, run, end]) one.hidden = one !== part;
    document.documentElement.classList.toggle('at-work', part !== who);
  };
  const begin = () => {
    const found = classTyped(code.value);
    const number = /^\s*\d{1,2}\s*$/.test(seat.value) ? Number(seat.value) : 0;
    const time = times.find((one) => one.checked);
    if (found.wrong) return wrong(found.wrong, code);
    if (number < 1 || number > SEATS) return wrong(say('seat_wrong'), seat);
    if (!time) return wrong(say('sitting_none'), times[0]);
    const sitting = Number(time.value);
    const { order } = seeded(found.code, number, sitting, found.test.digest);
    const ids = found.test.forms[form(number, sitting)];
    sat = { ...found, seat: number, sitting, order, shown: order.map((item) => ids[item]), answers: Array(ids.length).fill(0) };
    at = 0;
    wrong('');
    stage(run);
    return show();
  };
  const show = () => {
    sat.shown.forEach((id, n) => { items.get(id).hidden = n !== at; });
    place.textContent = say('place', { n: at + 1, m: sat.shown.length });
    back.hidden = at === 0;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'start' });
  };
  const answer = (value) => {
    sat.answers[sat.order[at]] = value;
    at += 1;
    if (at < sat.shown.length) show();
    else finish();
  };
  const finish = () => {
    const letters = parted(encode(sat.code, sat.test.digest, sat), 4).split('-');
    const shown = end.querySelector('.class-letters');
    shown.textContent = '';
    // A blank between the groups: read out, and copied, they stay apart.
    letters.forEach((group) => shown.append(make('b', {}, group), ' '));
    end.querySelector('.class-for').textContent = say('for', { g: sat.seat, c: parted(sat.code, 3), t: say(`sitting_${sat.sitting}`) });
    stage(end);
    end.focus({ preventScroll: true });
    end.scrollIntoView({ block: 'start' });
  };
  const again = () => {
    for (const el of items.values()) el.hidden = true;
    sat = null;
    seat.value = '';
    stage(who);
    seat.focus();
  };
  const prefilled = () => {
    const [, letters, time] = /^#([0-9A-Za-z]{9})(?:-([123]))?$/.exec(location.hash) || [];
    if (!letters) return;
    code.value = parted(letters.toUpperCase(), 3);
    for (const one of times) one.checked = one.value === time;
  };

  tool.querySelector('.class-go').addEventListener('click', begin);
  who.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target.matches('input')) begin(); });
  for (const button of tool.querySelectorAll('[data-answer]')) button.addEventListener('click', () => answer(Number(button.dataset.answer)));
  back.addEventListener('click', () => { at -= 1; show(); });
  tool.querySelector('.class-next').addEventListener('click', again);
  addEventListener('hashchange', prefilled);
  prefilled();
  tool.hidden = !ClassTests.length;
}
