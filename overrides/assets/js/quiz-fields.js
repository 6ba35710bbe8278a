// A field in each gap: fill, short. What is typed is compared by quiz-typing.js.
{
  'use strict';
  const { make } = Quiz;

  // With the stop or comma behind it; `attributes` are the field's own.
  const inserted = (blank, attributes) => {
    const field = make('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', ...attributes });
    const held = make('span', { class: 'q-held' }, field);
    const after = blank.nextSibling;
    const [stop] = (after && after.nodeType === 3 && /^[.,;:!?…)”]+/.exec(after.data)) || [''];
    if (stop) after.deleteData(0, stop.length);
    held.append(stop);
    blank.append(held);
    return field;
  };
  // `names` are the attributes of the n-th.
  Quiz.typed = (q, names) => {
    const fields = [...q.el.querySelectorAll('.q-blank')].map((blank, n) => inserted(blank, names(n)));
    q.listen(q.el, 'keydown', (event) => {
      if (event.key !== 'Enter' || event.target.type !== 'text' || event.isComposing || event.repeat) return;
      // A keyboard on the screen would hide what is said.
      if (matchMedia('(pointer: coarse)').matches) event.target.blur();
      q.judged(() => q.grade());
    });
    return { fields };
  };
}
