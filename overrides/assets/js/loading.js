// A script or style of ours that is loaded when it is asked for, also from a disk, where modules are not. The one policy of
// Trusted Types that our pages allow lets through what lies in this site, and nothing else.
var Loading = (() => {
  'use strict';
  const own = document.currentScript.src.replace(/assets\/[^/]*$/, '');
  const rule = {
    createScriptURL: (address) => {
      const { href } = new URL(address, document.baseURI);
      if (!href.startsWith(own)) throw new TypeError(href);
      return href;
    },
  };
  const policy = self.trustedTypes ? trustedTypes.createPolicy('lachan', rule) : rule;
  const asked = {}; // address → what comes, or has come; what failed may be asked for again
  const once = (address, name, given, place = document.head) => {
    asked[address] = asked[address] || new Promise((done, failed) => {
      const element = Object.assign(document.createElement(name), given());
      element.addEventListener('load', done);
      element.addEventListener('error', failed);
      place.append(element);
    }).catch((error) => {
      delete asked[address];
      throw error;
    });
    return asked[address];
  };
  const script = (address) => once(address, 'script', () => ({ src: policy.createScriptURL(address) }));
  // In the body a style stands behind those that the page loaded itself.
  const style = (address, place) => once(address, 'link', () => ({ rel: 'stylesheet', href: address }), place);
  return { own, policy, script, style };
})();
