// The counts as tables for a spreadsheet. Message by message: key, and for each time who left it out, trusted it, doubted it. The class:
// time by time what the picture shows. Numbers are whole, or figures with what they are; no cell of text begins as a formula does.
var ClassTable = (() => {
  'use strict';
  const { say } = making(ClassWords);
  const messages = (sittings) => {
    const times = Object.entries(sittings);
    const chosen = [say('csv_left'), say('genuine'), say('doubtful')];
    const head = [say('message'), say('key'), ...times.flatMap(([time]) => chosen.map((name) => `${say(`sitting_${time}`)}: ${name}`))];
    const rows = [...ClassMessages.all.values()].filter(({ id }) => times.some(([, one]) => one.items[id])).map(({ id, title, genuine }) => [
      title, say(genuine ? 'genuine' : 'doubtful'), ...times.flatMap(([, one]) => (one.items[id] || ['', '', '']).slice(0, 3)),
    ]);
    return [head, ...rows];
  };
  const round = (number) => Math.round(number * 100) / 100;
  const whole = (sittings) => {
    const columns = Object.entries(sittings).map(([time, one]) => {
      const { d, c, half } = ClassFigures.telling(one);
      const [spotted, doubtful, suspected, genuine] = one.sums;
      return [say(`sitting_${time}`), one.pupils, spotted, doubtful, suspected, genuine, ...[d, d - half[0], d + half[0], c, c - half[1], c + half[1]].map(round)];
    });
    const names = [say('when'), say('pupils'), say('spotted'), say('of_doubtful'), say('suspected'), say('of_genuine'), ...['level', 'leaning'].flatMap((key) => [say(key), say('from', { x: say(key) }), say('to', { x: say(key) })])];
    return names.map((name, n) => [name, ...columns.map((column) => column[n])]);
  };
  const cell = (value) => `"${String(value).replace(/^[=+\-@\t]/, "'$&").replace(/"/g, '""')}"`;
  // The mark at the beginning and the semicolons are what Excel in Vietnamese opens with a click.
  const csv = (sittings) => '\ufeff' + messages(sittings).map((cells) => cells.map(cell).join(';')).join('\r\n') + '\r\n';
  const sheets = (sittings) => [{ name: say('sheet_class'), rows: whole(sittings) }, { name: say('sheet_messages'), rows: messages(sittings) }];
  return { csv, sheets };
})();
