// A class code as it is typed or stands behind # in the page's address (“K7QX3MPA2-1”: the code and which time it is): the test that
// it names, or the sentence for what is wrong.
var classTyped = (() => {
  'use strict';
  const { say } = making(ClassWords);
  return (text) => {
    if (!text.trim()) return { wrong: say('class_none') };
    const found = ClassCode.readClass(text);
    if (found.fault === 'strange') return { wrong: say('class_strange', { x: found.strange.map(({ letter }) => `“${letter}”`).join(', ') }) };
    if (found.fault) return { wrong: say(`class_${found.fault}`, { n: found.n }) };
    const test = ClassTests.find(({ number }) => number === found.test);
    return test ? { code: found.code, test } : { wrong: say('class_test') };
  };
})();
