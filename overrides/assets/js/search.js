// The search itself: `Search.find(typed)` gives the pages, best first. The index is made by scripts/courseware/site/search_index.py.
// Pages that hold the most of the words typed come; what was typed with its marks ranks before the same without, a
// phrase before scattered words, a title (or the page's address) before a heading before the description before the text.
self.Search = {}; // also where this runs as a module, whose own names nobody sees
{
  'use strict';
  const BASE = 92; // a number n is written as the character after the n-th from here

  const fold = (word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  const split = (text) => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  // “passwords” and “password” are one word to find; Vietnamese has no final s.
  const stem = (word) => fold(word).replace(/(?<=[^s]{2})s$/, '');

  const numbers = (text) => {
    let at = -1;
    return new Set([...text].map((sign) => (at += sign.codePointAt() - BASE)));
  };
  const decode = ({ pages, words, holders, pairs }) => {
    const held = holders.split(' ');
    let before = '';
    const vocabulary = words.split(' ').map((text, n) => {
      before = before.slice(0, text.charCodeAt() - BASE - 1) + text.slice(1);
      return { word: before, folded: fold(before), stem: stem(before), pages: numbers(held[n]) };
    });
    let first = 0;
    const neighbours = pairs.split(' ').filter(Boolean).map((text) => {
      first += text.charCodeAt() - BASE - 1;
      return { a: vocabulary[first], b: vocabulary[text.charCodeAt(1) - BASE - 1], pages: numbers(text.slice(2)) };
    });
    const field = (text) => ({ text, exact: ` ${split(text).join(' ')} `, folded: ` ${split(text).map(stem).join(' ')} ` });
    const listed = pages.map(([url, title, about, ...rest], n) => {
      const headings = rest.flatMap((text, i) => (i % 2 ? [] : [{ ...field(text), id: rest[i + 1] }]));
      const parent = pages.find(([other]) => other && other.replace('index.html', '') === url.replace(/[^/]*\/?$/, ''));
      // An address was made from what the page is about, however its title tells the story: “khi-ban-bi-bat-nat”.
      const address = field(url.replace(/\.html$/, '').replace(/\W/g, ' '));
      return { n, url, address, title: field(title), about: field(about), headings, place: parent && parent[0] !== url ? parent[1] : '' };
    });
    return { vocabulary, neighbours, pages: listed };
  };

  // One word of the query; `open` while it is being typed, when it may be the beginning of a word.
  const term = (word, open, vocabulary) => {
    const [folded, root] = [fold(word), stem(word)];
    const exact = (entry) => (open ? entry.word.startsWith(word) : entry.word === word);
    const like = (entry) => entry.stem === root || (open && entry.folded.startsWith(folded));
    const holding = (test) => new Set(vocabulary.filter(test).flatMap((entry) => [...entry.pages]));
    // How it is looked for in a text of words between spaces.
    const needles = { exact: [` ${word}${open ? '' : ' '}`], folded: open ? [` ${folded}`, ` ${root} `] : [` ${root} `] };
    return { needles, exact, like, pagesExact: holding(exact), pagesLike: holding(like) };
  };

  // How well a title, heading or description holds the query: 3 the phrase as typed, 2 without marks, 1 its words, 0 not.
  const level = (field, terms) => {
    const holds = (kind) => {
      const begin = terms.slice(0, -1).map((one) => one.needles[kind].at(-1).trimEnd()).join('');
      return terms.at(-1).needles[kind].some((needle) => field[kind].includes(begin + needle));
    };
    if (holds('exact')) return 3;
    if (holds('folded')) return 2;
    return terms.every((one) => one.needles.folded.some((needle) => field.folded.includes(needle))) ? 1 : 0;
  };

  const named = ({ title, address }, terms) => Math.max(level(title, terms), Math.min(2, level(address, terms)));

  // The same for the text, of which the index knows the words and the pairs that are no chance.
  const joints = (terms, neighbours) => terms.slice(1).map((next, i) => {
    const pagesOf = (kind) => {
      const known = neighbours.filter(({ a, b }) => terms[i][kind](a) && next[kind](b));
      return known.length ? new Set(known.flatMap(({ pages }) => [...pages])) : null;
    };
    return { exact: pagesOf('exact'), like: pagesOf('like') };
  });
  const bodyLevel = (n, terms, pairs) => {
    const joined = (kind) => pairs.every((pair) => {
      const known = pair[kind] || pair.like;
      return !known || known.has(n);
    });
    if (!terms.every((one) => one.pagesLike.has(n))) return 0;
    if (terms.every((one) => one.pagesExact.has(n)) && joined('exact')) return 3;
    return joined('like') ? 2 : 1;
  };

  Search.load = (index) => {
    const { vocabulary, neighbours, pages } = decode(index);

    Search.find = (typed) => {
      const list = split(typed);
      const terms = list.map((word, n) => term(word, n === list.length - 1 && !/\s$/.test(typed), vocabulary));
      const count = ({ n }) => terms.filter((one) => one.pagesLike.has(n)).length;
      const most = Math.max(0, ...pages.map(count));
      const marked = list.some((word) => fold(word) !== word);
      const pairs = joints(terms, neighbours);
      // Each word by itself: more when it is rare and stands in the title.
      const weigh = ({ title, about, n }) => terms.reduce((sum, one) => {
        const rare = Math.log(1 + pages.length / (1 + one.pagesLike.size));
        return sum + rare * (level(title, [one]) ? 3 : level(about, [one]) ? 2 : one.pagesLike.has(n));
      }, 0);
      const rate = (page) => {
        const heading = page.headings.map((one) => ({ one, l: level(one, terms) })).sort((a, b) => b.l - a.l)[0];
        const name = named(page, terms);
        const levels = [bodyLevel(page.n, terms, pairs), level(page.about, terms), heading ? heading.l : 0, name];
        const best = Math.max(...levels.map((l, place) => l && Math.min(l, marked ? 3 : 2) * 4 + place));
        const more = levels.reduce((a, b) => a + b) + pairs.filter((pair) => pair.like && pair.like.has(page.n)).length + weigh(page);
        // A term of the glossary is the whole heading.
        const whole = heading && heading.one.folded.trim() === list.map(stem).join(' ') ? 9 : 0;
        // Whoever types a word of its name finds help first.
        const help = page.url === 'can-giup-ngay.html' && name ? 9 : 0;
        return { page, heading: heading && heading.l > 1 ? heading.one : null, score: best * 100 + more + whole + help };
      };
      return most ? pages.filter((page) => count(page) === most).map(rate).sort((a, b) => b.score - a.score) : [];
    };

    // Text cut at the words that the query finds: [{text, hit}].
    Search.cut = (text, typed) => {
      const list = split(typed);
      const hit = (word) => list.some((one, n) => stem(word) === stem(one) || (n === list.length - 1 && fold(word).startsWith(fold(one))));
      return text.normalize('NFC').split(/([\p{L}\p{N}]+)/u).map((part, n) => ({ text: part, hit: n % 2 > 0 && hit(part.toLowerCase()) }));
    };
  };
}
