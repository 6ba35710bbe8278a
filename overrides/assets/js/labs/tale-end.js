// The end of a story: what was told apart, who was asked, what was done and what would have been other ways; nothing is a fault.
Lab.ending = (lab, state) => {
  'use strict';
  const { marks, verdicts, asked } = state;
  const { make, say } = Lab;
  const list = (title, items) => (items.length ? [make('h3', {}, say(title)), make('ul', {}, ...items)] : []);
  const told = (test) => [...verdicts.values()].filter(test);
  const lines = (found) => found.map(({ moment, why }) => make('li', {}, make('b', {}, moment.querySelector('h3').lastChild.textContent.trim()), ' ', why.cloneNode(true)));

  const apart = () => {
    const [genuine, fake] = ['genuine', 'fake'].map((real) => told((x) => x.real === real));
    if (!genuine.length && !fake.length) return [];
    const lost = genuine.filter((x) => x.verdict === 'drop');
    const believed = fake.filter((x) => x.verdict === 'trust');
    return [
      make('ul', { class: 'big' },
        make('li', {}, say('genuine', { n: genuine.length - lost.length, m: genuine.length })),
        make('li', {}, say('fake', { n: fake.length - believed.length, m: fake.length }))),
      ...(lost.length || believed.length ? [] : [make('p', {}, say('all'))]),
      ...list('lost', lines(lost)), ...list('believed', lines(believed)),
      make('p', { class: 'soft' }, say('soft')),
    ];
  };
  const { table, ask } = lab.dataset;
  const deeds = () => {
    const done = [];
    const other = [];
    for (const row of lab.querySelectorAll('[data-mark]')) {
      const kept = 'kept' in row.dataset;
      const has = marks.has(row.dataset.mark);
      const [said, way] = [row.querySelector('span'), row.querySelector('i')].map((part) => part && part.cloneNode(true));
      if (has && kept) done.push(make('li', {}, said));
      else if (has) other.push(make('li', {}, said, ' ', way));
      else if (kept && way) other.push(make('li', {}, ...(table === undefined ? [way] : [said, ' ', way])));
    }
    return [...list('done', done), ...list('other', other)];
  };
  const at = asked.size;
  const help = at ? say(table === undefined ? 'asked' : 'asked_table', { n: at }) : say('asked_none', { x: ask });
  return [...apart(), make('p', {}, help), ...deeds(), make('p', {}, make('small', {}, say('kept')))];
};
