// A conversation that branches.
{
  'use strict';
  const { make, say, record, hint, verdict, close } = Quiz;

  Quiz.kinds.scenario = (q) => {
    const nodes = [...q.el.querySelectorAll('.q-node')];
    const restart = () => go(nodes[0], true);
    const { main, set, done } = Quiz.main(q, restart);
    // One step at a time: its choices, then what the choice leads to.
    const go = (node, focus) => {
      for (const other of nodes) other.classList.toggle('off', other !== node);
      for (const picked of q.el.querySelectorAll('.picked')) picked.classList.remove('picked');
      node.classList.remove('chosen');
      close(q);
      set('next', restart);
      const { end } = node.dataset;
      main.hidden = !end;
      if (focus) node.querySelector('h4').focus();
      if (end) finish(end === 'good');
    };
    const finish = (right) => {
      if (!right) q.tries += 1;
      if (right) done(); else set('again', restart);
      q.why.hidden = !right && q.tries < 2;
      verdict(q, right ? 'ok' : 'part', make('p', { class: 'q-word' }, say(right ? 'good_end' : 'retry_end')));
      record(q, right);
    };
    q.el.querySelectorAll('.q-move').forEach((link, n) => {
      const node = link.closest('.q-node');
      const to = document.getElementById(link.hash.slice(1));
      const move = make('button', { type: 'button', class: 'q-move' }, ...link.childNodes);
      q.listen(move, 'click', () => {
        if (node.classList.contains('chosen')) return;
        node.classList.add('chosen');
        move.parentNode.classList.add('picked');
        set('next', () => go(to, true));
        main.hidden = false;
        verdict(q, '', make('ul', {}, hint(q.rows[n], move)));
      });
      link.replaceWith(move);
    });
    q.bar.before(q.box);
    go(nodes[0], false);
  };
}
