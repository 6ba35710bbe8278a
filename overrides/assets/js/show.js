// The same steps on a projector; loaded when it is asked for. Keys of a clicker turn, Enter reveals, a letter counts raised
// cards (with Shift it takes one back), N opens the teacher's page in a window beside the wall, B or the full stop is dark.
var Show = (() => {
  'use strict';
  const root = document.documentElement;
  const { make, button, say } = Quiz;
  const on = () => root.dataset.mode === 'show';
  const { asked } = Pages;

  let back = false;
  const turn = (by) => {
    const to = Steps.now() + by;
    if (Pages.turn(by) || to < 0 || to > Steps.screens.length - 2) return;
    back = by < 0;
    Steps.go(to);
  };
  const options = (q) => [...q.querySelectorAll(':scope > fieldset > label')];
  const revealed = []; // what takes each of them back: who leaves leaves no answers behind
  const reveal = () => {
    const q = asked();
    if (!q) return;
    const nth = [...document.querySelectorAll('.q')].indexOf(q);
    const rows = document.querySelectorAll('.q-key')[nth].querySelectorAll('ul > li');
    const right = options(q).filter((label, n) => 'right' in rows[n].dataset && !label.classList.contains('ok'));
    right.forEach((label) => label.classList.add('ok'));
    const why = q.querySelector('.q-bar [aria-expanded=false]');
    if (why) why.click();
    revealed.push(() => {
      right.forEach((label) => label.classList.remove('ok'));
      if (why) why.click();
    });
    Pages.lay(bar, Pages.at());
  };
  const count = (label, by) => {
    const hands = label.querySelector('.hands') || label.appendChild(make('span', { class: 'hands' }, '0'));
    hands.textContent = Math.max(0, Number(hands.textContent) + by);
  };

  const clock = make('span', { class: 'clock' });
  // The teacher's page beside the wall: one window, whatever the number of presses. Where windows are blocked, a link to it.
  const page = document.querySelector('.around .teach');
  const notes = page && make('a', { class: 'notes', href: page.href, target: 'day-bai', hidden: '' }, page.textContent);
  const look = () => {
    if (page) notes.hidden = open(page.href, 'day-bai', 'popup,width=520,height=760') !== null;
  };
  const place = make('span', { role: 'status' });
  const answer = button('reveal', reveal);
  const bar = make('nav', { class: 'show-bar', 'aria-label': say('mode_show') },
    button('leave', () => leave()), button('notes', look), ...(notes ? [notes] : []), clock, button('back', () => turn(-1)), place, answer, button('onward', () => turn(1)));
  let ticking = 0;
  const tick = (began) => {
    const s = Math.floor((Date.now() - began) / 1000);
    clock.textContent = `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
  };

  const enter = () => {
    const began = Date.now();
    clearInterval(ticking);
    ticking = setInterval(tick, 1000, began);
    tick(began);
    document.body.append(bar); // not before: their style may come after their script
    if (root.requestFullscreen) root.requestFullscreen().catch(() => {}); // a frame may not: it goes on as it is
    Steps.mode('show');
    if (Steps.now() > Steps.screens.length - 2) Steps.go(0);
  };
  const leave = () => {
    Pages.whole();
    root.classList.remove('blank');
    if (notes) notes.hidden = true;
    clearInterval(ticking);
    for (const hands of document.querySelectorAll('.hands')) hands.remove();
    for (const conceal of revealed.splice(0)) conceal();
    if (document.fullscreenElement) document.exitFullscreen();
    Steps.mode(Steps.kept());
  };
  const dark = () => root.classList.toggle('blank');
  const [forth, again] = [() => turn(1), () => turn(-1)];
  const keys = {
    ArrowRight: forth, ArrowDown: forth, ' ': forth, PageDown: forth, ArrowLeft: again, ArrowUp: again, PageUp: again,
    Home: () => Steps.go(0), End: () => Steps.go(Steps.screens.length - 2), Enter: reveal, Escape: leave, n: look, '.': dark, b: dark,
  };
  const press = (event) => {
    if (!on() || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('select, [type=text]')) return;
    const key = event.key.length > 1 ? event.key : event.key.toLowerCase();
    if ([' ', 'Enter'].includes(key) && event.target.closest('button, a, input')) return;
    const tile = /^[a-h]$/.test(key) && asked() && options(asked())[key.charCodeAt() - 97];
    if (tile) count(tile, event.shiftKey ? -1 : 1);
    else if (keys[key]) keys[key]();
    else return;
    event.preventDefault();
  };
  addEventListener('keydown', press);
  addEventListener('resize', () => { if (on()) Pages.lay(bar, 0); });
  addEventListener('lachan:step', () => {
    if (!on()) return;
    answer.hidden = !asked();
    place.textContent = `${Steps.now() + 1} / ${Steps.screens.length - 1}`;
    Pages.lay(bar, back ? Infinity : 0);
    back = false;
  });
  return { enter };
})();
