import type { Direction, Inline } from '../article/inline.ts';
import { canonicalContent } from '../article/inline.ts';

/** LRI, RLI, FSI and their end PDI; LRE, RLE, LRO, RLO and their end PDF (UAX #9 §2). */
const OPENERS: Record<string, { end: string; direction?: Direction }> = {
  '\u2066': { end: '\u2069', direction: 'ltr' },
  '\u2067': { end: '\u2069', direction: 'rtl' },
  '\u2068': { end: '\u2069' },
  '\u202a': { end: '\u202c', direction: 'ltr' },
  '\u202b': { end: '\u202c', direction: 'rtl' },
  '\u202d': { end: '\u202c', direction: 'ltr' },
  '\u202e': { end: '\u202c', direction: 'rtl' },
};
const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** How deep runs may stand in each other; deeper ones are read as flat text. */
const DEEPEST = 8;

/**
 * Text as content: runs that invisible controls isolate in pairs become spans of that direction, all other
 * directional controls go. What is left is what a reader sees.
 */
export function contentOfText(text: string): Inline[] {
  if (text === '') return [];
  if (!CONTROL.test(text)) return [{ type: 'text', text }];
  const ends = pairsOf(text);
  let at = 0;
  const read = (end: number): Inline[] => {
    const content: Inline[] = [];
    let from = at;
    const flush = () => {
      if (at > from) content.push({ type: 'text', text: text.slice(from, at) });
    };
    while (at < end) {
      const letter = text[at] as string;
      if (!CONTROL.test(letter)) {
        at += 1;
        continue;
      }
      flush();
      const close = ends.get(at);
      at += 1;
      if (close !== undefined) {
        const inner = read(close);
        const direction = OPENERS[letter]?.direction;
        content.push({ type: 'span', ...(direction && { direction }), content: inner });
        at = close + 1;
      }
      from = at;
    }
    flush();
    return content;
  };
  return canonicalContent(read(text.length));
}

/** The text without its directional controls. */
export function withoutControls(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, '') : text;
}

/** For each opening control that has its end in the text: the place of that end. */
function pairsOf(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { at: number; end: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (!CONTROL.test(letter)) continue;
    const opener = OPENERS[letter];
    if (opener) open.push({ at, end: opener.end });
    else if (open.at(-1)?.end === letter) {
      const { at: start } = open.pop() as { at: number; end: string };
      if (open.length < DEEPEST) ends.set(start, at);
    }
  }
  return ends;
}
