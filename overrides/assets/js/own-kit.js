// The teacher's page of a school whose edition has kits with its letterhead (truong.css says so) offers those.
{
  'use strict';
  const own = getComputedStyle(document.documentElement).getPropertyValue('--own-kits');
  for (const link of own ? document.querySelectorAll('a[data-own]') : []) {
    link.href = link.getAttribute('href').replace('tai-ve/', 'truong-bo-');
    link.textContent = link.dataset.own;
  }
}
