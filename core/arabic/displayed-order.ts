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
  const mirrored = bidi.getMirroredCharactersMap(plain, levels);
  const order = bidi.getReorderedIndices(plain, levels);
  return order
    .filter((at) => !/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(text[at] as string))
    .map((at) => ({ at, shown: mirrored.get(at) ?? (text[at] as string) }));
}
