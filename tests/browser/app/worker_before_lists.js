// The service worker. `scripts/courseware/site/service_worker.py` puts two tables before it: FILES, each path below the site with
// its SHA-256, and GROUPS, each language ("vi": home, help, search, the offline page) and each band ("vi-L89") with its paths.
//
// A group that is kept has a cache of its own, so the names of the caches are what was chosen. The address of an entry
// carries the hash of the file: a version finds its own files and no other's, and what a new version did not change is
// not loaded again. Whatever fails here (full, blocked, no net) ends at the network, as if there were no worker.
const VISITED = 'visited'; // single pages, where data is to be saved
const SCHOOL = 'truong'; // the school's own files: another in each edition, so without a hash
const ROOT = new URL('./', location).href;
const PREFIX = `lachan-${new URL(ROOT).pathname}:`; // an origin may have another copy in another folder
const NEVER = /^(en\/)?nhung\/|^integrity\.json|^sw\.js$|^\.well-known\//;
const OF_SCHOOL = /^(en\/)?truong[^/]*$/;
const HASHED = /\.[0-9a-f]{8}\.(css|js)$/;
const PATIENCE = 2000; // ms for the school's files to come before the kept copy is shown

let cleared = false;

// The path below the site of an address, whatever its query; null for what is not ours to answer.
const nameOf = (address) => {
  const plain = address.split(/[?#]/)[0];
  const name = plain.slice(ROOT.length).replace(/(^|\/)$/, '$1index.html');
  return plain.startsWith(ROOT) && !NEVER.test(name) ? name : null;
};
const known = (name) => Object.hasOwn(FILES, name);
const entry = (name) => `${ROOT}${name}?${FILES[name]}`;
const find = (address) => caches.match(address, { ignoreVary: true }).catch(() => undefined);
const groupsKept = async () => {
  const keys = await caches.keys();
  return keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
};
const open = (group) => caches.open(PREFIX + group);
// A cache that is full says no; an answer that came by a redirect may not be given to a navigation as it is.
const put = (cache, address, got) => {
  const file = got.redirected ? new Response(got.body, got) : got;
  return cache.put(address, file).then(() => true, () => false);
};

// A file as it was released, or nothing when the server has another under its name. Without any answer: an error.
const load = async (name) => {
  try {
    const cache = HASHED.test(name) ? 'default' : 'no-cache'; // the page has loaded it already, and its name is its content
    return await fetch(ROOT + name, { integrity: `sha256-${FILES[name]}`, cache, priority: 'low' });
  } catch {
    await fetch(ROOT + name, { method: 'HEAD', cache: 'no-store' });
    return undefined;
  }
};

// One after the other, so that the reader's own requests come first. True when the group has them all in the end.
const fill = async (group, names) => {
  const cache = await open(group);
  let all = true;
  for (const name of names) {
    if (cleared) return false;
    if (await cache.match(entry(name))) continue;
    const file = (await find(entry(name))) || (await load(name));
    if (file && !(await put(cache, entry(name), file))) return false;
    all &&= Boolean(file);
  }
  return all;
};

const paths = async (group) => GROUPS[group] || (await (await open(group)).keys()).map(({ url }) => nameOf(url)).filter(known);

// What a page asks for: its language and its band, the files that it has loaded. Says which groups are whole.
const keep = async ({ groups, loaded, thrifty }) => {
  cleared = false;
  const names = loaded.map(nameOf).filter((name) => name !== null);
  const kept = [];
  try {
    for (const name of names.filter((one) => OF_SCHOOL.test(one))) {
      const file = (await find(ROOT + name)) || (await fetch(ROOT + name));
      if (file.ok) await save(name, file);
    }
    for (const group of groups) if (await fill(group, GROUPS[group])) kept.push(group);
    if (thrifty) await fill(VISITED, names.filter(known));
  } catch { /* the next page asks again */ }
  return kept;
};

const clear = async () => {
  cleared = true;
  for (const group of await groupsKept()) await caches.delete(PREFIX + group);
  await registration.unregister();
};

// A new version gets all that is kept before it may wait; without a net it is not installed and the old one stays whole.
const renew = async () => {
  for (const group of await groupsKept()) await fill(group, await paths(group));
};

// Forget what the versions before have kept.
const sweep = async () => {
  for (const group of await groupsKept()) {
    if (group === SCHOOL) continue;
    const mine = group === VISITED || GROUPS[group] ? (await paths(group)).map(entry) : [];
    const cache = await open(group);
    for (const request of await cache.keys()) if (!mine.includes(request.url)) await cache.delete(request);
    if (!mine.length) await caches.delete(PREFIX + group);
  }
  await clients.claim();
};

// The offline page is shown under the address that was asked for, so that "reload" tries again: its links begin at the root.
const offline = async (request, name) => {
  const home = name.startsWith('en/') ? 'en/' : '';
  const page = request.mode === 'navigate' && (await find(entry(`${home}mat-mang.html`)));
  if (!page) return Response.error();
  const relative = / (href|src|data-(?:script|index|style|worker))="(?!#|\w+:)/g;
  const html = (await page.text()).replace(relative, ` $1="${ROOT}${home}`);
  return new Response(html, { status: 503, headers: page.headers });
};

const answer = async (request, name) => {
  const kept = known(name) && (await find(entry(name)));
  return kept || fetch(request).catch(() => offline(request, name));
};

// From the network, for it may have changed; the copy when the network is slow or gone.
const save = async (name, file) => put(await open(SCHOOL), ROOT + name, file);
const ask = (event, name) => {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((got) => got.ok && save(name, got.clone())).catch(() => { /* without a copy */ }));
  const copy = () => find(ROOT + name);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); }).then(async () => (await copy()) || fresh);
  return Promise.race([fresh, late]).catch(async () => (await copy()) || offline(event.request, name));
};

addEventListener('install', (event) => event.waitUntil(renew()));
addEventListener('activate', (event) => event.waitUntil(sweep()));
addEventListener('message', (event) => {
  const { task } = event.data;
  if (task === 'use') skipWaiting();
  if (task === 'clear') event.waitUntil(clear());
  if (task === 'keep') event.waitUntil(keep(event.data).then((kept) => event.ports[0].postMessage(kept)));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const name = nameOf(request.url);
  // A portal that frames a page asks the server whether it may; the headers kept with a copy may be older than its leave.
  if (request.method !== 'GET' || request.destination === 'iframe' || name === null) return;
  if (OF_SCHOOL.test(name)) event.respondWith(ask(event, name));
  else if (known(name) || request.mode === 'navigate') event.respondWith(answer(request, name));
});
