// Passphrases: what is typed is measured in the field and nowhere else; words are drawn by the device's own dice.
{
  'use strict';
  const { make, say, button } = Lab;
  const lab = document.querySelector('.lab[data-kind=passphrase]');
  const [field, shown, meter, maker] = ['.p-field', '.p-shown', '.p-meter', '.p-maker'].map((name) => lab.querySelector(name));
  const words = [...lab.querySelectorAll('.dice li')].map((li) => li.lastChild.textContent.trim());
  let measure = null; // these three come with the measuring script
  let plain = null;
  let known = null;
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
    const { plain: simple, names, words: common, keys } = VietnameseWords;
    const factory = new ZxcvbnFactory({
      dictionary: { passwords: CommonPasswords, names, words: common, keys, dice: words.map(simple) },
      graphs: { qwerty: KeyNeighbours },
      maxLength: 64,
    });
    plain = simple;
    known = { dice: new Set(words.map(simple)), first: new Set([...names, ...common, ...keys, ...CommonPasswords, 'thi', 'van', 'ha']) };
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
  // The library adds nothing up that it finds in short pieces: words drawn from a list that everybody has, names and years put
  // together. The first are counted as they are, and what is made of what is tried first is never called hard.
  const LIMITS = [3, 6, 8, 10]; // the library's own, in digits of guesses
  const judged = (text) => {
    const { guessesLog10, sequence } = measure(text);
    const [letters, digits] = [plain(text.toLowerCase()), text.replace(/\D/g, '').length];
    const dice = letters.replace(/\d+$/, '').split(/[\s._-]+/).filter(Boolean);
    const drawnWords = dice.length > 2 && dice.every((word) => known.dice.has(word));
    const tried = !drawnWords && covered(letters);
    const found = drawnWords ? dice.length * Math.log10(words.length) + digits : guessesLog10;
    const score = LIMITS.filter((limit) => found >= limit).length;
    const seen = new Set(drawnWords ? ['dice'] : sequence.map(kindOf).filter(Boolean));
    return { score: tried ? Math.min(score, 1) : score, digits: Math.max(1, Math.round(found)), seen: [...seen], tried };
  };
  // Whether a text is made of known pieces, digits and signs alone, from its beginning to its end.
  const covered = (text) => {
    const reached = [0];
    for (const at of reached) {
      const rest = text.slice(at);
      const steps = [/^\d{1,8}/.exec(rest), /^[^\p{L}\d]/u.exec(rest)].map((match) => (match ? match[0].length : 0));
      for (let n = 2; n <= 14; n += 1) if (known.first.has(rest.slice(0, n)) && rest.length >= n) steps.push(n);
      for (const step of steps) if (step && !reached.includes(at + step)) reached.push(at + step);
    }
    return reached.includes(text.length);
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
