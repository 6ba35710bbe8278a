// Other ways from step to step than the big button: arrow keys, a finger, what is answered, a part of a scene that acts.
{
  'use strict';
  const on = () => document.documentElement.dataset.mode === 'steps';
  const by = (n) => Steps.go(Steps.now() + n);
  const answering = (target) => target.closest('input, select, textarea, .q-items');

  addEventListener('keydown', (event) => {
    if (!on() || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || answering(event.target)) return;
    if (event.key === 'ArrowRight') by(1);
    if (event.key === 'ArrowLeft') by(-1);
  });

  let from = null;
  addEventListener('touchstart', ({ touches, target }) => {
    from = touches.length === 1 && !answering(target) ? touches[0] : null;
  }, { passive: true });
  addEventListener('touchend', ({ changedTouches: [to] }) => {
    const [x, y] = from ? [to.clientX - from.clientX, to.clientY - from.clientY] : [0, 0];
    if (on() && Math.abs(x) > 70 && Math.abs(y) < 40 && getSelection().isCollapsed) by(x < 0 ? 1 : -1);
  });
  // What acts in a scene chooses in a question below (acts.js): there we go on. Looked at before anybody answers the click,
  // for the button that leads on sends its own question away.
  addEventListener('click', ({ target }) => {
    const q = on() && target.closest('.q[data-away]');
    if (q) Steps.go(Steps.screens.findIndex(({ shown }) => shown.includes(q)));
  }, true);
  addEventListener('lachan:next', (event) => {
    if (!on()) return;
    event.preventDefault();
    by(1);
  });
}
