// The elements of the part that reads photos: what is asked, what is printed, the photo, the list. They come with it, so that the page
// weighs nothing more for those who type codes.
var paperPart = (body) => {
  'use strict';
  const { make, say } = making(PaperWords);
  const choice = (id, key, options, more = {}) => make('label', { for: id, ...more }, say(key), ' ',
    make('select', { id }, ...options.map(([value, words]) => make('option', { value }, words))));
  const button = (name, key, more = {}) => make('button', { type: 'button', class: name, ...more }, say(key));
  body.append(
    make('div', { class: 'paper-asked' },
      choice('doc-gi', 'kind', [['cards', say('cards')], ['strips', say('strips')]]),
      choice('anh-lan', 'sitting', [1, 2, 3].map((time) => [time, say(`sitting_${time}`)])),
      choice('anh-phieu', 'sheet', [['0', 'A'], ['1', 'B']], { 'data-cards': '' }),
      choice('anh-tin', 'which', [], { 'data-cards': '' })),
    make('p', { 'data-cards': '' }, make('small', {}, say('letters'))),
    make('p', {}, button('paper-print', 'print')),
    make('p', {}, make('label', { for: 'anh' }, say('photo')), ' ', make('input', { id: 'anh', type: 'file', accept: 'image/*' })),
    make('p', { class: 'class-said paper-said', role: 'status', 'aria-live': 'polite' }),
    make('canvas', { role: 'img', 'aria-label': say('seen'), hidden: '' }),
    make('p', {}, button('paper-turn', 'turn', { hidden: '' })),
    make('ul', { class: 'paper-told' }),
    make('div', { class: 'paper-list', role: 'group', 'aria-label': say('list') }),
    make('p', { class: 'paper-counts' }),
    make('p', {}, button('paper-take main', 'take')),
    make('p', {}, make('span', { class: 'paper-done' }), ' ', button('quiet paper-forget', 'forget', { hidden: '' })));
};
