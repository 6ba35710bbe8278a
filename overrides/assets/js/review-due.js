// The quiet line "so many questions to review today", for who has any: on the home page and on those of bands.
{
  'use strict';
  const place = document.querySelector('.due');
  const link = place.firstChild;
  const words = link.textContent;
  const show = () => {
    const [day, all] = [Review.today(), Review.read()];
    const asked = Review.sitting(all, day);
    // Six a day are asked for; more only if somebody wants them, on the page itself.
    const n = asked ? asked.filter((one) => one.length < 3).length : Math.min(Review.MOST, Review.waiting(all, day).length);
    link.textContent = words.replace('{n}', n);
    place.hidden = !n;
  };
  addEventListener('storage', show);
  addEventListener('pageshow', show); // the back key brings a page as it was left
  show();
}
