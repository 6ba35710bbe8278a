// A conversation that branches.
{
  'use strict';
  const { make, say, record, hint, verdict, close } = Quiz;

  Quiz.kinds.scenario = (q) => {
    const nodes = [...q.el.querySelectorAll('.q-node')];
    const next = q.button('next', () => go(next.to, true));
    const restart = q.button('restart', () => go(nodes[0], true));
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
      q.listen(move, 'click', () => {
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
