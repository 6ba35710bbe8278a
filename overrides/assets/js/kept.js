// What this device keeps, at the end of each page: what app.js tells, and the button of progress.js that deletes it all. Only
// scripts keep anything, so a script makes it; in the HTML its words would travel with every page.
{
  'use strict';
  const end = document.querySelector('footer.end');
  const make = (name, given, ...children) => {
    const element = Object.assign(document.createElement(name), given);
    element.append(...children);
    return element;
  };
  if (end) {
    const clear = make('button', { type: 'button', className: 'clear', hidden: true }, AppWords.forget);
    clear.dataset.done = AppWords.forgotten;
    end.append(clear);
    if (end.dataset.worker) {
      const kept = document.body.dataset.band ? [make('p', { className: 'kept', hidden: true }, AppWords.kept)] : [];
      const fresh = make('p', { className: 'fresh', hidden: true }, `${AppWords.fresh} `, make('button', { type: 'button' }, AppWords.use_fresh));
      const place = make('div', { className: 'app' }, ...kept, fresh);
      place.setAttribute('role', 'status');
      place.dataset.worker = end.dataset.worker;
      end.prepend(place);
    }
  }
}
