import { newId } from '../../article/id.ts';
import type { Related } from '../../article/related.ts';
import { withoutControls } from '../bidi-text.ts';
import { inlineSideList, type SideListKind, sideListKind } from '../side-list-titles.ts';
import { type DateReading, readSourceDate } from '../source-date.ts';
import { type Line, wholeText } from './lines.ts';

/** A side list as it stood in the source. */
export interface SideList {
  kind: SideListKind;
  /** The title it stood under; empty where its form alone told it. */
  title: string;
  /** Whether the title is one that says what the list is, and nothing of its own. */
  known: boolean;
  items: Related[];
  /** The lines that gave the items their dates. */
  dates: string[];
  text: string;
}

/** A text told into its running lines and its side lists, in the order of the source. */
export type Passage = { line: Line } | { list: SideList };

/** How long a headline gets, in words; longer lines are text. */
const HEADLINE_WORDS = 30;

/** Tells the side lists from the running lines: by the titles that news sites use, and by dates after headlines. */
export function tellSideLists(lines: readonly Line[], reading: DateReading): Passage[] {
  const passages: Passage[] = [];
  let index = 0;
  while (index < lines.length) {
    const found = listAt(lines, index, reading);
    if (found) {
      passages.push({ list: found.list });
      index = found.end;
    } else {
      passages.push({ line: lines[index] as Line });
      index += 1;
    }
  }
  return passages;
}

interface Found {
  list: SideList;
  /** The place after the list's last line. */
  end: number;
}

function listAt(lines: readonly Line[], index: number, reading: DateReading): Found | undefined {
  const line = lines[index] as Line;
  // The first line is the story's own headline, whatever it says.
  if (index === 0) return undefined;
  if (line.marker?.kind !== 'number') {
    const kind = sideListKind(line.text);
    if (kind) return titledList(lines, index, kind, line.text, undefined, reading);
    const inline = inlineSideList(line.text);
    if (inline) return titledList(lines, index, inline.kind, inline.title, inline.rest, reading);
  }
  return datedList(lines, index, reading);
}

function titledList(
  lines: readonly Line[],
  index: number,
  kind: SideListKind,
  title: string,
  first: string | undefined,
  reading: DateReading,
): Found | undefined {
  if (kind === 'keywords' || kind === 'tags') return wordList(lines, index, kind, title, first);
  if (first !== undefined) {
    const url = lines[index]?.url;
    const list = listOf(
      kind,
      title,
      true,
      [{ headline: first, ...(url !== undefined && { url }) }],
      lines.slice(index, index + 1),
    );
    return { list, end: index + 1 };
  }
  const { entries, end } = entriesFrom(lines, index + 1, reading);
  if (entries.length === 0) return undefined;
  return { list: listOf(kind, title, true, entries, lines.slice(index, end)), end };
}

interface Entry {
  headline: string;
  publishedAt?: string;
  dateText?: string;
  url?: string;
  /** The place of its headline's line. */
  at: number;
}

/** The stories from this line on, as far as the list goes. */
function entriesFrom(
  lines: readonly Line[],
  from: number,
  reading: DateReading,
): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let pendingDate: { iso: string; text: string } | undefined;
  let datesFirst: boolean | undefined;
  let bulleted: boolean | undefined;
  let tight: boolean | undefined;
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (sideListKind(line.text) || line.words === 0) break;
    const dated = dateAt(lines, index, reading);
    if (dated) {
      const last = entries.at(-1);
      datesFirst ??= last === undefined;
      if (datesFirst && !pendingDate) pendingDate = dated;
      else if (!datesFirst && last && last.publishedAt === undefined) {
        last.publishedAt = dated.iso;
        last.dateText = dated.text;
        end = dated.end;
      } else break;
      index = dated.end - 1;
      continue;
    }
    bulleted ??= line.marker !== undefined;
    if (bulleted !== (line.marker !== undefined)) break;
    if (entries.length === 1) tight ??= !line.afterBlank;
    const anyDates = entries.some(({ publishedAt }) => publishedAt !== undefined);
    if (!bulleted && (isRunningText(line) || (tight && line.afterBlank && !anyDates && !pendingDate))) break;
    entries.push({
      headline: headlineOf(line, entries.length),
      at: index,
      ...(line.url !== undefined && { url: line.url }),
      ...(pendingDate && { publishedAt: pendingDate.iso, dateText: pendingDate.text }),
    });
    pendingDate = undefined;
    end = index + 1;
  }
  return cutToList(lines, entries, end, bulleted ?? false);
}

