// For children who do not read yet: a small speaker at each paragraph, each panel of the story, each question and its options.
// It plays what was recorded (data-sound, put there at build), else the device's own voice speaks; with neither there is none.
{
  'use strict';
  const article = document.querySelector('main > article');
  const words = article.querySelector('.story').dataset;
  const whole = document.querySelector('.speak'); // reads the whole lesson (speak.js)
  const synth = self.speechSynthesis;
  const { lang } = document.documentElement;
  const voice = () => synth && synth.getVoices().find((v) => v.localService && v.lang.toLowerCase().startsWith(lang));
  const recorded = (el) => (el.closest('[data-sound]') || el).dataset.sound;

  let playing = null; // a recording
  let reading = null; // {key, left: elements, now}
  const mark = (el) => {
    if (reading.now) reading.now.classList.remove('speaking');
    reading.now = el;
    if (el) el.classList.add('speaking');
  };
  const stop = () => {
    if (!reading) return;
    mark(null);
    reading.key.classList.remove('on');
    reading = null;
    if (playing) playing.pause();
    playing = null;
    if (synth) synth.cancel();
  };
  const utter = (el, done) => {
    if (!voice()) return done();
    const copy = el.cloneNode(true);
    for (const silent of copy.querySelectorAll('.cite, [aria-hidden], button')) silent.remove();
    const said = new SpeechSynthesisUtterance(copy.textContent);
    said.voice = voice();
    said.lang = said.voice.lang;
    said.onend = done;
    synth.speak(said);
  };
  // A recording that does not come (no network, a format that the browser does not know) is spoken instead.
  const play = (el, done) => {
    if (!recorded(el)) return utter(el, done);
    const audio = new Audio(recorded(el));
    const fail = () => {
      if (playing !== audio) return;
      playing = null;
      utter(el, done);
    };
    playing = audio;
    audio.addEventListener('ended', done);
    audio.play().catch(fail);
  };
  const next = () => {
    const el = reading.left.shift();
    if (!el) return stop();
    mark(el);
    const mine = reading;
    play(el, () => { if (reading === mine && mine.now === el) next(); });
  };

  // What one speaker reads: elements, in turn; and where it stands.
  const groups = () => {
    const found = [];
    for (const part of article.children) {
      if (part.matches('p, ul, ol')) found.push({ read: [part], at: part.matches('p') ? part : part.lastElementChild });
      for (const panel of part.matches('.story') ? part.querySelectorAll('p') : []) found.push({ read: [panel], at: panel });
    }
    for (const q of article.querySelectorAll('.q')) {
      const stem = q.querySelector('.q-stem');
      const options = [...q.querySelectorAll(':scope > fieldset > label, .q-items li legend')];
      found.push({ read: [stem], at: stem.querySelector(':scope > p:last-of-type') || stem });
      if (options.length) found.push({ read: options, above: q.querySelector(':scope > fieldset, .q-items') });
    }
    return found;
  };
  const add = ({ read, at, above }) => {
    const key = document.createElement('button');
    key.type = 'button';
    key.className = 'hear';
    key.setAttribute('aria-label', above ? words.hearOptions : words.hear);
    key.addEventListener('click', () => {
      const again = reading && reading.key === key;
      stop();
      if (whole.matches('.on')) whole.click();
      if (again) return;
      reading = { key, left: [...read] };
      key.classList.add('on');
      next();
    });
    if (above) above.before(key);
    else at.append(' ', key);
  };

  let waiting = [];
  const offer = () => {
    const ready = waiting.filter(({ read }) => voice() || read.every(recorded));
    waiting = waiting.filter((group) => !ready.includes(group));
    ready.forEach(add);
  };
  waiting = groups(); // the questions have begun: this comes after all else (aloud-start.js)
  offer();
  if (synth && synth.addEventListener) synth.addEventListener('voiceschanged', offer);
  whole.addEventListener('click', stop, true);
  for (const type of ['lachan:step', 'pagehide']) addEventListener(type, stop);
}
