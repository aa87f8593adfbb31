import { normalise } from '#core/arabic/normalise.ts';
import { stem } from '#core/arabic/stem.ts';
import { words } from '#core/arabic/words.ts';

/** One word of a text as the index knows it: its folded form and its search key, and where it stands in UTF-16 units. */
export interface SearchWord {
  form: string;
  key: string;
  start: number;
  end: number;
}

/** The words of a text in their order. */
export function searchWords(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  // No word goes on across a space (UAX #29), so each stretch between two is read by itself.
  for (const { 0: stretch, index } of text.matchAll(/\S+/g))
    for (const { form, key, start, end } of readStretch(stretch))
      found.push({ form, key, start: index + start, end: index + end });
  return found;
}

/** A folded form without «ال» (the) and what stands before it, as beginnings of words are compared. */
export function bareForm(form: string): string {
  return form.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=..)/, '');
}

const STRETCHES_KEPT = 50_000;
/** The same stretches come again and again; to read one costs far more than to look it up. */
const stretches = new Map<string, readonly SearchWord[]>();

function readStretch(stretch: string): readonly SearchWord[] {
  let read = stretches.get(stretch);
  if (read === undefined) {
    if (stretches.size >= STRETCHES_KEPT) stretches.clear();
    read = words(stretch).map(({ text, start, end }) => {
      const form = formOf(text);
      return { form, key: stem(form), start, end };
    });
    stretches.set(stretch, read);
  }
  return read;
}

/** Folded; what FTS5 would split at (the stop in «3.5») is a space, so that text and query are split alike. */
function formOf(word: string): string {
  return normalise(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
