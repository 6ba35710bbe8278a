// Each statement has two radio buttons, true and false, in place of the two boxes for paper.
{
  'use strict';
  const { make, say } = Quiz;

  Quiz.kinds.truefalse = (q) => {
    const options = [['x', 'true'], ['-', 'false']].map(([value, word]) => ({ value, text: [make('span', {}, say(word))] }));
    return Quiz.items(q, (name, at) => {
      const boxes = at.querySelector('.q-boxes');
      boxes.remove();
      const made = Quiz.radios(name, at, options);
      at.append(boxes);
      return made;
    });
  };
}
