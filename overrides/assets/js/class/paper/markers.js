// Square markers in a photo, found by js-aruco2. A marker has a black frame around 5 × 5 bits; two of its hundred differ in seven
// bits whichever way they are turned, so two wrong ones are put right. Marker n is seat n; 61 to 66 end the strips. Pure.
var PaperMarkers = (() => {
  'use strict';
  const NAME = 'ARUCO_MIP_25h7';
  const SLIPS = 2;
  // How many times smaller, how far the mean around a pixel reaches, how much darker than it: first what is small and sharp, then
  // what is blurred, noisy or near. Chosen by tests/bench/markers.py.
  const PASSES = [[1, 4, 12], [2, 5, 7], [4, 7, 5]];
  const LEAST = 8; // pixels of an edge
  const detector = new AR.Detector({ dictionaryName: NAME, maxHammingDistance: SLIPS + 1 });

  const greyed = ({ width, height, data }) => CV.grayscale({ width, height, data }, new CV.Image(0, 0, new Uint8Array(width * height)));
  const halved = ({ width, height, data }) => {
    const [wide, high] = [width >> 1, height >> 1];
    const made = new Uint8Array(wide * high);
    for (let y = 0, at = 0; y < high; y += 1) {
      for (let x = 0, from = 2 * y * width; x < wide; x += 1, from += 2) {
        made[at++] = (data[from] + data[from + 1] + data[from + width] + data[from + width + 1] + 2) >> 2;
      }
    }
    return new CV.Image(wide, high, made);
  };
  const inOne = (grey, reach, darker) => {
    const edges = CV.adaptiveThreshold(grey, new CV.Image(0, 0, new Uint8Array(grey.data.length)), reach, darker);
    const contours = CV.findContours(edges, new Int32Array((grey.width + 2) * (grey.height + 2)));
    const four = detector.clockwiseCorners(detector.findCandidates(contours, 4 * LEAST, 0.05, LEAST));
    return detector.findMarkers(grey, detector.notTooNear(four, LEAST / 2), 49);
  };
  const middle = (corners) => ({ x: corners.reduce((sum, one) => sum + one.x, 0) / 4, y: corners.reduce((sum, one) => sum + one.y, 0) / 4 });
  const apart = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

  // A picture as canvases give it → { grey, markers: [{ id, corners, middle, side }] }: corners from the marker’s own upper left one
  // clockwise, in pixels; `side` is its longest edge. What lies at two places is there twice.
  const find = (image) => {
    const markers = [];
    const whole = greyed(image);
    let [grey, scale] = [whole, 1];
    for (const [times, reach, darker] of PASSES) {
      for (; scale < times; scale *= 2) grey = halved(grey);
      for (const { id, corners } of inOne(grey, reach, darker)) {
        const here = corners.map(({ x, y }) => ({ x: (x + 0.5) * times - 0.5, y: (y + 0.5) * times - 0.5 }));
        const side = Math.max(...here.map((one, n) => apart(one, here[(n + 1) % 4])));
        const seen = { id, corners: here, middle: middle(here), side };
        if (!markers.some((one) => one.id === id && apart(one.middle, seen.middle) < Math.max(one.side, side) / 2)) markers.push(seen);
      }
    }
    return { grey: whole, markers };
  };
  // The 25 bits of a marker, row by row: '1' is white.
  const bits = (id) => detector.dictionary.codeList[id];
  return { find, bits };
})();
