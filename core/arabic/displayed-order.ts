import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/**
 * What a reader sees of one line, from left to right (UAX #9, mirrored brackets with it), in a block of this base
 * direction; invisible controls are left out. Letters beyond U+FFFF are taken as neutral, as nearly all are signs.
 */
export function displayedOrder(text: string, base: 'rtl' | 'ltr'): string {
  return displayedPlaces(text, base)
    .map(({ shown }) => shown)
    .join('');
}

/** The places of a text's letters as they stand from left to right, in UTF-16 units of the text. */
export function displayedPlaces(text: string, base: 'rtl' | 'ltr'): { at: number; shown: string }[] {
  // bidi-js reads every letter beyond U+FFFF as left to right.
  const plain = text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '\uFFFC\uFFFC');
  const levels = bidi.getEmbeddingLevels(plain, base);
  const mirrored = bidi.getMirroredCharactersMap(plain, levels.levels);
  const order = bidi.getReorderedIndices(plain, levels);
  // The halves of a pair are one letter and stay in their order.
  for (let at = 0; at + 1 < order.length; at += 1) {
    const [here, next] = [order[at] as number, order[at + 1] as number];
    if (here === next + 1 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(next, here + 1))) {
      order[at] = next;
      order[at + 1] = here;
      at += 1;
    }
  }
  return order
    .filter((at) => !/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text[at] as string))
    .map((at) => ({ at, shown: mirrored.get(at) ?? (text[at] as string) }));
}
