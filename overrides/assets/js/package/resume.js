// After frame-steps.js: the page opens at the step where the learner left it, and tells at which one he is.
if (Learning) addEventListener('DOMContentLoaded', () => {
  const step = Learning.step();
  if (step) Frames.go(step);
  addEventListener('lachan:step', () => Learning.at(Frames.now()));
});
