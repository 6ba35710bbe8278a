// Each item has a list of the targets. The list is seen through: what is chosen stands behind it and is never cut.
{
  'use strict';
  const { make, say, changed } = Quiz;

  Quiz.kinds.match = (q) => {
    const targets = Quiz.targets(q);
    return Quiz.items(q, (id, at) => {
      const options = targets.map(({ value, el }) => make('option', { value }, el.textContent.replace(' ', '. ')));
      const list = make('select', { id }, make('option', { value: '' }, say('choose')), ...options);
      const seen = make('span', { 'aria-hidden': 'true' });
      const on = make('label', { for: id }, ...at.childNodes);
      const show = () => { seen.textContent = list.selectedOptions[0].textContent; };
      at.append(on, make('span', { class: 'q-pick' }, seen, list));
      q.listen(list, 'change', show);
      show();
      const back = () => {
        list.value = '';
        changed(list);
      };
      return { on, get: () => list.value, back };
    });
  };
}
