// The session with a system that speaks cmi5 (Quartz; numbers are its sections): what it kept, and telling it more.
// What was reached is never taken back: once passed stays passed, the higher score stands, all else only grows.
var Session = (() => {
  'use strict';
  const STATE = 'la-chan-so';
  const queue = []; // statements to send; those under way are not in it
  // What the system keeps for us; `spent` in seconds; `told` has arrived, of `sent` that was not known when the learner left.
  const was = { at: '', data: '', score: 0, spent: 0, told: [], sent: [] };
  let rules = {}; // LMS.LaunchData (10)
  let alone = 'alone';
  let live = false;
  let tried = false; // something was answered in this session
  let before = 0;
  let began = 0;
  let line = Promise.resolve();

  const looking = () => ['Browse', 'Review'].includes(rules.launchMode);
  const mastery = () => (typeof rules.masteryScore === 'number' ? rules.masteryScore : null);
  const say = (verb, result) => queue.push(Statements.said(rules.contextTemplate, verb, result));

  const look = async (verb) => {
    const arrived = await Lrs.told(Statements.verb(verb)).catch(() => false);
    if (arrived) was.told.push(verb);
    else tried = true; // said again
  };
  // Where the learner was and what is kept of him; null where no system can be reached.
  const begin = async () => {
    if (!Lrs.known) return null;
    alone = 'over';
    try {
      await Lrs.join();
      rules = await Lrs.state('LMS.LaunchData');
      // The learner's wishes (11) must be read. They change nothing: a package has one language, and no sound starts by itself.
      const [kept] = await Promise.all([Lrs.state(STATE), Lrs.profile('cmi5LearnerPreferences').catch(() => null)]);
      Object.assign(was, kept);
      await Promise.all(was.sent.splice(0).map(look));
      [before, began, live] = [was.spent, Date.now(), Boolean(rules.contextTemplate)];
    } catch {
      return null;
    }
    if (live) say('initialized');
    return live ? was : null;
  };
  const once = (verb, make) => { // in a registration (9.3)
    if (was.told.concat(was.sent).includes(verb)) return;
    was.sent.push(verb);
    queue.push(make());
  };
  const judge = (passed) => Statements.judged(rules.contextTemplate, passed, was.score, mastery(), Statements.lasted(was.spent));
  // Into the queue with all that has become true.
  const note = ({ score, whole, right, at, data, news }) => {
    if (looking()) return;
    tried = tried || news.length > 0;
    Object.assign(was, { at, data, score: Math.max(was.score, score || 0), spent: before + (Date.now() - began) / 1000 });
    news.forEach(([id, verdict]) => queue.push(Statements.answered(rules.contextTemplate, id, verdict)));
    if (whole) once('completed', () => Statements.said(rules.contextTemplate, 'completed', Object.assign({ completion: true }, Statements.lasted(was.spent))));
    if (right) once('passed', () => judge(true));
  };
  // A session is judged once (9.3), and a score may grow until the learner goes.
  const sum = ({ whole }) => {
    if (looking() || !whole || !tried || mastery() === null) return;
    const passed = was.score / 100 >= mastery();
    if (passed) once('passed', () => judge(true));
    else if (!was.told.concat(was.sent).includes('passed')) queue.push(judge(false));
  };
  // What became of it, as the launch page has a word for it.
  const flush = async () => {
    const [batch, sent] = [queue.splice(0), was.sent.slice()];
    if (batch.length && !(await Lrs.tell(batch))) {
      queue.unshift(...batch);
      return 'unsent';
    }
    if (looking()) return 'looking';
    was.told.push(...was.sent.splice(0, sent.length));
    return (await Lrs.keep(STATE, was)) ? 'kept' : 'unsent';
  };

  return {
    begin,
    // score: 0–100, or null while nothing is answered; whole: all is answered; right: all of it right; news: [id, right] each.
    save: (facts) => {
      if (!live) return alone;
      note(facts);
      line = line.then(flush);
      return line;
    },
    // The page may be gone at once, so nothing is waited for.
    end: (facts) => {
      if (!live) return Promise.resolve();
      live = false;
      note(facts);
      sum(facts);
      say('terminated', Statements.lasted((Date.now() - began) / 1000));
      return Promise.all([Lrs.tell(queue.splice(0)), looking() || Lrs.keep(STATE, was)]);
    },
    open: () => live && !looking(),
    back: () => (live && Lrs.web(rules.returnURL) ? rules.returnURL : ''),
  };
})();
