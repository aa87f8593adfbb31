/** A stretch of a text: the words themselves and where they stand, [start, end) in UTF-16 units. */
export interface Span {
  text: string;
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

/** The words of a text in their order (UAX #29 as `Intl.Segmenter` has it): numbers count, punctuation does not. */
export function words(text: string): Span[] {
  const found: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text))
    if (isWordLike) found.push({ text: segment, start: index, end: index + segment.length });
  return found;
}

/** How many words a text has: «في ٢٥ نوفمبر ٢٠٢٦ أعلنت الوزارة» ("on 25 November 2026 the ministry announced") has 6. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

/** Not ends of sentences: a stop inside a number or an address, and one after a single letter (initials, «د.»). */
const END = /(?:[!؟?…]+|\.+)(?=["»”’')\]]*(?:\s|$))["»”’')\]]*|\n+/gu;

/** Before a stop that ends nothing: a single letter («أ.د.»), or the number of a point at its beginning. */
const INITIAL = /(?:^|[\s(«.])\p{L}\p{M}*$|^\s*\p{Nd}+$/u;

/** The sentences of a text, ended by . ؟ ! … or a line end; ARABIC SEMICOLON ends none. */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const piece = text.slice(from, to);
    const trimmed = piece.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const start = from + piece.indexOf(trimmed);
      found.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = to;
  };
  for (const match of text.matchAll(END)) {
    if (match[0].startsWith('.') && INITIAL.test(text.slice(from, match.index))) continue;
    take(match.index + match[0].length);
  }
  take(text.length);
  return found;
}
