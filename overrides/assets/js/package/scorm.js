// The session with the system that opened the package (an LMS), in the words of SCORM 1.2 or of 2004: what it kept, and
// keeping more. What was reached is never taken back: the higher score and the further status stand, whatever happens later.
// It always ends as “suspend”: after a normal end Moodle forgets that a 2004 package was completed.
var Session = (() => {
  'use strict';
  const two = (n) => String(n).padStart(2, '0');
  const VERSIONS = {
    scorm12: {
      api: 'API', begin: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', end: 'LMSFinish',
      core: 'cmi.core.', status: 'lesson_status', at: 'lesson_location',
      span: (s) => `${two(Math.floor(s / 3600))}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`,
    },
    scorm2004: {
      api: 'API_1484_11', begin: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', end: 'Terminate',
      core: 'cmi.', status: 'completion_status', at: 'location', scaled: true,
      span: (s) => `PT${s}S`,
    },
  };
  // Kolibri speaks 1.2. Without a score it takes “incomplete” for half, and of a guest it keeps nothing.
  VERSIONS.kolibri = { ...VERSIONS.scorm12, least: 0, guest: 'browse' };
  const ENDED = ['completed', 'passed', 'failed'];
  const says = VERSIONS[document.body.dataset.session];
  const began = Date.now();
  let api = null;
  let was = {};

  // In the windows around this one, then in the one that opened it and around that; others' windows may not be looked into.
  const find = (win, seen = new Set()) => {
    if (!win || seen.has(win)) return null;
    seen.add(win);
    try { if (win[says.api] && win[says.api][says.begin]) return win[says.api]; } catch { /* of another site */ }
    return find(win.parent, seen) || find(win.opener, seen);
  };
  const call = (deed, ...given) => { try { return String(api[says[deed]](...given)); } catch { return ''; } };
  const done = (deed, ...given) => call(deed, ...given) === 'true';
  const get = (name) => call('get', name);
  const put = (name, value) => done('set', name, String(value));

  // Where the learner was and what is kept of him; null where there is no system.
  const begin = () => {
    api = find(window);
    if (api && !done('begin', '')) api = null;
    if (api && says.guest && get(`${says.core}lesson_mode`) === says.guest) api = null;
    if (!api) return null;
    was = {
      status: get(says.core + says.status),
      score: Number(get(`${says.core}score.raw`)) || 0,
      passed: get('cmi.success_status') === 'passed',
    };
    return { at: get(says.core + says.at), data: get('cmi.suspend_data') };
  };

  const status = (whole) => {
    if (whole) return was.status === 'passed' ? 'passed' : 'completed';
    return ENDED.includes(was.status) ? was.status : 'incomplete';
  };
  // score: 0–100, or null while nothing is answered; whole: all is answered; right: all of it right. What became of it, as the
  // launch page has a word for it: “kept”, “unsent”, or “alone” where there is no system.
  const save = ({ score, whole, right, at, data }) => {
    if (!api) return 'alone';
    const facts = {
      'cmi.suspend_data': data,
      [says.core + says.at]: at,
      [says.core + says.status]: status(whole),
      [`${says.core}session_time`]: says.span(Math.round((Date.now() - began) / 1000)),
      [`${says.core}exit`]: 'suspend',
    };
    const reached = score === null && 'least' in says ? says.least : score;
    if (reached !== null) {
      const raw = Math.max(reached, was.score);
      put(`${says.core}score.min`, 0); // 1.2 leaves it to the system whether it knows these two
      put(`${says.core}score.max`, 100);
      facts[`${says.core}score.raw`] = raw;
      if (says.scaled) facts['cmi.score.scaled'] = raw / 100;
    }
    if (says.scaled && (right || was.passed)) facts['cmi.success_status'] = 'passed';
    const taken = Object.keys(facts).filter((name) => put(name, facts[name]));
    return done('commit', '') && taken.length === Object.keys(facts).length ? 'kept' : 'unsent';
  };
  const end = (facts) => {
    save(facts);
    if (api) done('end', '');
    api = null;
  };
  return { begin, save, end, open: () => Boolean(api), back: () => '' };
})();
