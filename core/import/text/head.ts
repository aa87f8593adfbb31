import type { Byline } from '../../article/article.ts';
import { type ArticleDraft, notePart } from '../article-draft.ts';
import { contentOfText, withoutControls } from '../bidi-text.ts';
import { isDateline, isFiledFrom } from '../datelines.ts';
import { type DateReading, readSourceDate } from '../source-date.ts';
import { isRule, type Line, wholeText } from './lines.ts';

/** «كتب: فلان»، «بقلم فلان» (written by): the word before the name. */
const BYLINE =
  /^((?:كتبت?|كتبها|بقلم|إعداد|اعداد|تحرير|تقرير|متابعة|ترجمة|حوار|حاورها?|أعدها?|أجرى الحوار|تحقيق)(?: و(?:تصوير|ترجمة|تحرير))?)\s*[:\-–—/]\s*(.+)$/u;
const BYLINE_WITHOUT_MARK = /^(كتبت?|بقلم|إعداد|اعداد)\s+(\S+(?:\s\S+){1,3})$/u;
const CREDIT = /^(?:تصوير|عدسة|مصدر الصورة|الصورة من|المصور|Photo(?:graph)?)\s*[:\-–—/ ]/iu;
const CAPTION =
  /^(?:صورة (?:أرشيفية|ارشيفية|توضيحية|تعبيرية)|(?:الصورة|صورة|صورة أرشيفية|أرشيفية|تعليق الصورة)\s*(?:[:\-–—(]|$))/u;

/**
 * Reads what stands above the running text: headline, kicker, byline, date, dateline, and the short lines that
 * are deck and caption. Gives the place of the first line that it did not take. With `hasHeadline` the first line
 * stands for a headline that is known already.
 */
export function readHead(
  draft: ArticleDraft,
  lines: readonly Line[],
  reading: DateReading,
  hasHeadline = false,
): number {
  const body = bodyStart(lines);
  if (body === 0) return 0;
  const headlineAt = !hasHeadline && hasKicker(lines, body, reading) ? 1 : 0;
  if (headlineAt === 1) setText(draft, 'kicker', lines[0] as Line);
  if (!hasHeadline) setText(draft, 'headline', lines[headlineAt] as Line);
  const named: number[] = [];
  const open: number[] = [];
  for (let index = headlineAt + 1; index < body; index += 1) {
    const line = lines[index] as Line;
    if (line.marker || isRule(line.text)) break;
    if (roleOf(line, reading)) named.push(index);
    else if (canBeWords(line)) open.push(index);
  }
  const roles = rolesByForm(lines, open, body);
  let taken = headlineAt + 1;
  for (let index = headlineAt + 1; index < body; index += 1) {
    const line = lines[index] as Line;
    const isTaken =
      (named.includes(index) && takeNamed(draft, line, reading)) ||
      (roles.has(index) && takeByForm(draft, line, roles.get(index) as 'deck' | 'caption'));
    // What is not recognised begins the body, so that nothing of the text changes its order.
    if (!isTaken) break;
    taken = index + 1;
  }
  return taken;
}

/**
 * How many lines of a site's menu were copied along above the headline: two or more of one or two words each, as
 * long as a line that can be a headline follows. The last one may be the kicker and is left.
 */
export function menuLength(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => line.words > 2 || line.marker || isRule(line.text));
  const headline = lines[first];
  if (first < 3 || !headline || headline.marker || headline.words < 4 || isText(headline)) return 0;
  return first - 1;
}

/** Where the running text begins: the first long line or full sentence. The first line is the headline's. */
function bodyStart(lines: readonly Line[]): number {
  const first = lines[0];
  if (!first || first.marker || isRule(first.text) || isStatement(first)) return 0;
  const index = lines.findIndex((line, place) => place > 0 && (line.marker || isText(line)));
  if (index > 0) return index;
  // Nothing but short lines: verse, a list, notes. Only the first is told from the rest.
  return 1;
}

