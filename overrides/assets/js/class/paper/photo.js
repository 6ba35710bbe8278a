// A photo from the teacher’s own device as pixels. It is decoded in this page and goes nowhere; blob: and data: addresses are not
// needed, so the policy stays as strict as on every page.
var PaperPhoto = (() => {
  'use strict';
  const [HEAVIEST, MOST, LEAST] = [60e6, 12.6e6, 200]; // bytes; pixels (an iPhone’s canvas ends at 16.7 millions); pixels of an edge
  const decoded = (file) => createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));

  // { canvas } or { wrong }: 'old' browser, 'large' file, 'broken' (no picture, or cut), 'small'.
  const open = async (file) => {
    if (!self.createImageBitmap) return { wrong: 'old' };
    if (file.size > HEAVIEST) return { wrong: 'large' };
    const bitmap = await decoded(file).catch(() => null);
    if (!bitmap) return { wrong: 'broken' };
    const { width, height } = bitmap;
    if (Math.min(width, height) < LEAST) return { wrong: 'small' };
    const times = Math.min(1, Math.sqrt(MOST / (width * height)));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * times), height: Math.round(height * times) });
    canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return { canvas };
  };
  const pixels = (canvas) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { open, pixels };
})();
