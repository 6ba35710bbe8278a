// Why a page was found: which words of a text are those that were looked for, and as what the page has them.
{
  'use strict';
  const { spell, fold, stem } = Search.spelling;

  // Text cut at the words that were looked for: [{text, hit}]. A word typed without marks is any of its spellings by itself or
  // beside its neighbour: “mat khau” is “mật khẩu”, but no “mắt”.
  Search.cut = (text, { list, open }) => {
    const parts = text.normalize('NFC').split(/([\p{L}\p{N}]+)/u);
    const words = parts.filter((part, n) => n % 2).map((word) => word.toLowerCase());
    const begins = (word, one, n) => open && n === list.length - 1 && fold(word).startsWith(fold(one));
    const like = (word, n) => stem(word) === stem(list[n]) || begins(word, list[n], n);
    const exact = (word, n) => spell(word) === spell(list[n]) || (open && n === list.length - 1 && word.startsWith(list[n]));
    const beside = (at, n) => (n + 1 < list.length && at + 1 < words.length && like(words[at + 1], n + 1)) || (n > 0 && at > 0 && like(words[at - 1], n - 1));
    const hit = (word, at) => list.some((one, n) => exact(word, n) || (like(word, n) && (list.length === 1 ? fold(one) === spell(one) : beside(at, n))));
    return parts.map((part, n) => ({ text: part, hit: n % 2 > 0 && hit(words[(n - 1) / 2], (n - 1) / 2) }));
  };

  // The words by which a page was found, as it writes them; those that are known to stand side by side are one.
  Search.holding = ({ page: { n }, terms }) => {
    const held = terms.map(({ entries }) => entries.find((one) => one.pages.has(n)));
    const joined = terms.slice(1).map((next, i) => {
      const by = (kind) => Search.neighbours().find(({ a, b, pages: at }) => at.has(n) && terms[i][kind](a) && next[kind](b));
      const pair = by('exact') || by('like');
      if (pair) [held[i], held[i + 1]] = [pair.a, pair.b];
      return Boolean(pair);
    });
    const words = held.reduce((all, one, i) => (i && joined[i - 1] ? [...all.slice(0, -1), `${all[all.length - 1]} ${one.word}`] : one ? [...all, one.word] : all), []);
    return words.filter((one, i) => words.indexOf(one) === i);
  };
}
