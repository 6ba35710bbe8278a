// The page of what is due: begins a review, goes on with one, says how it went, forgets. The questions stand on the review
// pages of their lessons, which lead on by themselves (review-asked.js).
{
  'use strict';
  const place = document.querySelector('.again');
  const said = place.querySelector('[role=status]');
  const [go, forget] = ['.again-go', '.again-forget'].map((name) => place.querySelector(name));
  const words = place.dataset;
  const { lang } = document.documentElement;
  const QUARTER = 84;

  const tell = (text, values = {}) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const line = (text, tag = 'p') => Object.assign(document.createElement(tag), { textContent: text });
  const address = ([goal, id]) => `${goal.slice(0, goal.lastIndexOf('/'))}/on-lai.html#${id}`;
  const date = (day) => new Date(day * 864e5).toLocaleDateString(lang === 'vi' ? 'vi-VN' : 'en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

  // A lesson that has moved keeps what is known of it; one that this copy has not is not asked for a while, and not lost.
  const tidy = (all, day) => {
    const names = Object.keys(all).filter((name) => name !== 'now');
    for (const name of names) {
      const cut = name.lastIndexOf('/');
      const moved = reviewMap[name.slice(0, cut)];
      if (typeof moved !== 'string') continue;
      all[moved + name.slice(cut)] = all[moved + name.slice(cut)] || all[name];
      delete all[name];
    }
    const strange = Review.waiting(all, day).filter((name) => !ReviewPlan.known(reviewMap, name));
    for (const name of strange) all[name] = [3, day + QUARTER, all[name][2]];
    if (strange.length || names.some((name) => !(name in all))) Review.write(all);
    return all;
  };
  const begin = () => {
    const day = Review.today();
    const all = tidy(Review.read(), day);
    const asked = ReviewPlan.choose(Review.waiting(all, day), all, reviewMap, day);
    all.now = [day, asked];
    if (!asked.length) return show();
    if (Review.write(all)) location = address(asked[0]);
    else said.append(line(words.full));
  };

  const result = ([goal, , right]) => {
    const there = document.querySelector(`.again-bands a[href="${goal.slice(0, goal.lastIndexOf('/'))}/on-lai.html"]`);
    const item = document.createElement('li');
    if (there) item.append(Object.assign(document.createElement('a'), { href: there.getAttribute('href'), textContent: there.textContent }));
    item.append(' ', line(right ? words.right : words.wrong, 'b'));
    item.className = right ? 'ok' : 'no';
    return item;
  };
  const button = (text, act) => {
    go.hidden = !text;
    go.textContent = text;
    go.onclick = act;
  };
  const show = () => {
    const day = Review.today();
    const all = tidy(Review.read(), day);
    const names = Object.keys(all).filter((name) => name !== 'now');
    const n = Math.min(Review.MOST, Review.waiting(all, day).length);
    const asked = (Review.sitting(all, day) || []).filter(([goal]) => ReviewPlan.known(reviewMap, goal));
    const done = asked.filter((one) => one.length > 2);
    const left = asked.find((one) => one.length < 3);
    const ahead = names.map((name) => all[name][1]).filter((at) => at > day);
    const next = ahead.length ? tell(words.next, { date: date(Math.min(...ahead)) }) : '';
    said.textContent = '';
    if (left) {
      said.append(line(tell(words.rest, { n: asked.length - done.length, m: asked.length })));
      button(words.on, () => { location = address(left); });
    } else if (done.length) {
      const list = document.createElement('ul');
      list.append(...done.map(result));
      said.append(line(tell(words.went, { n: done.filter((one) => one[2]).length, m: done.length })), list, line(next));
      button(n ? words.more : '', begin);
    } else {
      said.append(line(n ? tell(words.due, { n }) : `${words.none} ${next}`));
      button(n ? words.start : '', begin);
    }
    place.hidden = false;
    forget.hidden = !names.length;
    said.firstChild.className = 'again-sum';
  };
  forget.addEventListener('click', () => {
    Review.forget();
    show();
    said.textContent = words.forgotten;
    said.tabIndex = -1;
    said.focus();
  });
  addEventListener('storage', show);
  addEventListener('pageshow', show); // the back key brings a page as it was left
}
