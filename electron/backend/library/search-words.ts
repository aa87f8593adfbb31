/** One word of a text as the index knows it: its folded form and its stem, and where it stands in UTF-16 units. */
export interface SearchWord {
  form: string;
  stem: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*/gu;
/** Arabic marks, the superscript alef and ARABIC TATWEEL: writing, not letters of the word. */
const MARKS = /[\u064B-\u065F\u0670\u06D6-\u06ED\u0640]/g;
const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

/** The words of a text in their order. */
export function searchWords(text: string): SearchWord[] {
  return [...text.matchAll(WORD)].map((match) => {
    const form = foldedForm(match[0]);
    return { form, stem: stemOf(form), start: match.index, end: match.index + match[0].length };
  });
}

/** One spelling for all: hamza carriers, ta marbuta, alef maksura, marks and digits folded; Latin in lower case. */
export function foldedForm(word: string): string {
  return word
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .toLowerCase();
}

/** The light10 stem of a folded form (Larkey, Ballesteros and Connell 2007; order as in Lucene's ArabicStemmer). */
export function stemOf(form: string): string {
  let stem = form;
  if (stem.length >= 4 && stem.startsWith('و')) stem = stem.slice(1);
  const prefix = PREFIXES.find((each) => stem.startsWith(each) && stem.length - each.length >= 2);
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  return stem;
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
      const stem = quoted(word.stem);
      if (!open || place < words.length - 1) return stem;
      const begun = word.form.replace(/^(?:وال|بال|كال|فال|لل|ال)(?=..)/, '');
      return `(${stem} OR ${quoted(begun)}*)`;
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
