// Cards held up: each side of a card has a letter, the one that is on top is the answer. Pure.
var PaperCards = (() => {
  'use strict';
  const LETTERS = 'ABCD'; // clockwise, from the side that is on top when the seat number stands upright
  const SURE = 32; // degrees from upright; at 45 two letters are equally on top
  const QUARTER = Math.PI / 2;

  // `turned`: quarters that the whole photo is to be turned clockwise.
  const held = ({ corners: [a, b, c, d] }, turned) => {
    const angle = Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x);
    const quarters = Math.round(angle / QUARTER);
    return { letter: LETTERS[(((4 - quarters - turned) % 4) + 4) % 4], leans: Math.abs(angle - quarters * QUARTER) > SURE / 90 * QUARTER };
  };
  // Markers → { cards: [{ seat, letter, corners }], told: [{ seat, fault, … }], missing: [seats] }. A seat about which there is doubt has
  // no letter; what nobody in the class has is told and left out.
  const read = (markers, size, turned = 0) => {
    const [cards, told] = [[], []];
    const seats = [...new Set(markers.map(({ id }) => id))].filter((id) => id >= 1 && id <= ClassCode.SEATS).sort((one, other) => one - other);
    for (const seat of seats) {
      const seen = markers.filter(({ id }) => id === seat).map((one) => ({ ...held(one, turned), corners: one.corners }));
      const [{ letter, corners }] = seen;
      const same = seen.every((one) => one.letter === letter);
      const fault = seat > size ? 'outside' : !same ? 'two' : seen.length > 1 ? 'twice' : seen[0].leans ? 'leans' : '';
      if (fault) told.push({ seat, fault, letters: seen.map((one) => one.letter) });
      if (seat <= size) cards.push({ seat, letter: ['two', 'leans'].includes(fault) ? '' : letter, corners });
    }
    const missing = Array.from({ length: size }, (_, n) => n + 1).filter((seat) => !seats.includes(seat));
    return { cards, told, missing };
  };
  return { LETTERS, read };
})();
