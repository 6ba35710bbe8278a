// A word or a number; the field is named by the label that it stands in.
Quiz.kinds.short = (q) => Quiz.typed(q, () => ({}));
