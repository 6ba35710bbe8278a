// A watch for a table: it runs when it is started, stops when it is stopped, and forces nothing.
Lab.watch = (minutes) => {
  'use strict';
  const { make, say, button } = Lab;
  let ends = 0;
  let ticking = 0;
  const said = make('span', { role: 'timer' });
  const over = make('span', { role: 'status' });
  const stop = () => {
    clearInterval(ticking);
    ticking = 0;
    key.textContent = say('timer', { n: minutes });
  };
  const tick = () => {
    const left = Math.max(0, Math.round((ends - Date.now()) / 1000));
    said.textContent = say('running', { x: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}` });
    if (left) return;
    stop();
    said.textContent = '';
    over.textContent = say('over');
  };
  const key = button(say('timer', { n: minutes }), () => {
    over.textContent = '';
    if (ticking) {
      stop();
      return;
    }
    ends = Date.now() + minutes * 60000;
    ticking = setInterval(tick, 1000);
    key.textContent = say('stop');
    tick();
  });
  return { el: make('p', { class: 'watch' }, key, ' ', said, over), stop };
};
