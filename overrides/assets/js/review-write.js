// Whoever answers a question of a lesson, or of its review page, is asked its objective again (review-days.js). The page says
// the objective of each of its questions in their order (data-asks), its address which lesson it is.
{
  'use strict';
  const { asks } = document.body.dataset;
  const [, path] = /([^/]+\/[^/]+?)(?:\/on-lai)?(?:\.html)?$/.exec(location.pathname) || [];
  const ids = [...document.querySelectorAll('.q')].map((q) => q.id);
  addEventListener('lachan:answer', ({ detail: { id, right } }) => {
    const objective = asks && asks[ids.indexOf(id)];
    if (objective > 0) Review.answer(`${path}/${objective}`, right, id);
  });
}
