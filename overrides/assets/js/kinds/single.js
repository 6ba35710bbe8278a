// One right option.
Quiz.kinds.single = Quiz.choices;
