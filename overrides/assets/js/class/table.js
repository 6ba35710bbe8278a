// The counts as a table for a spreadsheet: message, key, and for each time who left it out, trusted it, doubted it. Whole numbers alone,
// so that no comma can be taken for another; no cell begins as a formula does.
var classTable = (() => {
  'use strict';
  const { say } = making(ClassWords);
  const cell = (value) => `"${String(value).replace(/^[=+\-@\t]/, "'$&").replace(/"/g, '""')}"`;
  const line = (cells) => cells.map(cell).join(';');
  return (sittings) => {
    const times = Object.entries(sittings);
    const chosen = [say('csv_left'), say('genuine'), say('doubtful')];
    const head = [say('message'), say('key'), ...times.flatMap(([time]) => chosen.map((name) => `${say(`sitting_${time}`)}: ${name}`))];
    const rows = [...ClassMessages.all.values()].filter(({ id }) => times.some(([, one]) => one.items[id])).map(({ id, title, genuine }) => [
      title, say(genuine ? 'genuine' : 'doubtful'), ...times.flatMap(([, one]) => (one.items[id] || ['', '', '']).slice(0, 3)),
    ]);
    // The mark at the beginning and the semicolons are what Excel in Vietnamese opens with a click.
    return '\ufeff' + [head, ...rows].map(line).join('\r\n') + '\r\n';
  };
})();
