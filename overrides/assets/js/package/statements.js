// What a cmi5 package says (cmi5 9): statements about the learner, the lesson and its questions.
var Statements = (() => {
  'use strict';
  const TERMS = 'https://w3id.org/xapi/cmi5/context/';
  const [CMI5, MOVE_ON] = ['cmi5', 'moveon'].map((name) => `${TERMS}categories/${name}`);
  const MASTERY = `${TERMS}extensions/masteryscore`;
  const QUESTION = 'https://la-chan-so.invalid/cau-hoi/LD-'; // begins as the ids of the course structure do
  const verb = (name) => `http://adlnet.gov/expapi/verbs/${name}`;
  const listed = (found) => [].concat(found || []); // xAPI takes one for a list of one

  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    [bytes[6], bytes[8]] = [(bytes[6] & 15) | 64, (bytes[8] & 63) | 128]; // version 4 of RFC 9562
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return [[0, 8], [8, 12], [12, 16], [16, 20], [20, 32]].map(([from, to]) => hex.slice(from, to)).join('-');
  };
  // The system's template, nothing in it changed; only whether a statement is one of cmi5 is ours to say (9.6.2).
  const context = (template, kinds, parents, more) => {
    const given = (template && template.contextActivities) || {};
    const lists = {
      category: listed(given.category).filter(({ id }) => ![CMI5, MOVE_ON].includes(id)).concat(kinds.map((id) => ({ id }))),
      parent: listed(given.parent).concat(parents),
    };
    const filled = Object.keys(lists).filter((name) => lists[name].length).map((name) => ({ [name]: lists[name] }));
    return Object.assign({}, template, {
      registration: Lrs.registration,
      contextActivities: Object.assign({}, given, { category: undefined }, ...filled),
      extensions: Object.assign({}, more, template && template.extensions),
    });
  };
  const made = (name, object, result, told) => ({
    id: uuid(),
    timestamp: new Date().toISOString(),
    actor: Lrs.actor,
    verb: { id: verb(name), display: { en: name } },
    object,
    result,
    context: told,
  });
  const lesson = () => ({ id: Lrs.activity });
  // 9.5.2, 9.5.3: what says that something is completed, passed or failed is marked for the system’s rules.
  const said = (template, name, result, more) => {
    const counts = Boolean(result) && ('success' in result || 'completion' in result);
    return made(name, lesson(), result, context(template, counts ? [CMI5, MOVE_ON] : [CMI5], [], more));
  };

  return {
    said,
    verb,
    // score: 0–100. The share that had to be reached is told along where the system gave one.
    judged: (template, passed, score, mastery, time) => said(
      template,
      passed ? 'passed' : 'failed',
      Object.assign({ success: passed, score: { scaled: score / 100, raw: score, min: 0, max: 100 } }, time),
      mastery === null ? {} : { [MASTERY]: mastery },
    ),
    // “cmi5 allowed” (7.1.3): whether a question was answered right, not what was chosen.
    answered: (template, id, right) => made(
      'answered',
      { id: QUESTION + id, definition: { type: 'http://adlnet.gov/expapi/activities/question' } },
      { success: right },
      context(template, [], [lesson()], {}),
    ),
    lasted: (seconds) => ({ duration: `PT${Math.round(100 * seconds) / 100}S` }),
  };
})();
