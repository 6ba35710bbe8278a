// Reads a lesson aloud, block by block, with a voice that lives on the device; without one the button stays hidden.
var Speak = (() => {
  'use strict';
  const button = document.querySelector('.speak');
  const synth = self.speechSynthesis;
  const lang = document.documentElement.lang;
  const voice = () => synth && synth.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(lang));
  // Blocks whose text is read; what is inside a question, a citation or a drawn key is not.
  const blocks = () => [...document.querySelectorAll('h1, .goals li, article :is(h2, h3, p, li, figcaption, td, dd)')]
    .filter((b) => !b.closest('.quiz, .contacts, [aria-hidden]') && !b.querySelector('p, li') && b.textContent.trim());
  let left = [];
  let now = null;
  let over = null; // to call when nothing is read any more

  const mark = (block) => {
    if (now) now.classList.remove('speaking');
    now = block;
    if (now) now.classList.add('speaking');
  };
  const stop = () => {
    left = [];
    mark(null);
    if (synth) synth.cancel();
    made.hush();
    const act = over;
    over = null;
    if (act) act();
  };
  const utter = (block, done) => {
    if (!voice()) return done();
    const copy = block.cloneNode(true);
    for (const note of copy.querySelectorAll('.cite, [aria-hidden], button')) note.remove();
    const words = new SpeechSynthesisUtterance(copy.textContent);
    words.voice = voice();
    words.lang = words.voice.lang;
    words.onend = done;
    synth.speak(words);
  };
  const next = () => {
    const block = left.shift();
    if (!block) return stop();
    mark(block);
    made.say(block, () => { if (now === block) next(); });
  };
  // Reads these instead of what is being read; `act` is called at the end, or when something else is read.
  const start = (all, act) => {
    stop();
    left = all;
    over = act;
    next();
  };
  const made = { voice, start, stop, utter, say: utter, hush: () => {} }; // aloud.js plays recordings

  const label = button && button.textContent;
  const show = (on) => {
    button.classList.toggle('on', on);
    button.textContent = on ? button.dataset.stop : label;
  };
  const offer = () => { if (voice()) button.hidden = false; };
  if (button && synth) {
    button.addEventListener('click', () => {
      if (button.matches('.on')) { stop(); return; }
      start(blocks(), () => show(false));
      show(true);
    });
    if (synth.addEventListener) synth.addEventListener('voiceschanged', offer);
    offer();
  }
  addEventListener('pagehide', stop);
  return made;
})();
