import { normalise } from '#core/arabic/normalise.ts';
import { searchKey } from '#core/arabic/search-key/search-key.ts';
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
  for (const { 0: stretch, index } of text.matchAll(/\S+/g)) {
    for (const { form, key, start, end } of readStretch(stretch)) {
      const before = found.at(-1);
      if (before !== undefined && isServant(before.form) && form.startsWith('ال'))
        found[found.length - 1] = {
          form: before.form + form,
          key: keyOf(before.form + form),
          start: before.start,
          end: index + end,
        };
      else found.push({ form, key, start: index + start, end: index + end });
    }
  }
  return found;
}

/** Whether a text may have such a word: a quick look, without places, that passes over no word of `searchWords`. */
export function mayHaveWord(text: string, isWanted: (word: SearchWord) => boolean): boolean {
  for (const stretch of text.split(/\s+/))
    for (const word of readStretch(stretch)) if (isWanted(word) || isServant(word.form)) return true;
  return false;
}

/** «عبد» begins a name of two words that many write as one: both are one word, «عبدالله». */
function isServant(form: string): boolean {
  return /^[وفبل]?عبد$/.test(form);
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
      return { form: formOf(text), key: keyOf(text), start, end };
    });
    stretches.set(stretch, read);
  }
  return read;
}

const KEYS_KEPT = 200_000;
const keys = new Map<string, string>();

function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size >= KEYS_KEPT) keys.clear();
    // What FTS5 would split at is a space, as in the form.
    // A name with «عبد» is in no dictionary; what stands before it is a clitic.
    key = searchKey(word.replace(/^[وفبل](?=عبدال..)/, ''))
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim();
    keys.set(word, key);
  }
  return key;
}

/** Folded; what FTS5 would split at (the stop in «3.5») is a space, so that text and query are split alike. */
function formOf(word: string): string {
  return normalise(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
