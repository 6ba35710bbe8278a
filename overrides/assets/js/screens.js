// What is shown at a time. The marks made at build (scripts/courseware/content/steps.py) group `parts`, what stands on the
// page, into steps; a screen is a step, or one question of it: {step: its number, shown: elements, at: what is heard first,
// section: the heading that it stands under}.
var Screens = (parts) => {
  'use strict';
  const steps = [];
  for (const part of parts) {
    if ('step' in part.dataset || !steps.length) steps.push([]);
    steps[steps.length - 1].push(part);
  }
  const screens = [];
  let section = null; // a screen that goes on is heard below the heading of its section
  steps.forEach((step, n) => {
    section = step.find((part) => part.tagName === 'H2') || section;
    const add = (shown, at = shown[0]) => screens.push({ step: n, shown, at, section });
    const asked = step.flatMap((part) => [...part.querySelectorAll('.q')]);
    const quizzes = step.filter((part) => part.matches('.quiz'));
    if (!asked.length) add(step);
    asked.forEach((q, k) => (k || step[0] === quizzes[0] ? add([...quizzes, q], q.querySelector('h3')) : add([...step, q])));
  });
  return { steps, screens };
};
