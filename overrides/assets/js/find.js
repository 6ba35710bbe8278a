// The search box: its field is there at once, so that the first letter already goes into it and a phone shows its keyboard;
// what searches is loaded only then (`Search.fill`). On its own page it stands in the page, elsewhere in a dialog. Where that
// fails (no server, a sandboxed frame, no net, no dialogs) the link leads where it always led, to that page.
{
  'use strict';
  const link = document.querySelector('.search-open');
  const home = document.querySelector('.search-home');
  const { script, index, style } = link.dataset;
  const label = link.textContent;
  const load = (address) => import(new URL(address, document.baseURI)); // fails in a sandboxed frame: there the page is better
  const make = (name, given) => Object.assign(document.createElement(name), given);

  const field = (place) => {
    const input = make('input', { type: 'search', id: 'search-typed', autocomplete: 'off', autocapitalize: 'off', spellcheck: false, enterKeyHint: 'search' });
    place.append(make('label', { htmlFor: input.id, textContent: label }), input);
    return input;
  };

  let dialog;
  const open = () => {
    if (!dialog) {
      dialog = make('dialog', { className: 'search' });
      dialog.setAttribute('aria-label', label);
      field(dialog);
      document.body.append(dialog);
      Loading.style(style);
      const texts = () => load(index.replace(/[^/]*$/, searchIndex.texts));
      Promise.all([load(index), load(script)]).then(() => Search.fill(dialog, texts)).catch(() => { location = link.href; });
    }
    dialog.showModal();
    dialog.querySelector('input').focus();
  };

  if (home) {
    const input = field(home);
    if (!location.hash) input.focus(); // who comes for a heading stays there
    addEventListener('load', () => { home.hidden = !home.querySelector('.search-hits'); }); // nothing that searches has come
  } else if (location.protocol !== 'file:' && self.HTMLDialogElement && HTMLDialogElement.prototype.showModal) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
  }
}