/** Whether a first line is a text of its own rather than a headline. */
function isStatement(line: Line): boolean {
  return (
    line.words > 30 || (line.words >= 12 && /[.؛:]["»”)]?$/u.test(line.text) && !line.text.endsWith('..'))
  );
}

function isText(line: Line): boolean {
  if (line.words >= 15 || (line.words >= 3 && /[^.]\.["»”)]?$/u.test(line.text))) return true;
  return line.words >= 6 && /[!؟?…:،؛]["»”)]?$/u.test(line.text);
}

function hasKicker(lines: readonly Line[], body: number, reading: DateReading): boolean {
  const [first, second] = lines;
  if (!first || !second || body < 2 || second.marker || roleOf(second, reading)) return false;
  if (/[.!؟?]/u.test(first.text) || first.words > 3 || second.words < 2 * first.words) return false;
  return second.words >= (first.words <= 2 ? 4 : 6) && !(second.afterBlank && first.words > 2);
}

/** Whether a line can be a deck or a caption at all: not a button of the site, not a time that could not be read. */
function canBeWords(line: Line): boolean {
  return line.words >= 2 && !/[0-9٠-٩۰-۹]:[0-9٠-٩۰-۹]{2}/.test(line.text);
}

type Role = 'byline' | 'dateline' | 'date' | 'credit' | 'caption';

/** What a line says of itself by its first word or its form. */
function roleOf(line: Line, reading: DateReading): Role | undefined {
  const text = withoutControls(line.text);
  if (text.length > 120) return undefined;
  if (BYLINE.test(text) || BYLINE_WITHOUT_MARK.test(text)) return 'byline';
  if (readSourceDate(text, reading) !== undefined) return 'date';
  if (isDateline(text) || isFiledFrom(text)) return 'dateline';
  if (CREDIT.test(text)) return 'credit';
  return CAPTION.test(text) ? 'caption' : undefined;
}

/**
 * Which of the short lines that say nothing of themselves are deck and caption. The longer one is the deck; a
 * lone line is a caption where it is short. A third one is not told by its form.
 */
function rolesByForm(
  lines: readonly Line[],
  open: readonly number[],
  body: number,
): Map<number, 'deck' | 'caption'> {
  const roles = new Map<number, 'deck' | 'caption'>();
  const [first, second] = open;
  if (first === undefined || body >= lines.length) return roles;
  const words = (index: number) => (lines[index] as Line).words;
  if (second === undefined) roles.set(first, words(first) <= 7 ? 'caption' : 'deck');
  else if (words(first) >= words(second) && words(first) >= 5)
    roles.set(first, 'deck').set(second, 'caption');
  else if (words(second) >= 5) roles.set(first, 'caption').set(second, 'deck');
  else roles.set(first, 'caption');
  return roles;
}

/** Puts a line where its own words say it belongs; false where that place is taken. */
function takeNamed(draft: ArticleDraft, line: Line, reading: DateReading): boolean {
  const { article } = draft;
  const text = withoutControls(line.text);
  switch (roleOf(line, reading)) {
    case 'byline': {
      const [, role = '', names = ''] = BYLINE.exec(text) ?? BYLINE_WITHOUT_MARK.exec(text) ?? [];
      const bylines: Byline[] = names
        .split(/[،,]/u)
        .map((name) => ({ name: name.trim(), role }))
        .filter(({ name }) => name !== '');
      if (bylines.length === 0) return false;
      for (const byline of bylines) {
        const field = `bylines.${article.bylines.length}`;
        notePart(draft, 'byline', bylines.length === 1 ? line.text : byline.name, { field }, { role });
        article.bylines.push(byline);
      }
      return true;
    }
    case 'date': {
      const iso = readSourceDate(text, reading);
      if (iso === undefined || article.publishAt !== undefined) return false;
      article.publishAt = iso;
      notePart(draft, 'date', line.text, { field: 'publishAt' }, { dates: [text] });
      return true;
    }
    case 'dateline':
      if (article.dateline !== undefined) return false;
      article.dateline = text;
      notePart(draft, 'dateline', line.text, { field: 'dateline' });
      return true;
    case 'credit':
      if (article.lead?.credit) return false;
      article.lead = { caption: [], alt: '', ...article.lead, credit: text };
      notePart(draft, 'credit', line.text, { field: 'lead.credit' });
      return true;
    case 'caption':
      return takeByForm(draft, line, 'caption');
    default:
      return false;
  }
}

function takeByForm(draft: ArticleDraft, line: Line, role: 'deck' | 'caption'): boolean {
  const { article } = draft;
  if (role === 'deck') {
    if (article.deck !== undefined) return false;
    setText(draft, 'deck', line);
    return true;
  }
  if (article.lead && article.lead.caption.length > 0) return false;
  article.lead = { credit: '', alt: '', ...article.lead, caption: contentOfText(line.text) };
  notePart(draft, 'caption', line.text, { field: 'lead.caption' });
  return true;
}

function setText(draft: ArticleDraft, field: 'headline' | 'kicker' | 'deck', line: Line): void {
  const text = withoutControls(wholeText(line));
  draft.article[field] = text;
  const halves = field === 'headline' ? { halves: headlineHalves(text).length } : undefined;
  notePart(draft, field, text, { field }, halves);
}

/** The halves of a headline, which two dots part. */
export function headlineHalves(headline: string): string[] {
  return headline.split(/\s*(?:\.{2,}|…)\s*/u).filter((half) => half !== '');
}
