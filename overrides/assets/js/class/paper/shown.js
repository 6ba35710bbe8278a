// The photo as it was understood: upright, each paper framed, with its seat and what was read beside it.
var paperShown = (() => {
  'use strict';
  const WIDEST = 1200;
  const [DARK, LIGHT, DOUBT] = ['#10201c', '#7df0c8', '#ffd166']; // on a photo, the same by day and night
  // `frames`: [{ corners, at, label, sure }] in pixels of the photo, the label in the middle where no `at` is given; `turned` in quarters clockwise.
  return (canvas, photo, turned, frames) => {
    const times = Math.min(1, WIDEST / Math.max(photo.width, photo.height));
    const [wide, high] = [Math.round(photo.width * times), Math.round(photo.height * times)];
    [canvas.width, canvas.height] = turned % 2 ? [high, wide] : [wide, high];
    const pen = canvas.getContext('2d');
    const turning = () => {
      pen.translate(canvas.width / 2, canvas.height / 2);
      pen.rotate(turned * Math.PI / 2);
      pen.translate(-wide / 2, -high / 2);
    };
    pen.save();
    turning();
    pen.drawImage(photo, 0, 0, wide, high);
    pen.lineWidth = 3;
    for (const { corners, sure } of frames) {
      pen.strokeStyle = sure ? LIGHT : DOUBT;
      pen.beginPath();
      for (const { x, y } of corners) pen.lineTo(x * times, y * times);
      pen.closePath();
      pen.stroke();
    }
    const matrix = pen.getTransform();
    pen.restore();
    const size = Math.max(14, Math.round(canvas.width / 50));
    pen.font = `700 ${size}px sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    for (const { corners: [a, , c], at, label, sure } of frames) {
      const middle = at || { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 };
      const [x, y] = [middle.x * times, middle.y * times];
      const [px, py] = [matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f];
      const across = pen.measureText(label).width + size / 2;
      pen.fillStyle = DARK;
      pen.fillRect(px - across / 2, py - size * 0.7, across, size * 1.4);
      pen.fillStyle = sure ? LIGHT : DOUBT;
      pen.fillText(label, px, py);
    }
  };
})();
