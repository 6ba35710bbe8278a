// A sentence with a gap.
Quiz.kinds.fill = (q) => Quiz.typed(q, (n) => ({ 'aria-label': Quiz.say('blank', { n: n + 1 }) }));
