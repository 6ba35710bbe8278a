// A question that a review has asked for: alone on its page, with the way on to the next. Which one the address says
// (`#bat-coc-09`), which come before and after stands in lachan.review; who opens the page otherwise sees all of it.
{
  'use strict';
  const bar = document.querySelector('.asked-bar');
  const [, count, onward] = bar.children;
  const words = bar.dataset;
  const again = onward.href;
  const all = () => [...document.querySelectorAll('.q')];

  const start = () => {
    const id = location.hash.slice(1);
    const q = document.getElementById(id);
    const asked = Review.sitting(Review.read(), Review.today()) || [];
    const n = asked.findIndex((one) => one[1] === id);
    if (n < 0 || !q || !q.matches('.q')) return;
    const last = n === asked.length - 1;
    const groups = document.querySelectorAll('.quiz');
    const { dataset } = document.body;
    const asks = new Map(all().map((el, at) => [el, dataset.asks[at]]));
    // The main button of a question leads on to the question below it, or to the results. What each asks goes with it.
    if (last) groups[groups.length - 1].append(q); else groups[0].prepend(q);
    dataset.asks = all().map((el) => asks.get(el)).join('');
    for (const other of document.querySelectorAll('article > :not(.quiz), .q, .q-sum')) other.toggleAttribute('data-away', other !== q);
    document.documentElement.classList.add('asked');
    count.textContent = words.count.replace('{n}', n + 1).replace('{m}', asked.length);
    onward.textContent = last ? words.end : words.onward;
    if (!last) {
      const [goal, next] = asked[n + 1];
      onward.href = `${again.replace(/[^/]*$/, '')}${goal.slice(0, goal.lastIndexOf('/'))}/on-lai.html#${next}`;
    }
    bar.hidden = false;
    const head = q.querySelector('h3');
    head.firstChild.data = head.firstChild.data.replace(/\d+/, n + 1);
    head.tabIndex = -1;
    head.setAttribute('aria-level', 2); // nothing of the page stands between it and the title
    const look = () => head.focus({ preventScroll: true });
    look();
    addEventListener('load', () => setTimeout(look)); // after the browser has gone to the address, which takes the focus away
    addEventListener('lachan:answer', ({ detail }) => onward.classList.toggle('main', detail.right));
    addEventListener('lachan:next', (event) => {
      event.preventDefault();
      location = onward.href;
    });
    addEventListener('hashchange', () => location.reload());
  };
  // Questions first: quiz.js listened before.
  addEventListener('DOMContentLoaded', start);
}
