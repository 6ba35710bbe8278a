// Reads a lesson aloud, block by block, with a voice that lives on the device; without one the button stays hidden.
{
  'use strict';
  const button = document.querySelector('.speak');
  const synth = window.speechSynthesis;
  const lang = document.documentElement.lang;
  const voice = () => synth.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(lang));
  // Blocks whose text is read; what is inside a question, a citation or a drawn key is not.
  const blocks = () => [...document.querySelectorAll('h1, .goals li, article :is(h2, h3, p, li, figcaption, td, dd)')]
    .filter((b) => !b.closest('.quiz, .contacts, [aria-hidden]') && !b.querySelector('p, li') && b.textContent.trim());
  let left = [];
  let now = null;

  const mark = (block) => {
    if (now) now.classList.remove('speaking');
    now = block;
    if (now) now.classList.add('speaking');
  };
  const label = button && button.textContent;
  const show = (on) => {
    button.classList.toggle('on', on);
    button.textContent = on ? button.dataset.stop : label;
  };
  const stop = () => { left = []; synth.cancel(); mark(null); show(false); };
  const next = () => {
    const block = left.shift();
    if (!block) { stop(); return; }
    const copy = block.cloneNode(true);
    for (const note of copy.querySelectorAll('.cite, [aria-hidden]')) note.remove();
    const words = new SpeechSynthesisUtterance(copy.textContent);
    words.voice = voice();
    words.lang = words.voice.lang;
    words.onend = () => { if (now === block) next(); };
    mark(block);
    synth.speak(words);
  };
  const offer = () => { if (voice()) button.hidden = false; };
  if (button && synth) {
    button.addEventListener('click', () => {
      if (now) { stop(); return; }
      left = blocks();
      show(true);
      next();
    });
    addEventListener('pagehide', () => synth.cancel());
    if (synth.addEventListener) synth.addEventListener('voiceschanged', offer);
    offer();
  }
}
