// What the school's own style sheet (truong.css) says becomes text: to copy, to find on the page, to dial.
{
  'use strict';
  for (const place of document.querySelectorAll('[data-school]')) {
    const [, said] = getComputedStyle(place, '::after').content.match(/^"(.+)"$/) || [];
    if (!said) continue;
    const [number] = place.closest('a') ? [''] : said.match(/\+?\d[\d .]{6,}\d/) || [''];
    const [before, after] = number ? said.split(number) : [said, ''];
    const told = document.createElement('span');
    told.append(before);
    if (number) {
      const link = document.createElement('a');
      link.href = `tel:${number.replace(/[ .]/g, '')}`;
      link.textContent = number;
      told.append(link, after);
    }
    place.append(told);
    place.classList.add('told');
  }
}
