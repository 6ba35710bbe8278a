// A sentence with a gap.
{
  'use strict';
  const { kinds, make, say } = Quiz;

  // As typed → as compared: composed or not, capitals, spaces, punctuation around it do not matter, nor on which vowel
  // the tone stands ("khóa", "khoá": it goes to the end of its syllable).
  const plain = (text) => text.toLowerCase().normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu, '$2$1')
    .replace(/\s+/gu, ' ').replace(/^[\s"“”'‘’(]+|[\s.,;:!?…"“”'‘’)]+$/gu, '');
  const bare = (text) => plain(text).replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

  kinds.fill = (q) => {
    const fields = [...q.el.querySelectorAll('.q-blank')].map((blank, n) => {
      const names = { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': say('blank', { n: n + 1 }) };
      const field = make('input', names);
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
    q.el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.type === 'text' && !event.isComposing && !event.repeat) grade();
    });
  };
}
