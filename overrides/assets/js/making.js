// Elements and sentences, for scripts with `words` of their own (made at build from overrides/locales/, in the page's language).
var making = (words) => {
  'use strict';
  const make = (tag, attributes = {}, ...children) => {
    const el = document.createElement(tag);
    for (const name in attributes) el.setAttribute(name, attributes[name]);
    el.append(...children);
    return el;
  };
  const say = (key, values = {}) => words[key].replace(/\{(\w)\}/g, (_, name) => values[name]);
  return { make, say };
};
