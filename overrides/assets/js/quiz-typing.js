// What is typed, and when it is the same: fill, short. kinds/answers.py in scripts/ compares alike.
{
  'use strict';
  const { make, say } = Quiz;

  // As typed → as compared: composed or not, full-width or not, capitals, blanks, invisible signs, punctuation around do
  // not matter, nor comma or point between digits, nor on which vowel the tone stands ("khóa", "khoá": it goes to the end
  // of its syllable).
  const plain = (text) => text.normalize('NFKD').toLowerCase().replace(/\p{Cf}/gu, '')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu, '$2$1')
    .replace(/(\d),(?=\d)/g, '$1.')
    .replace(/\s+/gu, ' ').replace(/^[\s.,;:!?…"“”'‘’()]+|[\s.,;:!?…"“”'‘’()]+$/gu, '');
  const bare = (text) => plain(text).replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

  // A field in each gap; `names` are the attributes of the n-th.
  Quiz.typed = (q, names) => {
    const fields = [...q.el.querySelectorAll('.q-blank')].map((blank, n) => {
      const field = make('input', { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', ...names(n) });
      blank.append(field);
      return field;
    });
    const fits = (as, field, n) => q.rows[n].dataset.answers.split('|').some((answer) => as(answer) === as(field.value));
    const parts = () => fields.filter((field) => plain(field.value)).map((field) => {
      const n = fields.indexOf(field);
      const near = fits(bare, field, n);
      return { ok: fits(plain, field, n) || (near && 'loose' in q.rows[n].dataset), near, at: field.parentNode, on: field.parentNode };
    });
    const { grade } = Quiz.graded(q, { of: fields.length, parts, back: () => {} });
    q.listen(q.el, 'keydown', (event) => {
      if (event.key === 'Enter' && event.target.type === 'text' && !event.isComposing && !event.repeat) grade();
    });
  };
}
