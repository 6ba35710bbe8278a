// A conversation that branches.
{
  'use strict';
  const { make, say } = Quiz;

  Quiz.kinds.scenario = (q) => {
    const nodes = [...q.el.querySelectorAll('.q-node')];
    let main; // of quiz-next.js, when answers are judged
    const only = (node) => nodes.forEach((other) => other.classList.toggle('off', other !== node));
    const restart = () => go(nodes[0]);
    // One step at a time: its choices, then what the choice leads to.
    const go = (node) => {
      only(node);
      for (const picked of q.el.querySelectorAll('.picked')) picked.classList.remove('picked');
      node.classList.remove('chosen');
      Quiz.close(q);
      main.set('next', restart);
      const { end } = node.dataset;
      q.main.hidden = !end;
      node.querySelector('h4').focus();
      if (end) finish(end === 'good');
    };
    const finish = (right) => {
      if (!right) q.tries += 1;
      if (right) main.done(); else main.set('again', restart);
      q.why.hidden = !right && q.tries < 2;
      Quiz.verdict(q, right ? 'ok' : 'part', make('p', { class: 'q-word' }, say(right ? 'good_end' : 'retry_end')));
      Quiz.record(q, right);
    };
    q.el.querySelectorAll('.q-move').forEach((link, n) => {
      const node = link.closest('.q-node');
      const to = document.getElementById(link.hash.slice(1));
      const move = make('button', { type: 'button', class: 'q-move' }, ...link.childNodes);
      q.listen(move, 'click', () => {
        if (node.classList.contains('chosen')) return;
        node.classList.add('chosen');
        move.parentNode.classList.add('picked');
        q.judged(() => {
          main.set('next', () => go(to));
          q.main.hidden = false;
          Quiz.verdict(q, '', make('ul', {}, Quiz.hint(q.rows[n], move)));
        });
      });
      link.replaceWith(move);
    });
    only(nodes[0]);
    q.main.hidden = true;
    const begin = () => {
      main = Quiz.main(q, restart);
      q.bar.before(q.box);
    };
    return { begin };
  };
}
