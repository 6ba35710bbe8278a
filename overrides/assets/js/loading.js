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
  const add = (element) => new Promise((done, failed) => {
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    document.head.append(element);
  });
  const script = (address) => {
    const element = document.createElement('script');
    element.src = policy.createScriptURL(address);
    return add(element);
  };
  const style = (address) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.href = address;
    return add(element);
  };
  return { own, policy, script, style };
})();
