// Marked parts of a scene; each is a label of its option.
Quiz.kinds.spot = Quiz.choices;
