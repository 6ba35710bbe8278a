// Items that go somewhere: match, sort, truefalse. `field(name, at)` puts a control into the item `at` and gives
// {on: where its mark is written, get(): what is chosen, back(): takes it back}; what is right stands in its row of the key.
{
  'use strict';
  const { make, rest } = Quiz;

  Quiz.items = (q, field) => {
    const items = [...q.el.querySelectorAll('.q-items li')];
    const fields = items.map((at, n) => ({ at, row: q.rows[n], ...field(`${q.el.id}-i${n}`, at) }));
    const parts = () => fields.filter((one) => one.get()).map((one) => ({ ...one, ok: one.get() === one.row.dataset.value }));
    return { of: fields.length, parts, back: (part) => part.back() };
  };
  Quiz.targets = (q) => [...q.el.querySelectorAll('.q-targets li')].map((el) => ({ value: el.firstChild.textContent, text: rest(el), el }));
  // One of a few, as radio buttons named by the item; `options` are {value, text: nodes}.
  Quiz.radios = (name, at, options) => {
    const radios = options.map(({ value }) => make('input', { type: 'radio', name, value }));
    const labels = options.map(({ text }, n) => make('label', {}, radios[n], ...text.map((node) => node.cloneNode(true))));
    const on = make('legend', {}, ...at.childNodes);
    at.append(make('fieldset', {}, on, ...labels));
    const chosen = () => radios.find((radio) => radio.checked);
    const get = () => (chosen() ? chosen().value : '');
    const back = () => {
      const radio = chosen();
      radio.checked = false;
      Quiz.changed(radio);
    };
    return { on, get, back };
  };
}
