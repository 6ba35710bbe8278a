// Reads a lesson aloud, block by block, with a voice that lives on the device; without one its button stays hidden.
{
  'use strict';
  const facts = document.querySelector('.opening .facts');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'speak', hidden: true });
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
  const show = (on) => {
    button.classList.toggle('on', on);
    button.textContent = on ? SiteWords.speak_stop : SiteWords.speak;
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
  if (facts && synth) {
    show(false);
    facts.append(' ', button);
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
