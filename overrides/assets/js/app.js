// Has sw.js keep what the reader opened, says so, offers a new version when there is one. Of the first visit that is the page
// itself with what it loads, also later, help, and what is shown without a network; from the second page on the band, and the
// search. Loaded by app-start.js; whatever fails here, the site works as if it had not been tried.
{
  'use strict';
  const place = document.querySelector('.app');
  const clear = document.querySelector('.clear');
  const { lang } = document.documentElement;
  const { band } = document.body.dataset;
  const line = (name, ...said) => {
    const el = document.createElement('p');
    el.className = name;
    el.hidden = true;
    el.append(...said);
    place.append(el);
    return el;
  };
  const use = document.createElement('button');
  use.type = 'button';
  use.append(AppWords.use);
  const fresh = line('fresh', AppWords.fresh, ' ', use); // first, so that its button stays under the finger when more is said
  const kept = line('kept', AppWords.kept);
  const again = 'serviceWorker' in navigator && Boolean(navigator.serviceWorker.controller); // a worker was here before
  const READING = 30000; // ms before one's eyes: who only reads wants to answer as well, and may have no network by then

  // ms: when a file is asked for as the old worker stops, Chromium starts that one again and forgets the new one; a reload brings it.
  const PARKED = 2000;

  const register = () => {
    const address = Loading.policy.createScriptURL(`${Loading.own}sw.js`);
    return navigator.serviceWorker.register(address, { updateViaCache: 'none' });
  };

  // A version that is installed waits until it is asked for here or until every page is closed; other tabs stay as they are.
  const offer = (registration) => {
    const show = () => { fresh.hidden = !registration.active || !registration.waiting; };
    const watch = () => (registration.installing || registration.waiting)?.addEventListener('statechange', show);
    use.addEventListener('click', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
      registration.waiting?.postMessage({ task: 'use' });
      setTimeout(() => location.reload(), PARKED);
    });
    registration.addEventListener('updatefound', watch);
    watch();
    show();
  };

  const keep = (worker) => {
    const near = band ? [lang, `${lang}-${band}`] : [lang];
    const groups = band && again && !navigator.connection?.saveData ? near : [];
    const safe = ['can-giup-ngay.html', 'mat-mang.html'].map((name) => (lang === 'vi' ? '' : `${lang}/`) + name);
    const thrifty = !groups.length;
    const send = (entries, ...more) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        kept.hidden = !band || !clear.isConnected || !data.includes(`${lang}-${band}`);
        clear.hidden = false;
      };
      const loaded = [...more, ...entries.map(({ name }) => name)];
      worker.postMessage({ task: 'keep', groups, near, safe, loaded, thrifty }, [port2]);
    };
    clear.addEventListener('click', () => {
      place.hidden = true;
      worker.postMessage({ task: 'clear' });
    });
    send(performance.getEntriesByType('resource'), location.href);
    if (!thrifty) return;
    new PerformanceObserver((list) => clear.isConnected && send(list.getEntries())).observe({ type: 'resource' });
    setTimeout(() => document.hidden || self.Quiz?.wake(), READING);
  };

  const start = async () => {
    const registration = await register();
    offer(registration);
    const { active } = await navigator.serviceWorker.ready;
    if (clear.isConnected) keep(active); // not when the reader has just cleared everything
  };
  start().catch(() => { /* not kept */ });
}
