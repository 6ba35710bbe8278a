// A class's file is signed on the device that saves it. The key is made with the first file, can be used by this site's scripts and
// read by nobody, and stays in this browser (IndexedDB `lachan.signer`); it names no person. A signature that fits shows that the
// file is as that device saved it; files of one key come from one device. Where browsers sign nothing (plain http, an older one, a
// private window) a file goes without.
var ClassSigning = (() => {
  'use strict';
  const [WAY, STORE, NAME] = ['Ed25519', 'key', 'pair'];
  const done = (request) => new Promise((good, failed) => {
    request.onsuccess = () => good(request.result);
    request.onerror = () => failed(request.error);
  });
  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const unpacked = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const encoded = (text) => new TextEncoder().encode(text);
  // Twelve hex digits of the SHA-256 of the key as text: short enough to note down.
  const code = (key) => sha256(key).slice(0, 2).map((word) => word.toString(16).padStart(8, '0')).join('').slice(0, 12).replace(/(....)(?=.)/g, '$1-');

  const pair = async () => {
    const opening = indexedDB.open('lachan.signer', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const base = await done(opening);
    const store = (mode) => base.transaction(STORE, mode).objectStore(STORE);
    try {
      const known = await done(store('readonly').get(NAME));
      if (known) return known;
      const made = await crypto.subtle.generateKey(WAY, false, ['sign', 'verify']);
      const place = store('readwrite'); // another tab may have been quicker
      return await done(place.get(NAME)) || (await done(place.put(made, NAME)), made);
    } finally { base.close(); }
  };
  // The text of a file with its signature, and the key's code; code "" where nothing can be signed.
  const signed = async (text) => {
    try {
      const { privateKey, publicKey } = await pair();
      const key = base64(await crypto.subtle.exportKey('raw', publicKey));
      const line = text.trimEnd();
      const signature = base64(await crypto.subtle.sign(WAY, privateKey, encoded(line)));
      return { text: `${line.slice(0, -1)},"signer":${JSON.stringify({ key, signature })}}\n`, code: code(key) };
    } catch {
      return { text, code: '' };
    }
  };
  // What was signed, and what is to be said of it: 'signed' with the key's code, 'unsigned', 'unseen' where this browser cannot
  // tell; `wrong`: 'forged'.
  const opened = async (file) => {
    const [, start, key, signature] = file.match(/^(\{[^]*),"signer":\{"key":"([\w+/]{43}=)","signature":"([\w+/]{86}==)"\}\}\s*$/) || [];
    if (!key) return { text: file, said: 'unsigned' };
    const text = `${start}}\n`;
    try {
      const public_ = await crypto.subtle.importKey('raw', unpacked(key), WAY, false, ['verify']);
      const fits = await crypto.subtle.verify(WAY, public_, unpacked(signature), encoded(text.trimEnd()));
      return fits ? { text, said: 'signed', code: code(key) } : { text, wrong: 'forged' };
    } catch {
      return { text, said: 'unseen', code: code(key) };
    }
  };
  return { signed, opened };
})();
