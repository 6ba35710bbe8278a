// Options to tick: single, multiple, spot.
{
  'use strict';
  Quiz.choices = (q) => {
    const inputs = [...q.el.querySelectorAll('fieldset input')];
    const right = (n) => 'right' in q.rows[n].dataset;
    const given = (input, n) => ({ ok: right(n), at: input.parentNode, on: input.parentNode, row: q.rows[n], input });
    const parts = () => inputs.map(given).filter(({ input }) => input.checked);
    // The marks in a scene are labels too: they show whether their option is ticked.
    const show = () => inputs.forEach((input) => {
      for (const label of input.labels) label.classList.toggle('on', input.checked);
    });
    const back = (part) => {
      part.input.checked = false;
      show();
    };
    Quiz.graded(q, { of: q.rows.filter((row, n) => right(n)).length, parts, back, picks: true });
    q.listen(q.el, 'input', show);
    show();
  };
}
