// The month's theme in front of the year, chosen on the device: the page is made without a clock. The rest of the year folds.
{
  'use strict';
  const year = document.querySelector('.year');
  const months = document.querySelector('.months');
  const today = new Date();
  const make = (name, ...children) => {
    const element = document.createElement(name);
    element.append(...children);
    return element;
  };
  // The theme of January lasts until Tết, which is the first day of the lunar year; some browsers cannot count it.
  const beforeTet = () => {
    try { return parseInt(new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric' }).format(today), 10) > 10; } catch { return false; }
  };
  const month = today.getMonth() === 1 && beforeTet() ? 1 : today.getMonth() + 1;
  const theme = [...months.children].find((one) => one.dataset.months.split(' ').includes(String(month)));
  if (theme) {
    const card = make('div', ...theme.querySelector('summary').childNodes, ...theme.querySelectorAll('ul, p'));
    const rest = make('details', make('summary', year.dataset.rest), months);
    card.className = 'month';
    rest.className = 'rest';
    if (theme.dataset.picture) {
      const picture = Object.assign(document.createElement('img'), { alt: '', width: 640, height: 360, src: theme.dataset.picture });
      card.prepend(picture);
    }
    theme.remove();
    document.getElementById('chu-de').textContent = year.dataset.now;
    year.append(card, rest);
  }
}
