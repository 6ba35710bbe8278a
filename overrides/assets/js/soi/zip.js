// A zip as its central directory lists it (APPNOTE 4.3), and its files unpacked up to a limit. What cannot be read is refused by
// a word of `soi_js_refused_…`.
{
  'use strict';
  const MOST = 40e6; // unpacked bytes of one part: a plan has one or two millions
  const STEP = 65536; // packed bytes at a time
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  const LOCAL = 0x04034b50;
  Soi.refuse = (word) => Object.assign(new Error(word), { refused: word });

  const endOf = (view) => {
    for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65557); at -= 1) if (view.getUint32(at, true) === END) return at;
    throw Soi.refuse('broken');
  };
  const inflated = (packed, wanted) => {
    const pieces = [];
    let size = 0;
    const stream = new pako.Inflate({ raw: true });
    stream.onData = (piece) => {
      size += piece.length;
      if (size > MOST) throw Soi.refuse('bomb');
      pieces.push(piece);
    };
    for (let at = 0; at < packed.length && !stream.ended; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (stream.err || !stream.ended || size !== wanted) throw Soi.refuse('broken');
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) { whole.set(piece, at); at += piece.length; }
    return whole;
  };
  // { names, read(name) → bytes or null }
  Soi.zip = (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const files = new Map();
    try {
      const end = endOf(view);
      let at = view.getUint32(end + 16, true);
      for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
        if (view.getUint32(at, true) !== ENTRY) throw Soi.refuse('broken');
        const length = view.getUint16(at + 28, true);
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
        files.set(name, { flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) });
        at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      }
    } catch (error) {
      throw error.refused ? error : Soi.refuse('broken');
    }
    const read = (name) => {
      const file = files.get(name);
      if (!file) return null;
      if (file.flags & 1) throw Soi.refuse('locked');
      if (file.size > MOST) throw Soi.refuse('bomb');
      try {
        if (view.getUint32(file.at, true) !== LOCAL) throw Soi.refuse('broken');
        const from = file.at + 30 + view.getUint16(file.at + 26, true) + view.getUint16(file.at + 28, true);
        const packed = bytes.subarray(from, from + file.packed);
        if (packed.length < file.packed || ![0, 8].includes(file.method)) throw Soi.refuse('broken');
        return file.method ? inflated(packed, file.size) : packed;
      } catch (error) {
        throw error.refused ? error : Soi.refuse('broken');
      }
    };
    return { names: [...files.keys()], read };
  };
}
