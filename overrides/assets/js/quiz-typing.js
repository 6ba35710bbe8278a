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

  // What is wanted, for whoever typed something else: figures or words, how many; the second time the first letter.
  const syllables = (text) => plain(text).split(' ').length;
  const advice = (answers, typed, tries) => {
    const [first] = answers;
    if (/^\d/.test(first)) return [/\d/.test(typed) ? 'figures' : 'number'];
    if (!/^[\p{L}\p{M} -]+$/u.test(first)) return [];
    const same = answers.some((answer) => syllables(answer) === syllables(typed));
    return [same ? 'same' : 'length', tries > 1 && 'letter'].filter(Boolean);
  };
  const advise = ({ near, field, answers }, tries) => {
    const values = { n: syllables(answers[0]), m: syllables(field.value), x: answers[0][0] };
    const told = near ? [] : advice(answers, field.value, tries);
    return told.length ? [make('p', { class: 'q-tip' }, told.map((word) => say(word, values)).join(' '))] : [];
  };

  // What `graded` wants to know of these fields.
  Quiz.compared = (q, fields) => {
    const parts = () => fields.map((field, n) => {
      const answers = q.rows[n].dataset.answers.split('|');
      const fits = (as) => answers.some((answer) => as(answer) === as(field.value));
      const near = fits(bare);
      const at = field.closest('label') || field.closest('.q-blank'); // behind the unit
      return { ok: fits(plain) || (near && 'loose' in q.rows[n].dataset), near, at, on: at, field, answers };
    }).filter(({ field }) => plain(field.value));
    const back = ({ field }) => {
      field.focus();
      field.select();
    };
    const reset = () => fields.forEach((field) => { field.value = ''; });
    return { of: fields.length, parts, back, reset, advise };
  };
}
