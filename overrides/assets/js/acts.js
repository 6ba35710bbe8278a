// Parts of a scene that act: a tap chooses the option whose letter they carry. What is chosen, checked and kept stays the
// option: the part only presses it, and shows whether it is. Scenes stand in a question, or in a lesson above one.
{
  'use strict';
  const { make, say } = Quiz;
  const parts = [];

  const asked = (part, questions) => {
    const below = (el) => part.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_FOLLOWING;
    const q = part.closest('.q') || questions.find(below);
    return q && q.matches('.on') ? q : null;
  };
  const option = (part, q) => {
    const step = part.closest('.q-node') || q.querySelector('.q-node') || q;
    return step.querySelectorAll('fieldset input, .q-move')[part.dataset.act.charCodeAt() - 65];
  };
  const show = () => {
    for (const { key, at, said } of parts) {
      const on = at.checked || Boolean(at.closest('.picked'));
      key.setAttribute('aria-pressed', on);
      // The choices of a step that is over, or of a question that gave up, are not there any more.
      key.disabled = !on && (!at.isConnected || Boolean(at.closest('.chosen, .off')));
      if (said.key === key && !on) said.textContent = '';
    }
  };
  const begin = (part, questions) => {
    const q = asked(part, questions);
    const at = q && option(part, q);
    if (!at) return;
    const { act, say: name } = part.dataset;
    const scene = part.closest('.scene');
    const said = scene.querySelector('.acted') || make('div', { role: 'status', class: 'acted' });
    const text = part.textContent.trim();
    const key = make('button', { type: 'button', class: `act ${part.className}` }, ...part.childNodes);
    if (text) key.setAttribute('aria-label', `${name}: ${text}`); else key.append(make('span', {}, name));
    key.addEventListener('click', () => {
      at.click();
      said.key = key;
      said.textContent = say('acted', { x: act, n: q.querySelector('h3').textContent.match(/\d+/) });
    });
    const row = part.closest('.acts, .keys');
    if (row) {
      row.classList.add('keys');
      row.removeAttribute('aria-hidden');
    }
    part.replaceWith(key);
    scene.append(said);
    parts.push({ key, at, said });
  };
  // After quiz.js, which begins the questions at the same event.
  addEventListener('DOMContentLoaded', () => {
    const questions = [...document.querySelectorAll('.q')];
    document.querySelectorAll('[data-act]').forEach((part) => begin(part, questions));
    for (const type of ['click', 'change']) document.addEventListener(type, show);
    show();
  });
}
