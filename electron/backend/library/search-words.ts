import { normalise } from '#core/arabic/normalise.ts';
import { stem } from '#core/arabic/stem.ts';

/** One word of a text as the index knows it: its folded form and its stem, and where it stands in UTF-16 units. */
export interface SearchWord {
  form: string;
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;

/** The words of a text in their order. */
export function searchWords(text: string): SearchWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const form = normalise(match[0]).toLowerCase();
    return { form, stem: stem(form), start: match.index, end: match.index + match[0].length };
  });
}

/** A typed query: whole words, and the last one as a beginning where nothing follows it yet. */
export interface TypedQuery {
  words: SearchWord[];
  /** The last word may go on: the editor is still typing it. */
  open: boolean;
}

/** Reads what was typed into the search box. */
export function readQuery(text: string): TypedQuery {
  const words = searchWords(text);
  return { words, open: /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** The query in FTS5's own language, every token quoted. Empty where nothing can be searched. */
export function matchExpression({ words, open }: TypedQuery): string {
  return words
    .map((word, place) => {
      const whole = quoted(word.stem);
      if (!open || place < words.length - 1) return whole;
      const begun = word.form.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=..)/, '');
      return `(${whole} OR ${quoted(begun)}*)`;
    })
    .join(' AND ');
}

/** Whether a word of a text is a hit of the query. */
export function isHit(word: SearchWord, { words, open }: TypedQuery): boolean {
  const last = words.length - 1;
  return words.some(
    (wanted, place) =>
      wanted.stem === word.stem ||
      (open && place === last && (word.form.startsWith(wanted.form) || word.stem.startsWith(wanted.form))),
  );
}

function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`;
}
