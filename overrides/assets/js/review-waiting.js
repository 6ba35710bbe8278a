// What is to be asked today: the objectives that are due, and the review under way (review-days.js).
{
  'use strict';
  const text = (one) => typeof one === 'string';
  // Of the bands that the school has.
  Review.waiting = (all, day) => {
    const hidden = getComputedStyle(document.documentElement).getPropertyValue('--hidden-bands').split(' ');
    return Object.keys(all).filter((name) => name !== 'now' && Review.due(all[name], day) && !hidden.includes(name.split('/')[0]));
  };
  // [[objective, question, 1 right or 0 not, once answered], …] of a review begun on this day; null when there is none.
  Review.sitting = ({ now }, day) => (Array.isArray(now) && now[0] === day && Array.isArray(now[1])
    ? now[1].filter((one) => Array.isArray(one) && text(one[0]) && text(one[1])) : null);
}
