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
  const reveal = () => {
    const q = asked();
    if (!q) return;
    const nth = [...document.querySelectorAll('.q')].indexOf(q);
    const rows = document.querySelectorAll('.q-key')[nth].querySelectorAll('ul > li');
    options(q).forEach((label, n) => { if ('right' in rows[n].dataset) label.dataset.state = 'ok'; });
    for (const why of q.querySelectorAll('.q-bar [aria-expanded=false]')) why.click();
    Pages.lay(bar, Pages.at());
  };
  const count = (label, by) => {
    const hands = label.querySelector('.hands') || label.appendChild(make('span', { class: 'hands' }, '0'));
    hands.textContent = Math.max(0, +hands.textContent + by);
  };

  const clock = make('span', { class: 'clock' });
  // The teacher's page beside the wall: one window, whatever the number of presses; a link where windows are blocked.
  const notes = make('a', { class: 'notes', href: document.querySelector('.teach').href, target: 'day-bai' }, say('notes'));
  const look = (event) => {
    if (open(notes.href, notes.target, 'popup,width=520,height=760')) event.preventDefault();
    else notes.focus();
  };
  notes.addEventListener('click', look);
  const place = make('span', { role: 'status' });
  const answer = button('reveal', reveal);
  const bar = make('nav', { class: 'show-bar', 'aria-label': say('mode_show') },
    button('leave', () => leave()), notes, clock, button('back', () => turn(-1)), place, answer, button('onward', () => turn(1)));
  let ticking = 0;
  const tick = (began) => {
    clock.textContent = new Date(Date.now() - began).toISOString().slice(11, 19).replace(/^00:/, '');
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
    clearInterval(ticking);
    // No answers are left behind.
    for (const hands of document.querySelectorAll('.hands')) hands.remove();
    for (const label of document.querySelectorAll('label[data-state]')) delete label.dataset.state;
    for (const why of document.querySelectorAll('.q-bar [aria-expanded=true]')) why.click();
    if (document.fullscreenElement) document.exitFullscreen();
    Steps.mode(Steps.kept());
  };
  const dark = () => root.classList.toggle('blank');
  const [forth, again] = [() => turn(1), () => turn(-1)];
  const keys = {
    arrowright: forth, arrowdown: forth, ' ': forth, pagedown: forth, arrowleft: again, arrowup: again, pageup: again,
    home: () => Steps.go(0), end: () => Steps.go(Steps.screens.length - 2), enter: reveal, escape: leave, n: look, '.': dark, b: dark,
  };
  const press = (event) => {
    if (!on() || event.altKey || event.ctrlKey || event.metaKey || event.target.closest('select, [type=text]')) return;
    const key = event.key.toLowerCase();
    if ([' ', 'enter'].includes(key) && event.target.closest('button, a, input')) return;
    const tile = /^[a-h]$/.test(key) && asked() && options(asked())[key.charCodeAt() - 97];
    if (tile) count(tile, event.shiftKey ? -1 : 1);
    else if (keys[key]) keys[key](event);
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
