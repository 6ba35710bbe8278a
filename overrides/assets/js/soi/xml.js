// XML as a stream of elements and text. DOMParser would be asked for trusted HTML by our policy, whatever the type; names lose
// their prefix, no entity but the five and numbers is known, so none can grow.
{
  'use strict';
  const TOKEN = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s\/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;
  const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const ENTITY = /&(?:#(\d{1,7})|#[x]([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
  const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const point = (number) => (number > 0 && number < 0x110000 ? String.fromCodePoint(number) : '');
  const decoded = (text) => text.replace(ENTITY, (_, ten, hex, name) => (name ? NAMED[name.toLowerCase()] : point(ten ? Number(ten) : parseInt(hex, 16))));
  const local = (name) => name.slice(name.indexOf(':') + 1);
  const attributes = (text) => {
    const found = {};
    for (const match of text.matchAll(ATTRIBUTE)) found[local(match[1])] = decoded(match[2] === undefined ? match[3] : match[2]);
    return found;
  };
  // `take` has open(name, attributes), close(name), text(text); a closed element without content is opened and closed.
  Soi.xml = (bytes, take) => {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    let depth = 0;
    let found = false;
    for (const [, data, closes, name, rest, plain] of text.matchAll(TOKEN)) {
      if (name) {
        found = true;
        const alone = rest.endsWith('/');
        if (closes) { depth -= 1; take.close(local(name)); continue; }
        take.open(local(name), attributes(rest));
        if (alone) take.close(local(name)); else depth += 1;
      } else if (plain !== undefined) take.text(decoded(plain));
      else if (data !== undefined) take.text(data);
    }
    if (!found || depth) throw Soi.refuse('broken');
  };
}
