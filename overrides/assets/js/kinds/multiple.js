// Several right options.
Quiz.kinds.multiple = Quiz.choices;
