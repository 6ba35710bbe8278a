// Options to tick: single, multiple, spot.
{
  'use strict';
  Quiz.choices = (q) => {
    const inputs = [...q.el.querySelectorAll('fieldset input')];
    const right = (n) => 'right' in q.rows[n].dataset;
    // The marks in a scene are labels of their options too: they show what is ticked, right and wrong.
    const given = (input, n) => ({ ok: right(n), at: input.parentNode, on: input.parentNode, labels: [...input.labels], row: q.rows[n], input });
    const parts = () => inputs.map(given).filter(({ input }) => input.checked);
    const show = () => inputs.forEach((input) => {
      for (const label of input.labels) label.classList.toggle('on', input.checked);
    });
    const back = ({ input }) => {
      input.checked = false;
      Quiz.changed(input);
    };
    q.listen(q.el, 'change', show);
    show();
    return { of: q.rows.filter((row, n) => right(n)).length, parts, back, picks: true };
  };
}
