// The numbers that Word writes before paragraphs and keeps apart from their text (ISO/IEC 29500-1, 17.9): “Hoạt động 2:”, “III.”, “a)”.
{
  'use strict';
  const ROMAN = [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
  const roman = (n) => {
    let [left, text] = [n, ''];
    for (const [value, sign] of ROMAN) while (left >= value) { text += sign; left -= value; }
    return text;
  };
  const letter = (n) => String.fromCharCode(97 + ((n - 1) % 26));
  const WRITTEN = { decimal: String, decimalZero: (n) => String(n).padStart(2, '0'), lowerLetter: letter, upperLetter: (n) => letter(n).toUpperCase(), lowerRoman: roman, upperRoman: (n) => roman(n).toUpperCase() };

  // numbering.xml → { lists: list → its levels, own: number → list }
  const lists = (bytes) => {
    const found = { lists: {}, own: {} };
    let [list, level, number] = [null, null, null];
    Soi.xml(bytes, {
      open(name, { abstractNumId, ilvl, numId, val }) {
        if (name === 'abstractNum') list = found.lists[abstractNumId] = [];
        else if (name === 'lvl' && list) level = list[Number(ilvl)] = { format: 'decimal', text: '', start: 1 };
        else if (name === 'num') number = numId;
        else if (name === 'abstractNumId' && number !== null) found.own[number] = val;
        else if (level && name === 'numFmt') level.format = val;
        else if (level && name === 'lvlText') level.text = val || '';
        else if (level && name === 'start') level.start = Number(val) || 1;
      },
      close(name) {
        if (name === 'lvl') level = null;
        if (name === 'abstractNum') list = null;
      },
      text() {},
    });
    return found;
  };
  // styles.xml → style → { id, level }
  const styles = (bytes) => {
    const found = {};
    let style = null;
    Soi.xml(bytes, {
      open(name, { styleId, val }) {
        if (name === 'style') style = styleId;
        else if (style && name === 'numId') found[style] = { level: 0, ...found[style], id: val };
        else if (style && name === 'ilvl') found[style] = { ...found[style], level: Number(val) };
      },
      close(name) { if (name === 'style') style = null; },
      text() {},
    });
    return found;
  };
  // A function that gives the number of the next paragraph, with a blank, or ''. `own` is the paragraph's { id, level }.
  Soi.numbering = (numbers, styled) => {
    const { lists: all, own } = numbers ? lists(numbers) : { lists: {}, own: {} };
    const ofStyle = styled ? styles(styled) : {};
    const counts = {};
    return (style, mine) => {
      const { id, level = 0 } = mine && mine.id ? mine : ofStyle[style] || {};
      const levels = all[own[id]];
      if (!levels || !levels[level]) return '';
      const count = counts[own[id]] = counts[own[id]] || [];
      count[level] = (count[level] === undefined ? levels[level].start - 1 : count[level]) + 1;
      count.length = level + 1;
      if (!WRITTEN[levels[level].format]) return '';
      const text = levels[level].text.replace(/%(\d)/g, (_, n) => {
        const one = levels[n - 1] || levels[level];
        return (WRITTEN[one.format] || String)(count[n - 1] === undefined ? one.start : count[n - 1]);
      });
      return text ? text + ' ' : '';
    };
  };
}
