// What stays on this device under one key: a text, or null where nothing is kept or nothing may be.
var Store = (key) => {
  'use strict';
  const safe = (act) => { try { return act(localStorage); } catch { return null; } };
  return {
    read: () => safe((store) => store.getItem(key)),
    // Whether it is kept.
    write: (text) => safe((store) => { store.setItem(key, text); return true; }) === true,
    forget: () => safe((store) => store.removeItem(key)),
    allowed: () => safe((store) => store.length) !== null,
  };
};
