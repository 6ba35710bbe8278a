// Two kinds made of words: a sentence with a gap, and a conversation that branches.
{
  'use strict';
  const { kinds, make, say, button, record, hint, verdict, close } = Quiz;

  // As typed → as compared: composed or not, capitals, spaces, punctuation around it do not matter, nor on which vowel
  // the tone stands ("khóa", "khoá": it goes to the end of its syllable).
  const plain = (text) => text.toLowerCase().normalize('NFD')
    .replace(/([\u0300\u0301\u0303\u0309\u0323])([\p{L}\p{M}]+)/gu, '$2$1')
    .replace(/\s+/gu, ' ').replace(/^[\s"“”'‘’(]+|[\s.,;:!?…"“”'‘’)]+$/gu, '');
  const bare = (text) => plain(text).replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

  kinds.fill = (q) => {
    const fields = [...q.el.querySelectorAll('.q-blank')].map((blank, n) => {
      const names = { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', 'aria-label': say('blank', { n: n + 1 }) };
      const field = make('input', names);
      blank.append(field);
      return field;
    });
    const fits = (as, field, n) => q.rows[n].dataset.answers.split('|').some((answer) => as(answer) === as(field.value));
    const parts = () => fields.filter((field) => plain(field.value)).map((field) => {
      const n = fields.indexOf(field);
      const near = fits(bare, field, n);
      return { ok: fits(plain, field, n) || (near && 'loose' in q.rows[n].dataset), near, at: field.parentNode, on: field.parentNode };
    });
    const { grade } = Quiz.graded(q, { of: fields.length, parts, back: () => {} });
    q.el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.type === 'text' && !event.isComposing && !event.repeat) grade();
    });
  };

  kinds.scenario = (q) => {
    const nodes = [...q.el.querySelectorAll('.q-node')];
    const next = button('next', () => go(next.to, true));
    const restart = button('restart', () => go(nodes[0], true));
    // One step at a time: its choices, then what the choice leads to.
    const go = (node, focus) => {
      for (const other of nodes) other.classList.toggle('off', other !== node);
      for (const picked of q.el.querySelectorAll('.picked')) picked.classList.remove('picked');
      node.classList.remove('chosen');
      close(q);
      next.hidden = true;
      const { end } = node.dataset;
      restart.hidden = q.why.hidden = !end;
      if (focus) node.querySelector('h4').focus();
      if (!end) return;
      const right = end === 'good';
      verdict(q, right ? 'ok' : 'part', make('p', {}, say(right ? 'good_end' : 'retry_end')));
      record(q, right);
    };
    q.el.querySelectorAll('.q-move').forEach((link, n) => {
      const node = link.closest('.q-node');
      const move = make('button', { type: 'button', class: 'q-move' }, ...link.childNodes);
      move.addEventListener('click', () => {
        if (node.classList.contains('chosen')) return;
        node.classList.add('chosen');
        move.parentNode.classList.add('picked');
        verdict(q, '', make('ul', {}, hint(q.rows[n], move)));
        next.to = document.getElementById(link.hash.slice(1));
        next.hidden = false;
      });
      link.replaceWith(move);
    });
    q.bar.prepend(next, restart);
    q.bar.before(q.says);
    go(nodes[0], false);
  };
}
