import { readDateTime } from './arabic/dates.ts';
import { toLatinDigits } from './arabic/digits.ts';
import { monthNumber } from './arabic/months.ts';
import { normalise } from './arabic/normalise.ts';
import type { Status } from './article/article.ts';

/** What can be asked of an article besides its words. */
export const SEARCH_FIELDS = ['desk', 'by', 'tag', 'status', 'before', 'after'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Where a part stands in what was typed: [start, end) in UTF-16 units, with its minus and its quotes. */
interface Place {
  start: number;
  end: number;
}

/** Words to be found, or not to be. */
export interface SearchTerm extends Place {
  text: string;
  /** Its words stand side by side and as they are written. */
  isPhrase: boolean;
  isExcluded: boolean;
  /** It ends where the text ends: its last word is perhaps not typed to its end. */
  isBegun: boolean;
}

/** One condition. `value` is the name as typed; for `status` a status; for `before` and `after` an instant in ISO 8601. */
export interface SearchFilter extends Place {
  field: SearchField;
  value: string;
  isExcluded: boolean;
}

/** What was typed into the search box, read. */
export interface SearchQuery {
  terms: readonly SearchTerm[];
  filters: readonly SearchFilter[];
  /** Conditions whose value is not to be understood, such as a day that does not exist: they ask for nothing. */
  unread: readonly (Place & { field: SearchField; text: string })[];
}

/** The names of the fields, as `normalise` has them. */
const FIELD_NAMES: Readonly<Record<string, SearchField>> = {
  desk: 'desk',
  قسم: 'desk',
  القسم: 'desk',
  by: 'by',
  بقلم: 'by',
  كاتب: 'by',
  الكاتب: 'by',
  tag: 'tag',
  وسم: 'tag',
  الوسم: 'tag',
  status: 'status',
  حاله: 'status',
  الحاله: 'status',
  before: 'before',
  قبل: 'before',
  after: 'after',
  بعد: 'after',
};

/** The statuses by every name they go by: a draft, in review, ready, published, archived. */
const STATUS_NAMES: Readonly<Record<string, Status>> = {
  draft: 'draft',
  مسوده: 'draft',
  مسودات: 'draft',
  review: 'review',
  مراجعه: 'review',
  'قيد المراجعه': 'review',
  ready: 'ready',
  جاهز: 'ready',
  جاهزه: 'ready',
  published: 'published',
  منشور: 'published',
  منشوره: 'published',
  archived: 'archived',
  مورشف: 'archived',
  مؤرشف: 'archived',
  ارشيف: 'archived',
};

const CLOSERS: Readonly<Record<string, RegExp>> = {
  '«': /»/g,
  '“': /[”“]/g,
  '”': /[”“]/g,
  '„': /[”“]/g,
  '"': /"/g,
};
const FIELD = /([\p{L}]+)[ \t]*[:\uFF1A][ \t]*/uy;
/** «٣ مايو ٢٠٢٦» has three words, «٤ تشرين الثاني ٢٠٢٦» four. */
const LONGEST_DATE = 4;

/**
 * Reads what an editor types to find articles: words; "phrases" in any quotation marks; `-` before what must not be
 * there; `desk: by: tag: status: before: after:`, or in Arabic قسم: بقلم: وسم: حالة: قبل: بعد:, each with a word or a
 * phrase; days in ISO 8601 or as Arabic papers write them, a month, a year, اليوم (today), أمس (yesterday).
 * `after` is from the beginning of that day on, `before` up to it. Never throws: what is no condition is words.
 */
export function readSearchQuery(
  text: string,
  { timeZone, now = new Date() }: { timeZone: string; now?: Date },
): SearchQuery {
  const terms: SearchTerm[] = [];
  const filters: SearchFilter[] = [];
  const unread: (Place & { field: SearchField; text: string })[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] as string)) {
      at += 1;
      continue;
    }
    const start = at;
    const isExcluded = /^[-\u2212\u2013][^\s\-\u2212\u2013]/.test(text.slice(at, at + 2));
    if (isExcluded) at += 1;
    const field = fieldAt(text, at);
    if (field !== undefined) {
      const piece = pieceAt(text, field.end);
      const { value, end } = filterValue(field.field, piece, text, { timeZone, now });
      at = end;
      const place = { start, end, field: field.field };
      if (value === undefined) unread.push({ ...place, text: text.slice(field.end, end) });
      else filters.push({ ...place, value, isExcluded });
      continue;
    }
    const piece = pieceAt(text, at);
    at = piece.end;
    // «بـ» before a quotation mark belongs to the sentence, not to what is quoted.
    const isParticle = text[at] !== undefined && text[at] !== ' ' && /^[وفبلك]$/.test(normalise(piece.text));
    if (piece.text !== '' && !isParticle)
      terms.push({
        text: piece.text,
        isPhrase: piece.isQuoted,
        isExcluded,
        isBegun: !isExcluded && !piece.isClosed && piece.end === text.length,
        start,
        end: piece.end,
      });
  }
  return { terms, filters, unread };
}

