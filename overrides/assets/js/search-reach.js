// What the search understands when a word is on no page: letters of Telex and VNI, words without blanks, other words for the
// same thing, and what is nearly written so. It comes with the texts of the index; without it the search goes on.
{
  'use strict';
  const LITTLE = 3; // pages: with fewer, other words for it are looked for too
  const PHRASE = 800; // the score of a page that holds the words side by side
  const LONGEST = 14; // letters of a word, at most
  const { words } = Search;
  const { spell, fold, stem, split, run } = Search.spelling;
  const TONES = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
  const DIGITS = { 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' };
  const HATS = { a: 'â', e: 'ê', o: 'ô' };
  const HORNS = { a: 'ă', o: 'ơ', u: 'ư' };

  let lexicon; // what stands on the pages, without marks → on how many
  let source; // the vocabulary that it was made of
  const known = () => {
    if (source === words()) return lexicon;
    source = words();
    lexicon = new Map();
    for (const { stem: root, pages } of source) lexicon.set(root, Math.max(pages.size, lexicon.get(root) || 0));
    return lexicon;
  };
  const onPages = (word, open) => known().has(stem(word)) || (open && words().some((one) => one.folded.startsWith(fold(word))));
  // As the pages write it: the pieces of a word have no marks, a tone of Telex stands at the end.
  const written = (word) => (words().find((one) => one.spelt === spell(word)) || { word }).word;

  const horned = (text) => text
    .replace(/(^|[^q])uaw/, '$1ưa').replace(/uw?ow|uwo/, 'ươ').replace(/[aou]w/g, ([one]) => HORNS[one])
    .replace(/uo([a-z]*)w$/, 'ươ$1').replace(/([aou])([^aou]*)w$/, (all, one, end) => HORNS[one] + end).replace('w', 'ư'); // typed last
  const hatted = (text) => text.replace(/([aeo])\1/, ([one]) => HATS[one])
    .replace(/([aeo])([cmnpt]|ng|nh|ch)\1$/, (all, one, end) => HATS[one] + end); // “mata”: typed last
  const telex = (word) => {
    const [, before, tone, after] = word.match(/^(.*[aeiouyw].*?)([sfrxj])([a-z]*)$/) || [0, word, '', ''];
    return [horned(hatted((before + after).replace('dd', 'đ'))) + (TONES[tone] || '')];
  };
  const vni = (word) => (/^[a-z]+\d[a-z\d]*$/.test(word) ? telex(word
    .replace(/d([a-z]*)9/, 'dd$1').replace(/([aeo])([^aeo\d]*)6/, '$1$1$2').replace(/([uoa])([^uoa\d]*)[78]/g, '$1w$2')
    .replace(/[1-5]/, (digit) => DIGITS[digit])) : [word]);

  const SYLLABLE = /^([ckpt]?h|[ng]h?|ngh?|gi|qu|tr|[bcdklmprstvx])?[aeiouy]{1,3}(ch|n[gh]?|[cmpt])?$/; // without marks

  // The fewest words of our pages that a word consists of; of equally few, the most frequent.
  const apart = (word) => {
    if (SYLLABLE.test(fold(word))) return [word];
    const best = [{ n: 0, sum: 0, list: [] }];
    for (let end = 1; end <= word.length; end += 1) {
      for (let begin = Math.max(0, end - LONGEST); begin < end; begin += 1) {
        const piece = word.slice(begin, end);
        const [to, held] = [best[begin], known().get(stem(piece))];
        if (!to || !held || (piece.length < 2 && !/\d/.test(piece))) continue;
        const way = { n: to.n + 1, sum: to.sum + Math.log(held), list: [...to.list, piece] };
        if (!best[end] || way.n < best[end].n || (way.n === best[end].n && way.sum > best[end].sum)) best[end] = way;
      }
    }
    return best[word.length] ? best[word.length].list : [word];
  };

  const top = (found) => (found.length ? found[0].score + 1e4 * found.share : 0);
  // Each word that stands on no page is read as Telex, as VNI, as several words; the reading that finds most is taken.
  const readings = (list, open) => {
    const lost = (word, n) => !onPages(word, open && n === list.length - 1);
    if (!list.some(lost)) return [];
    const ways = [telex, vni, apart].map((way) => list.flatMap((word, n) => (lost(word, n) ? way(word) : [word])));
    return ways.filter((one) => one.join(' ') !== list.join(' ')).map((one) => one.map(written));
  };

  // Other words: “zalo” → “nhóm lớp”. For what the pages hardly name.
  const instead = (list) => {
    for (const [key, ...others] of searchTexts.instead || []) {
      const at = run(list, split(key));
      if (at < 0) continue;
      const own = Search.rank(split(key), false);
      if (own.share === 1 && own.filter(({ score }) => score >= PHRASE).length >= LITTLE) continue;
      return { others, lists: others.map((one) => {
        const rest = (part) => part.filter((word) => onPages(word, false));
        return [...rest(list.slice(0, at)), ...split(one), ...rest(list.slice(at + split(key).length))];
      }) };
    }
    return null;
  };

  // What was understood, as the best page writes it.
  const understood = ([best], list) => {
    const texts = [best.page.title, ...(best.heading ? [best.heading] : []), best.page.about];
    const held = texts.map(({ text }) => Search.cut(text, best).filter(({ hit }) => hit).map((part) => part.text));
    return (held.find((these) => these.length === list.length) || list).join(' ').toLowerCase();
  };

  Search.reach = (list, open, plain) => {
    const other = instead(list);
    if (other) {
      const own = plain.share === 1 ? plain.filter(({ score }) => score >= PHRASE) : [];
      const more = other.lists.flatMap((one) => Search.rank(one, false)).sort((a, b) => b.score - a.score);
      const pages = [...own, ...more].map(({ page }) => page);
      const found = [...own, ...more].filter(({ page }, n) => pages.indexOf(page) === n);
      return Object.assign(found, { share: 1, list: other.lists[0], meant: other.others });
    }
    let best = plain;
    for (const one of readings(list, open)) {
      const found = Search.rank(one, open);
      if (top(found) > top(best)) best = Object.assign(found, { meant: [understood(found, one)] });
    }
    return best;
  };

  // How many letters two words differ by, up to 2.
  const apartBy = (one, other) => {
    if (Math.abs(one.length - other.length) > 2) return 3;
    let row = [...other].reduce((all, sign, n) => [...all, n + 1], [0]);
    for (let i = 0; i < one.length; i += 1) {
      const next = [i + 1];
      for (let j = 0; j < other.length; j += 1) next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (one[i] === other[j] ? 0 : 1)));
      row = next;
    }
    return row[other.length];
  };

  // Up to three things to look for instead of what is nowhere: words written nearly so, then what is asked most.
  Search.suggest = (list, usual) => {
    const near = list.flatMap((word) => words()
      .map((one) => ({ word: one.word, by: apartBy(fold(word), one.folded), held: one.pages.size }))
      .filter(({ by }) => by <= (word.length > 6 ? 2 : 1) && word.length > 3)
      .sort((a, b) => a.by - b.by || b.held - a.held).slice(0, 3));
    return [...near.map(({ word }) => word), ...usual].filter((word, n, all) => all.indexOf(word) === n).slice(0, 3);
  };
}
