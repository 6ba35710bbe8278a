// For children who do not read yet: a small speaker at each paragraph, each panel of the story, each question and its options.
// It plays what was recorded (data-sound, put there at build), else the device's own voice speaks; with neither there is none.
{
  'use strict';
  const { make, say } = Quiz;
  const article = document.querySelector('main > article');

  const recorded = (el) => (el.closest('[data-sound]') || el).dataset.sound;
  let playing = null;
  Speak.hush = () => {
    if (playing) playing.pause();
    playing = null;
  };
  // A recording that does not come (no network, a format that the browser does not know) is spoken instead.
  Speak.say = (block, done) => {
    const sound = recorded(block);
    if (!sound) return Speak.utter(block, done);
    const audio = new Audio(sound);
    playing = audio;
    const fail = () => {
      if (playing !== audio) return;
      playing = null;
      Speak.utter(block, done);
    };
    audio.addEventListener('ended', done);
    audio.addEventListener('error', fail);
    audio.play().catch(fail);
  };

  // What one speaker reads: elements, in turn; and where it stands.
  const groups = () => {
    const found = [];
    for (const part of article.children) {
      if (part.id === 'thay-co') break;
      if (part.matches('p, ul, ol')) found.push({ read: [part], at: part.matches('p') ? part : part.lastElementChild });
      for (const panel of part.matches('.story') ? part.querySelectorAll('p') : []) found.push({ read: [panel], at: panel });
    }
    for (const q of article.querySelectorAll('.q')) {
      const stem = q.querySelector('.q-stem');
      const options = [...q.querySelectorAll(':scope > fieldset > label, .q-items li legend')];
      found.push({ read: [stem], at: stem.querySelector(':scope > p:last-of-type') || stem });
      if (options.length) found.push({ read: options, at: q.querySelector(':scope > fieldset, .q-items'), outside: true });
    }
    return found;
  };
  const add = ({ read, at, outside }) => {
    const key = make('button', { type: 'button', class: 'hear', 'aria-label': say(outside ? 'hear_options' : 'hear') });
    key.addEventListener('click', () => {
      if (key.matches('.on')) return Speak.stop();
      Speak.start([...read], () => key.classList.remove('on'));
      key.classList.add('on');
    });
    if (outside) at.before(key);
    else at.append(' ', key);
  };

  let waiting = [];
  const offer = () => {
    const heard = ({ read }) => Speak.voice() || read.every(recorded);
    const ready = waiting.filter(heard);
    waiting = waiting.filter((group) => !ready.includes(group));
    ready.forEach(add);
  };
  // After the questions have begun (quiz.js), and before anybody turns a step.
  addEventListener('DOMContentLoaded', () => {
    waiting = groups();
    offer();
    if (self.speechSynthesis && speechSynthesis.addEventListener) speechSynthesis.addEventListener('voiceschanged', offer);
  });
  addEventListener('lachan:step', Speak.stop);
}
