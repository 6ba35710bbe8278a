// Inside a portal's frame: tell the portal how high this page is, a number and nothing else, at first and when it changes.
{
  'use strict';
  if (parent !== window) {
    let told = 0;
    const tell = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      if (height !== told) parent.postMessage({ lachan: 'height', height }, '*');
      told = height;
    };
    addEventListener('load', tell);
    new ResizeObserver(tell).observe(document.documentElement);
  }
}
