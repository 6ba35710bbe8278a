// The search itself: `Search.find(typed)` gives the pages, best first. The index is made by scripts/courseware/site/search/
// in two parts: `Search.load` takes titles and headings, enough for a first answer; `Search.learn` the words of the texts.
// Pages that hold the most of the words typed come; what was typed with its marks ranks before the same without, a
// phrase before scattered words, a title (or the page's address) before a heading before the description before the text.
{
  'use strict';
  const MOST = 12; // words of what was typed that are looked for
  const LONGEST = 200; // letters of it that are read
  const HELP = 'can-giup-ngay.html';
  const BASE = 92; // a number n is written as the character after the n-th from here
  const { split, spell, fold, stem, run } = Search.spelling;

  const numbers = (text) => {
    let at = -1;
    return new Set([...text].map((sign) => (at += sign.codePointAt() - BASE)));
  };
  const entry = (word, pages) => ({ word, spelt: spell(word), folded: fold(word), stem: stem(word), pages });
  const field = (text) => ({ text, exact: ` ${split(text).map(spell).join(' ')} `, folded: ` ${split(text).map(stem).join(' ')} ` });

  let pages = [];
  let trouble = []; // what is typed by whoever needs help
  let vocabulary = [];
  let neighbours = null; // until the texts are known

  Search.load = (index) => {
    const first = new Map();
    const address = (url) => url.replace(/\.html$/, '').replace(/\W/g, ' ');
    pages = index.pages.map(([url, title, ...rest], n) => {
      const headings = rest.filter((text, i) => i % 2 === 0).map((text, i) => ({ ...field(text), id: rest[2 * i + 1] }));
      const parent = index.pages.find(([other]) => other && other.replace('index.html', '') === url.replace(/[^/]*\/?$/, ''));
      for (const word of split([address(url), title, ...rest.filter((text, i) => i % 2 === 0)].join(' '))) {
        first.set(word, (first.get(word) || new Set()).add(n));
      }
      // An address was made from what the page is about, however its title tells the story: “khi-ban-bi-bat-nat”.
      return { n, url, address: field(address(url)), title: field(title), about: field(''), headings, place: parent && parent[0] !== url ? parent[1] : '' };
    });
    trouble = index.help.map(split);
    vocabulary = [...first].map(([word, held]) => entry(word, held));
    neighbours = null;
  };

  Search.learn = ({ abouts, words, holders, pairs }) => {
    const held = holders.split(' ');
    let before = '';
    vocabulary = words.split(' ').map((text, n) => {
      before = before.slice(0, text.charCodeAt() - BASE - 1) + text.slice(1);
      return entry(before, numbers(held[n]));
    });
    let first = 0;
    neighbours = pairs.split(' ').filter(Boolean).map((text) => {
      first += text.charCodeAt() - BASE - 1;
      return { a: vocabulary[first], b: vocabulary[text.charCodeAt(1) - BASE - 1], pages: numbers(text.slice(2)) };
    });
    pages.forEach((page, n) => { page.about = field(abouts[n]); });
  };

  // One word of the query; `open` while it is being typed, when it may be the beginning of a word.
  const term = (word, open) => {
    const [spelt, folded, root] = [spell(word), fold(word), stem(word)];
    const exact = (one) => one.spelt === spelt || (open && one.word.startsWith(word));
    const like = (one) => one.stem === root || (open && one.folded.startsWith(folded));
    const entries = vocabulary.filter((one) => exact(one) || like(one)).sort((a, b) => exact(b) - exact(a));
    const holding = (test) => new Set(entries.filter(test).flatMap((one) => [...one.pages]));
    // How it is looked for in a text of words between spaces.
    const needles = { exact: [` ${spelt}${open ? '' : ' '}`], folded: open ? [` ${folded}`, ` ${root} `] : [` ${root} `] };
    return { needles, entries, exact, like, pagesExact: holding(exact), pagesLike: holding(like) };
  };

  // How well a title, heading or description holds the query: 3 the phrase as typed, 2 without marks, 1 its words, 0 not.
  const level = (text, terms) => {
    const holds = (kind) => {
      const begin = terms.slice(0, -1).map((one) => one.needles[kind][0].slice(0, -1)).join('');
      return terms[terms.length - 1].needles[kind].some((needle) => text[kind].includes(begin + needle));
    };
    if (holds('exact')) return 3;
    if (holds('folded')) return 2;
    return terms.every((one) => one.needles.folded.some((needle) => text.folded.includes(needle))) ? 1 : 0;
  };

  const named = ({ title, address }, terms) => Math.max(level(title, terms), Math.min(2, level(address, terms)));

  // The same for the text, of which the index knows the words and the pairs that are no chance.
  const joints = (terms) => terms.slice(1).map((next, i) => {
    const pagesOf = (kind) => {
      const known = neighbours.filter(({ a, b }) => terms[i][kind](a) && next[kind](b));
      return known.length ? new Set(known.flatMap((pair) => [...pair.pages])) : null;
    };
    return { exact: pagesOf('exact'), like: pagesOf('like') };
  });
  const bodyLevel = (n, terms, pairs) => {
    const joined = (kind) => pairs.every((pair) => {
      const known = pair[kind] || pair.like;
      return !known || known.has(n);
    });
    if (!terms.every((one) => one.pagesLike.has(n))) return 0;
    if (!neighbours) return 1;
    if (terms.every((one) => one.pagesExact.has(n)) && joined('exact')) return 3;
    return joined('like') ? 2 : 1;
  };

  // The pages for a list of words, best first; `share` is how many of the words the best ones hold.
  Search.rank = (list, open) => {
    const terms = list.map((word, n) => term(word, open && n === list.length - 1));
    const count = ({ n }) => terms.filter((one) => one.pagesLike.has(n)).length;
    const most = Math.max(0, ...pages.map(count));
    const marked = list.some((word) => fold(word) !== spell(word));
    const pairs = neighbours ? joints(terms) : [];
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
      const help = page.url === HELP && name ? 9 : 0;
      return { page, heading: heading && heading.l > 1 ? heading.one : null, score: best * 100 + more + whole + help, list, terms, open };
    };
    const found = most ? pages.filter((page) => count(page) === most).map(rate).sort((a, b) => b.score - a.score) : [];
    return Object.assign(found, { list, share: list.length ? most / list.length : 0 });
  };

  // Also {cut: whether there was more than is looked for, meant: what was looked for instead of it}.
  Search.find = (typed) => {
    const every = split(typed.slice(0, LONGEST));
    const list = every.slice(0, MOST);
    const open = !/\s$/.test(typed) && list.length === every.length;
    let found = Search.rank(list, open);
    if (Search.reach) found = Search.reach(list, open, found);
    if (trouble.some((words) => run(list, words) >= 0 || run(found.list, words) >= 0)) {
      const first = found.find(({ page }) => page.url === HELP)
        || { page: pages.find(({ url }) => url === HELP), heading: null, list, terms: [], open: false };
      found = Object.assign([first, ...found.filter((one) => one !== first)], { list: found.list, meant: found.meant });
    }
    return Object.assign(found, { cut: every.length > MOST || typed.trim().length > LONGEST });
  };

  Search.words = () => vocabulary;
  Search.neighbours = () => neighbours || [];
}
