// After the page is shown: has sw.js keep what the reader opened, says so, offers a new version when there is one. Of the first
// visit that is the page itself, help, and what is shown without a network; from the second page on the band, and the search.
// Not from a disk, not in a frame, not without https; whatever fails here, the site works as if it had not been tried.
{
  'use strict';
  const place = document.querySelector('.app');
  const clear = document.querySelector('.clear');
  const { lang } = document.documentElement;
  const { band } = document.body.dataset;
  const again = 'serviceWorker' in navigator && Boolean(navigator.serviceWorker.controller); // a worker was here before

  const register = () => {
    const address = Loading.policy.createScriptURL(place.dataset.worker);
    return navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  };

  // A version that is installed waits until it is asked for here or until every page is closed; other tabs stay as they are.
  const offer = (registration) => {
    const fresh = place.querySelector('.fresh');
    const show = () => { fresh.hidden = !registration.active || !registration.waiting; };
    const watch = () => (registration.installing || registration.waiting)?.addEventListener('statechange', show);
    fresh.querySelector('button').addEventListener('click', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      registration.waiting?.postMessage({ task: 'use' });
    });
    registration.addEventListener('updatefound', watch);
    watch();
    show();
  };

  const keep = (worker) => {
    const near = band ? [lang, `${lang}-${band}`] : [lang];
    const groups = band && again && !navigator.connection?.saveData ? near : [];
    const safe = ['can-giup-ngay.html', 'mat-mang.html'].map((name) => (lang === 'vi' ? '' : `${lang}/`) + name);
    const loaded = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      const kept = place.querySelector('.kept');
      if (kept) kept.hidden = !clear.isConnected || !data.includes(`${lang}-${band}`);
      clear.hidden = false;
    };
    clear.addEventListener('click', () => {
      place.hidden = true;
      worker.postMessage({ task: 'clear' });
    });
    worker.postMessage({ task: 'keep', groups, near, safe, loaded, thrifty: !groups.length }, [port2]);
  };

  const start = async () => {
    const registration = await register();
    offer(registration);
    const { active } = await navigator.serviceWorker.ready;
    if (clear.isConnected) keep(active); // not when the reader has just cleared everything
  };
  const wanted = place && isSecureContext && location.protocol !== 'file:' && parent === self && 'serviceWorker' in navigator;
  // Some browsers never call a page idle: five seconds after it was loaded it counts as such.
  const idle = self.requestIdleCallback || setTimeout;
  if (wanted) addEventListener('load', () => idle(() => start().catch(() => { /* not kept */ }), { timeout: 5000 }));
}
