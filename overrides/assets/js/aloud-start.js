// The small speakers (aloud.js) come when the page is there and something can be heard: a recording, or a voice of the device.
{
  'use strict';
  const { aloud } = document.currentScript.dataset;
  const synth = self.speechSynthesis;
  const { lang } = document.documentElement;
  const voice = () => synth && synth.getVoices().some((v) => v.localService && v.lang.toLowerCase().startsWith(lang));
  const offer = () => {
    if (voice() || document.querySelector('[data-sound]')) Loading.script(aloud).catch(() => { /* asked for again with the next voice */ });
  };
  addEventListener('load', offer);
  if (synth && synth.addEventListener) synth.addEventListener('voiceschanged', offer);
}
