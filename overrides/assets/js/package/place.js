// A lesson's page in a package: what the learner did is kept by the page around it (launch.js), which has it from the system.
// In the browser nothing is kept: on a shared computer the next learner sits at the same one, and other lessons too.
var Learning = (() => { try { return parent.Learning || null; } catch { return null; } })();
var Store = () => ({
  read: () => Learning && Learning.read(),
  write: (text) => Boolean(Learning && Learning.write(text)),
  forget: () => {},
  allowed: () => Boolean(Learning && Learning.kept()),
});
