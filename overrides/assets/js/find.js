// The link to the search page opens the search as a dialog instead, and only then loads it. Where that fails (no server,
// a sandboxed frame, no net) the link leads where it always led. On the search page itself it carries no addresses.
{
  'use strict';
  const link = document.querySelector('.search-open[data-script]');
  const { script, index, style } = link?.dataset || {};
  const load = (address) => import(new URL(address, document.baseURI));
  if (link && location.protocol !== 'file:') {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      Promise.all([load(index), load(script)]).then(() => self.Search.open(style)).catch(() => { location = link.href; });
    });
  }
}
