// After the page is shown: loads what keeps pages on this device. Not from a disk, not in a frame, not without https.
{
  'use strict';
  const place = document.querySelector('.app');
  const wanted = place && isSecureContext && location.protocol !== 'file:' && parent === self && 'serviceWorker' in navigator;
  // Some browsers never call a page idle: five seconds after it was loaded it counts as such.
  const idle = self.requestIdleCallback || setTimeout;
  const load = () => Loading.script(place.dataset.script).catch(() => { /* not kept */ });
  if (wanted) addEventListener('load', () => idle(load, { timeout: 5000 }));
}
