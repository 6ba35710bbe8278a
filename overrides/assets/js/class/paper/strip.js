// The shape of a strip of paper with boxes to fill, in millimetres, as it is printed and read: the seat’s marker on its left, on its
// right one that says which form and which time; between them ten columns with two circles.
var PaperStrip = (() => {
  'use strict';
  const [WIDE, HIGH, MARK, TOP, LEFT, RIGHT] = [190, 30, 17, 10, 5, 168]; // of the paper; of a marker and where markers are
  const ROUND = 3.4; // of a circle
  const column = (n) => 49 + n * 12;
  const ROWS = [TOP + 4.2, TOP + MARK - 4.2]; // can be trusted, doubtful: as answers 1 and 2
  const END = 60;
  const end = (form, sitting) => END + 3 * form + sitting;
  const ended = (id) => (id > END && id <= END + 6 ? { form: Math.floor((id - END - 1) / 3), sitting: (id - END - 1) % 3 + 1 } : null);
  // A place of the paper in parts of the rectangle that both markers span.
  const part = (x, y) => ({ u: (x - LEFT) / (RIGHT + MARK - LEFT), v: (y - TOP) / MARK });
  return { WIDE, HIGH, MARK, TOP, LEFT, RIGHT, ROUND, ROWS, column, end, ended, part };
})();
