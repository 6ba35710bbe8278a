// Results: question id → "right" | "wrong". What the device holds counts; without storage, this page's memory.
var QuizResults = (() => {
  'use strict';
  const KEY = 'lachan.progress';
  let memory = {};
  let kept = true;

  const all = () => {
    let text = null;
    try { text = localStorage.getItem(KEY); } catch { kept = false; }
    if (!kept) return memory;
    try {
      const value = JSON.parse(text);
      return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
    } catch { return {}; }
  };
  // The best counts: right stays right.
  const keep = (id, right) => {
    const found = all();
    if (found[id] !== 'right') found[id] = right ? 'right' : 'wrong';
    memory = found;
    try { localStorage.setItem(KEY, JSON.stringify(found)); } catch { kept = false; }
  };
  const clear = () => {
    try { localStorage.removeItem(KEY); } catch { kept = false; }
    memory = {};
  };
  return { all, keep, clear, kept: () => kept };
})();
