// The system that launched a cmi5 package, as its address says (cmi5 8.1), and the store behind it in the words of xAPI 1.0.3.
// Nothing is sent unless all five launch parameters are there, and then to the two addresses among them alone.
var Lrs = (() => {
  'use strict';
  const launched = new URLSearchParams(location.search);
  const [endpoint, tokens, registration, activity] = ['endpoint', 'fetch', 'registration', 'activityId'].map((name) => launched.get(name));
  const web = (address) => { try { return /^https?:$/.test(new URL(address).protocol); } catch { return false; } };
  // The learner is who the system says; nothing is added to that.
  const actor = (() => { try { return JSON.parse(launched.get('actor')); } catch { return null; } })();
  const known = Boolean(actor && registration && activity && web(endpoint) && web(tokens));
  let token = '';

  // The page's policy lets it reach any address, because nobody knew this one; from here on both have to allow it.
  const bar = () => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = `connect-src ${new URL(endpoint).origin} ${new URL(tokens).origin}`;
    document.head.append(meta);
  };
  // The token, which is given once (8.2). Throws where there is none.
  const join = async () => {
    bar();
    token = (await (await fetch(tokens, { method: 'POST' })).json())['auth-token'];
    if (!token) throw new Error('no token');
  };
  const ask = (method, resource, query, body, keepalive = false) => fetch(`${endpoint.replace(/\/?$/, '/')}${resource}?${new URLSearchParams(query)}`, {
    method,
    keepalive,
    headers: Object.assign(
      { Authorization: `Basic ${token}`, 'X-Experience-API-Version': '1.0.3' },
      body && { 'Content-Type': 'application/json' },
    ),
    body: body && JSON.stringify(body),
  });
  // A document, or null where there is none. Throws where that cannot be known: what is not known is not overwritten.
  const read = async (resource, query) => {
    const answer = await ask('GET', resource, query);
    if (!answer.ok && answer.status !== 404) throw new Error(answer.status);
    return answer.ok ? answer.json() : null;
  };
  // `keepalive`: what is under way arrives even if the page is gone. Older Chromes refuse it between two sites, all much of it.
  const give = (...words) => ask(...words, true).catch(() => ask(...words)).then((answer) => answer.ok, () => false);
  const agent = JSON.stringify(actor);
  const place = (stateId) => ({ stateId, activityId: activity, agent, registration });

  return {
    known, actor, registration, activity, web, join,
    state: (id) => read('activities/state', place(id)),
    profile: (id) => read('agents/profile', { profileId: id, agent }),
    keep: (id, document) => give('PUT', 'activities/state', place(id), document),
    tell: (statements) => give('POST', 'statements', {}, statements),
    // Whether a statement about this lesson arrived; throws where that may not be asked.
    told: (verb) => read('statements', { agent, verb, activity, registration, limit: 1 }).then((found) => found.statements.length > 0),
  };
})();
