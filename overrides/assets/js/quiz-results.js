// Results: question id → "right" | "wrong". What the device holds counts; without storage, this page's memory.
var QuizResults = (() => {
  'use strict';
  const store = Store('lachan.progress');
  let memory = {};
  let kept = store.allowed();

  const all = () => {
    if (!kept) return memory;
    try {
      const value = JSON.parse(store.read());
      return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
    } catch { return {}; }
  };
  // The best counts: right stays right.
  const keep = (id, right) => {
    const found = all();
    if (found[id] !== 'right') found[id] = right ? 'right' : 'wrong';
    memory = found;
    kept = store.write(JSON.stringify(found)) && kept;
  };
  const clear = () => {
    store.forget();
    memory = {};
  };
  return { all, keep, clear, kept: () => kept };
})();
