// Narrows a long page to the entries that hold what is typed, with its marks or without; folds its parts, which are open without
// a script. What an address names is shown, and everything is on paper. Entries are what `data-rows` selects, a heading with what
// follows it up to the next. Entries may be short for what they say: that is loaded when the box is first touched, is looked
// through and stands below each from then on.
{
  'use strict';
  const MOST = 12; // words that are looked for
  const LONGEST = 200; // letters that are read
  const { split, spell, fold, stem } = Search.spelling;
  const place = document.querySelector('.filter');
  const folds = [...document.querySelectorAll('.fold')];
  const make = (name, given) => Object.assign(document.createElement(name), given);

  const parts = (first) => {
    const found = [first];
    while (first.tagName === 'H2' && found[found.length - 1].nextElementSibling && found[found.length - 1].nextElementSibling.tagName !== 'H2') {
      found.push(found[found.length - 1].nextElementSibling);
    }
    return found;
  };
  const line = (words) => ` ${words.join(' ')} `;
  const read = () => [...document.querySelectorAll(place.dataset.rows)].map((first) => {
    const els = parts(first);
    const part = first.closest('section');
    const head = part ? [...part.children].filter((one) => one.tagName !== 'DETAILS') : [];
    const words = split([...head, ...els].map((one) => one.textContent).join(' '));
    return { els, part, raw: line(words), spelt: line(words.map(spell)), stemmed: line(words.map(stem)) };
  });
  let rows = read();
  // A word as it is written, in another spelling, or without any marks; the one that is being typed may be a beginning.
  const holds = ({ raw, spelt, stemmed }, word, open) => {
    const end = open ? '' : ' ';
    return raw.includes(` ${word}${end}`) || spelt.includes(` ${spell(word)} `)
      || (fold(word) === spell(word) && (stemmed.includes(` ${stem(word)} `) || (open && stemmed.includes(` ${fold(word)}`))));
  };

  const input = make('input', { type: 'search', id: 'filter', autocomplete: 'off', autocapitalize: 'off', spellcheck: false });
  const told = make('p', {});
  told.setAttribute('role', 'status');
  place.append(make('label', { htmlFor: 'filter', textContent: place.dataset.name }), input, told);

  const { texts, all, lacking } = place.dataset;
  let lacks = '';
  const show = () => {
    const words = split(input.value.slice(0, LONGEST)).slice(0, MOST);
    const open = /\S$/.test(input.value); // the last word is not done
    const parted = new Set();
    let n = 0;
    for (const row of rows) {
      const held = words.every((word, at) => holds(row, word, open && at === words.length - 1));
      for (const el of row.els) el.hidden = !held;
      n += held;
      if (held) parted.add(row.part);
    }
    for (const each of folds) {
      const part = each.closest('section');
      part.hidden = !parted.has(part);
      each.open = words.length > 0 && !part.hidden;
    }
    for (const each of document.querySelectorAll('.unfiltered')) each.hidden = words.length > 0;
    const text = n ? place.dataset.count.replace('{n}', n).replace('{m}', rows.length) : place.dataset.none;
    told.textContent = words.length ? `${text} ${lacks}`.trim() : '';
  };
  let filling;
  const fill = () => {
    filling = filling || Loading.script(texts).then(() => {
      for (const id in entryTexts) {
        const [says, taught] = entryTexts[id];
        document.getElementById(id).append(make('p', { textContent: says }), make('small', { textContent: taught }));
      }
      rows = read();
      lacks = '';
      show();
    }, () => {
      filling = null; // the next touch asks again
      lacks = lacking;
      show();
    });
    return filling;
  };
  const seek = () => {
    const target = document.querySelector(':target');
    if (!target) return;
    if (target.closest('[hidden]')) {
      input.value = '';
      show();
    }
    const around = target.closest('details');
    if (around) around.open = true;
    target.scrollIntoView();
  };

  if (texts) {
    input.addEventListener('focus', fill);
    const whole = make('button', { type: 'button', textContent: all });
    whole.addEventListener('click', () => fill().then(() => {
      told.textContent = lacks;
      whole.hidden = !lacks;
      for (const each of folds) each.open = !lacks;
    }));
    told.before(whole);
  }
  input.addEventListener('input', show);
  addEventListener('hashchange', seek);
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = folds.filter((each) => !each.open);
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => { for (const each of opened) each.open = false; });
  show();
  seek();
}