/** Gives back the lines that only seemed to belong to the list: undated ones after dated, a subhead before text. */
function cutToList(
  lines: readonly Line[],
  entries: Entry[],
  end: number,
  bulleted: boolean,
): { entries: Entry[]; end: number } {
  const dated = entries.filter(({ publishedAt }) => publishedAt !== undefined).length;
  let kept = entries;
  let cut = end;
  const drop = () => {
    cut = (kept.at(-1) as Entry).at;
    kept = kept.slice(0, -1);
  };
  if (dated >= 2) while (kept.length > 0 && kept.at(-1)?.publishedAt === undefined) drop();
  const next = lines[cut];
  const last = kept.at(-1);
  if (!bulleted && dated === 0 && kept.length > 1 && next && isRunningText(next) && last) {
    if (lines[last.at]?.afterBlank) drop();
  }
  return { entries: kept, end: cut };
}

/** Two headlines or more, each with its date after it: related stories, also without a title that says so. */
function datedList(lines: readonly Line[], index: number, reading: DateReading): Found | undefined {
  const isPair = (at: number) => {
    const line = lines[at];
    return (
      line !== undefined &&
      !isRunningText(line) &&
      line.words > 0 &&
      dateAt(lines, at + 1, reading) !== undefined
    );
  };
  const hasTitle = !isPair(index);
  const first = hasTitle ? index + 1 : index;
  // The page's own headline may be followed by its date: a list begins no earlier than after running text.
  if (!isPair(first) || dateAt(lines, first, reading)) return undefined;
  const line = lines[index] as Line;
  if (hasTitle && (line.words > 6 || isRunningText(line) || line.marker || !line.afterBlank))
    return undefined;
  if (!lines.slice(Math.max(0, index - 3), index).some(isRunningText)) return undefined;
  const { entries, end } = entriesFrom(lines, first, reading);
  if (entries.filter(({ publishedAt }) => publishedAt !== undefined).length < 2) return undefined;
  const title = hasTitle ? line.text : '';
  return { list: listOf('related', title, false, entries, lines.slice(index, end)), end };
}

/** A date at this line, perhaps with its time on the next. */
function dateAt(
  lines: readonly Line[],
  index: number,
  reading: DateReading,
): { iso: string; text: string; end: number } | undefined {
  const line = lines[index];
  if (!line || line.words > 9) return undefined;
  const text = withoutControls(wholeText(line));
  const iso = readSourceDate(text, reading);
  if (iso === undefined) return undefined;
  const next = lines[index + 1];
  if (next && next.words <= 3 && /[0-9٠-٩۰-۹]\s*:/.test(next.text)) {
    const joined = `${text} ${withoutControls(wholeText(next))}`;
    const both = readSourceDate(joined, reading);
    if (both !== undefined) return { iso: both, text: joined, end: index + 2 };
  }
  return { iso, text, end: index + 1 };
}

/** The words under a title of keywords: on its own line after a colon, or one a line, or parted by commas. */
function wordList(
  lines: readonly Line[],
  index: number,
  kind: SideListKind,
  title: string,
  first: string | undefined,
): Found {
  const words: string[] = first === undefined ? [] : wordsOf(first);
  let end = index + 1;
  while (first === undefined && end < lines.length) {
    const line = lines[end] as Line;
    const own = wordsOf(line.text);
    const short = own.every((word) => word.split(/\s+/).length <= 4);
    const startsAnew = line.afterBlank && words.length > 0;
    if (!short || startsAnew || line.words === 0 || sideListKind(line.text) || isRunningText(line)) break;
    words.push(...own);
    end += 1;
  }
  const entries = words.map((headline) => ({ headline }));
  return { list: listOf(kind, title, true, entries, lines.slice(index, end)), end };
}

function wordsOf(text: string): string[] {
  return withoutControls(text)
    .split(/[،,؛;|#\t•·]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Whether a line is text rather than a headline: long, or a sentence with its full stop or colon. */
export function isRunningText(line: Line): boolean {
  return line.words > HEADLINE_WORDS || (line.words >= 3 && /(?:[^.]\.|[؛:])["»”)]?$/u.test(line.text));
}

/** A headline without its bullet; a number stays where it is no rank. */
function headlineOf(line: Line, place: number): string {
  const rank = line.marker?.kind === 'number' && line.marker.value !== place + 1;
  return withoutControls(rank ? wholeText(line) : line.text);
}

function listOf(
  kind: SideListKind,
  title: string,
  known: boolean,
  entries: readonly Partial<Entry>[],
  lines: readonly Line[],
): SideList {
  return {
    kind,
    title: withoutControls(title).replace(/\s*:$/, ''),
    known,
    items: entries.map(({ headline = '', publishedAt, url }) => ({
      id: newId(),
      headline,
      ...(url !== undefined && { url }),
      ...(publishedAt !== undefined && { publishedAt }),
    })),
    dates: entries.flatMap(({ dateText }) => (dateText === undefined ? [] : [dateText])),
    text: lines.map(wholeText).join('\n'),
  };
}
