// Files to and from the teacher's disk; nothing passes a network.
var classKeeping = (() => {
  'use strict';
  // `content`: text, or pieces of bytes.
  const give = (name, type, content) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([].concat(content), { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const take = (file) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(reader.result));
    reader.addEventListener('error', failed);
    reader.readAsText(file);
  });
  return { give, take };
})();