/** A search text without one of its parts, as when its chip is closed. */
export function withoutPart(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}

/** A condition as it is typed: `قسم:السياسة`, in quotation marks where the value has spaces. */
export function writtenFilter(name: string, value: string): string {
  return /\s/.test(value) ? `${name}:«${value}»` : `${name}:${value}`;
}

function fieldAt(text: string, at: number): { field: SearchField; end: number } | undefined {
  FIELD.lastIndex = at;
  const match = FIELD.exec(text);
  const name = normalise(match?.[1] ?? '').toLowerCase();
  if (match === null || !Object.hasOwn(FIELD_NAMES, name)) return undefined;
  const end = at + match[0].length;
  // A name with nothing behind it yet is a condition that is being typed.
  return { field: FIELD_NAMES[name] as SearchField, end };
}

interface Piece {
  text: string;
  end: number;
  isQuoted: boolean;
  isClosed: boolean;
}

/** The phrase or the word that begins here; an opening « ends a word, other marks are part of it. */
function pieceAt(text: string, at: number): Piece {
  const closer = CLOSERS[text[at] ?? ''];
  if (closer !== undefined) {
    closer.lastIndex = at + 1;
    const close = closer.exec(text)?.index;
    return {
      text: text.slice(at + 1, close).trim(),
      end: close === undefined ? text.length : close + 1,
      isQuoted: true,
      isClosed: close !== undefined,
    };
  }
  const word = /^[^\s«]+/.exec(text.slice(at))?.[0] ?? '';
  return { text: word, end: at + word.length, isQuoted: false, isClosed: false };
}

function filterValue(
  field: SearchField,
  piece: Piece,
  text: string,
  clock: { timeZone: string; now: Date },
): { value: string | undefined; end: number } {
  const { end } = piece;
  if (field === 'before' || field === 'after') {
    if (piece.isQuoted) return { value: instantOf(piece.text, clock), end };
    for (let words = LONGEST_DATE; words > 0; words -= 1) {
      const found = new RegExp(`^(?:\\S+[ \\t]+){${words - 1}}\\S+`).exec(
        text.slice(end - piece.text.length),
      );
      const value = found && instantOf(found[0], clock);
      if (value) return { value, end: end - piece.text.length + found[0].length };
    }
    return { value: undefined, end };
  }
  if (field === 'status') {
    const two = /^\S+[ \t]+\S+/.exec(text.slice(end - piece.text.length))?.[0];
    const long = two === undefined || piece.isQuoted ? undefined : statusOf(two);
    if (long !== undefined && two !== undefined)
      return { value: long, end: end - piece.text.length + two.length };
    return { value: statusOf(piece.text), end };
  }
  return { value: piece.text === '' ? undefined : piece.text, end };
}

function statusOf(text: string): Status | undefined {
  const name = normalise(text).toLowerCase().replace(/\s+/g, ' ').trim();
  return STATUS_NAMES[name] ?? STATUS_NAMES[name.replace(/^ال/, '')];
}

/** The beginning of the day, month or year that a text names. */
function instantOf(text: string, { timeZone, now }: { timeZone: string; now: Date }): string | undefined {
  const plain = normalise(toLatinDigits(text)).trim().toLowerCase();
  const day = (date: Date) => readDateTime(date.toLocaleDateString('en-CA', { timeZone }), { timeZone });
  if (plain === 'اليوم' || plain === 'today') return day(now);
  if (plain === 'امس' || plain === 'yesterday') return day(new Date(now.getTime() - 86_400_000));
  if (/^\d{4}$/.test(plain)) return readDateTime(`${plain}-01-01`, { timeZone });
  if (/^\d{4}-\d{1,2}$/.test(plain)) return readDateTime(`${plain}-01`, { timeZone });
  const named = /^(\D+?) (\d{4})$/.exec(plain);
  const month = named && monthNumber(named[1] as string);
  if (month) return readDateTime(`${named[2]}-${month}-1`, { timeZone });
  return readDateTime(text, { timeZone });
}
