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

/** A query as typed: whole words, and the last one as a beginning where nothing follows it yet. */
export interface TypedQuery {
  words: readonly SearchWord[];
  /** How the word begins that the editor is still typing, bare. */
  begun?: string;
  /** Keys of known words that begin so and are kept under another beginning, such as broken plurals. */
  begunKeys: readonly string[];
}

/** Reads what was typed into the search box; `begunKeys` stay empty until the index is asked. */
export function readQuery(text: string): TypedQuery {
  const found = searchWords(text);
  const last = found.at(-1);
  return last !== undefined && last.end === text.length
    ? { words: found, begun: bareForm(last.form), begunKeys: [] }
    : { words: found, begunKeys: [] };
}

/**
 * The query in FTS5's own language, every token quoted: all words, each by its key, and as it is written where that
 * stands in the headline. Empty where nothing can be searched.
 */
export function matchExpression({ words: wanted, begun, begunKeys }: TypedQuery): string {
  return wanted
    .map((word, place) => {
      const ways = [quoted(word.key), `{f} : ${quoted(word.form)}`];
      if (begun !== undefined && place === wanted.length - 1) {
        // One letter begins words of nearly every text: only headlines are asked for it.
        ways.push(begun.length > 1 ? `${quoted(begun)}*` : `{f} : ${quoted(begun)}*`);
        ways.push(...begunKeys.map(quoted));
      }
      return `(${ways.join(' OR ')})`;
    })
    .join(' AND ');
}

/** A test whether a word of a text is a hit of the query. */
export function hitTest({ words: wanted, begun, begunKeys }: TypedQuery): (word: SearchWord) => boolean {
  const keys = new Set([...wanted.map((word) => word.key), ...begunKeys]);
  return (word) =>
    keys.has(word.key) ||
    (begun !== undefined && (word.key.startsWith(begun) || bareForm(word.form).startsWith(begun)));
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

function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`;
}
