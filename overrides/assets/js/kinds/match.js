// Each item has a list of the targets.
{
  'use strict';
  const { make, say } = Quiz;

  Quiz.kinds.match = (q) => {
    const targets = Quiz.targets(q);
    Quiz.items(q, (id, at) => {
      const options = targets.map(({ value, el }) => make('option', { value }, el.textContent.replace(' ', '. ')));
      const list = make('select', { id }, make('option', { value: '' }, say('choose')), ...options);
      const on = make('label', { for: id }, ...at.childNodes);
      at.append(on, list);
      return { on, get: () => list.value, set: (value) => { list.value = value; } };
    });
  };
}
