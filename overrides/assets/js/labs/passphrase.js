// Passphrases: what is typed is measured in the field and nowhere else; words are drawn by the device's own dice.
{
  'use strict';
  const { make, say, button } = Lab;
  const lab = document.querySelector('.lab[data-kind=passphrase]');
  const [field, shown, meter, maker] = ['.p-field', '.p-shown', '.p-meter', '.p-maker'].map((name) => lab.querySelector(name));
  const words = [...lab.querySelectorAll('.dice li')].map((li) => li.lastChild.textContent.trim());
  let measure = null;
  let asked = null;

  // Uniform: numbers above the last whole multiple of `n` are drawn again.
  const drawn = (n) => {
    const box = new Uint32Array(1);
    const limit = Math.floor(2 ** 32 / n) * n;
    do crypto.getRandomValues(box); while (box[0] >= limit);
    return box[0] % n;
  };
  const draw = (count) => {
    const one = Array.from({ length: count }, () => words[drawn(words.length)]);
    maker.querySelector('output').textContent = one.join('-');
  };

  const begin = () => {
    const { ZxcvbnFactory } = zxcvbnts.core;
    const { plain, names, words: common, keys } = VietnameseWords;
    const factory = new ZxcvbnFactory({
      dictionary: { passwords: CommonPasswords, names, words: common, keys, dice: words.map(plain) },
      graphs: { qwerty: KeyNeighbours },
      maxLength: 64,
    });
    measure = (text) => factory.check(text);
  };
  const load = () => {
    asked = asked || Loading.script(document.querySelector('article').dataset.script).then(begin).catch(() => { measure = null; }).then(show);
    return asked;
  };

  const KINDS = { passwords: 'common', names: 'name', words: 'word', keys: 'keys', dice: 'dice' };
  const kindOf = ({ pattern, dictionaryName, regexName }) => {
    if (pattern === 'dictionary') return KINDS[dictionaryName] || 'word';
    if (pattern === 'regex') return regexName === 'recentYear' ? 'year' : 'row';
    return { spatial: 'row', sequence: 'row', repeat: 'again', date: 'year' }[pattern] || '';
  };
  // The library does not know that words were drawn from a list that everybody has, nor that whoever guesses begins with names
  // and years together: the first is counted as it is, the second is never called hard.
  const LIMITS = [3, 6, 8, 10]; // the library's own, in digits of guesses
  const judged = (text) => {
    const { guessesLog10, sequence } = measure(text);
    const kinds = sequence.map(kindOf);
    const rest = sequence.filter((part, n) => !kinds[n]).map((part) => part.token).join('');
    const dice = kinds.filter((kind) => kind === 'dice').length;
    const exact = dice > 0 && kinds.every((kind) => !kind || kind === 'dice') && /^[\s._-]*\d?[\s._-]*$/.test(rest);
    const tried = !dice && rest.length < 4 && kinds.some(Boolean);
    const found = exact ? Math.min(guessesLog10, dice * Math.log10(words.length) + rest.replace(/\D/g, '').length) : guessesLog10;
    const score = LIMITS.filter((limit) => found >= limit).length;
    return { score: tried ? Math.min(score, 1) : score, digits: Math.max(1, Math.round(found)), seen: [...new Set(kinds.filter(Boolean))], tried };
  };
  const RULES = [[/^.{8,}$/u, 'long'], [/\p{Lu}/u, 'upper'], [/\p{Ll}/u, 'lower'], [/\d/, 'digit'], [/[^\p{L}\d\s]/u, 'sign']];
  const show = () => {
    meter.textContent = '';
    meter.hidden = !field.value;
    if (!field.value) return;
    if (!measure) {
      meter.append(make('p', {}, say('unmeasured')));
    } else {
      const { score, digits, seen, tried } = judged(field.value);
      meter.dataset.score = score;
      meter.append(make('p', { class: 'big' }, say(`score_${score}`)), make('p', {}, tried ? say('tried') : say('guesses', { n: digits })));
      if (seen.length) meter.append(make('p', {}, say('seen')), make('ul', {}, ...seen.map((kind) => make('li', {}, say(`seen_${kind}`)))));
    }
    const lacking = RULES.filter(([rule]) => !rule.test(field.value)).map(([, name]) => say(`lacks_${name}`));
    meter.append(make('p', { class: 'p-rule' }, lacking.length ? say('rule_lacks', { x: lacking.join(', ') }) : say('rule_met')));
  };
  let waiting = 0;
  field.addEventListener('focus', load);
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => load().then(show), 150);
  });
  shown.addEventListener('click', () => {
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    shown.setAttribute('aria-pressed', hidden);
  });
  addEventListener('pagehide', () => { field.value = ''; show(); });
  for (const count of [4, 5, 6]) maker.querySelector('.p-draw').append(button(say('draw', { n: count }), () => draw(count)));
  lab.classList.add('on');
}
