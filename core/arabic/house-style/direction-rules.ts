import type { Block } from '../../article/block.ts';
import { blockTexts, contentAt } from '../../article/block-texts.ts';
import { type Inline, plainText } from '../../article/inline.ts';
import { baseDirection, latinRuns } from '../direction.ts';
import { displayedPlaces } from '../displayed-order.ts';
import { hits } from './find.ts';
import type { Found, Hit, Rule } from './rule.ts';

const DIGIT = '[0-9\\u0660-\\u0669]';
const NUMBER = `${DIGIT}+(?:[.,\\u066B\\u066C]${DIGIT}+)*`;
/** A range or a score; no date of three parts, no telephone number. */
const RANGE = new RegExp(
  `(?<![\\w+\\u0660-\\u0669.,:/-])(?<first>${NUMBER})(?:[-–:]|[ \\u00A0][-–][ \\u00A0])(?<last>${NUMBER})(?![\\w\\u0660-\\u0669/-]|[.,:]${DIGIT})`,
  'gu',
);
const PHONE =
  /(?<![\w\u0660-\u0669])(?:\+\d[\d ()-]{6,16}\d|0\d{1,3}[ -]\d{3,4}[ -]\d{3,4}|\(\d{2,4}\) ?\d{3,4}[ -]?\d{3,4})(?![\w\u0660-\u0669])/gu;
/** Latin words with signs at their edges, which the text around would pull to the other side: C#, .NET. */
const LATIN =
  /(?<![\p{Script=Latin}\d])(?:[@#$.&*]\p{Script=Latin}[\p{Script=Latin}\p{M}\d._/-]*|\p{Script=Latin}[\p{Script=Latin}\p{M}\d._/-]*(?:[+#*%]+|!(?=\s+\p{Script=Latin})|\([\p{Script=Latin}\d ]+\)))(?![\p{Script=Latin}\d])/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+/gu;
const FIRST_ISOLATE = '\u2066';
const ISOLATE_END = '\u2069';
/** How far around a place the order is computed: further words do not change it. */
const AROUND = 24;

/** Runs of a block that are isolated already: spans with a direction of their own, links, code. */
function isolatedIn(content: readonly Inline[], from = 0): [number, number][] {
  const found: [number, number][] = [];
  let at = from;
  for (const inline of content) {
    const { length } = plainText([inline]);
    const isOwn = inline.type === 'span' || (inline.type === 'text' && inline.marks?.includes('code'));
    if (isOwn) found.push([at, at + length]);
    else if (inline.type === 'note') found.push(...isolatedIn(inline.content, at));
    at += length;
  }
  return found;
}

/** What a pattern finds in the body text of a block, isolated runs aside. */
function inBlock(block: Block, needs: RegExp, find: (text: string, base: 'rtl' | 'ltr') => Hit[]): Found[] {
  if (block.type === 'code') return [];
  return blockTexts(block).flatMap(({ field, text }) => {
    if (!needs.test(text) || !/\p{Script=Arabic}/u.test(text)) return [];
    const isolated = isolatedIn(contentAt(block, field));
    const base = block.direction ?? 'rtl';
    return find(text, base)
      .filter(({ start, end }) => !isolated.some(([from, to]) => start >= from && end <= to))
      .map((hit) => ({
        blockId: block.id,
        ...(field !== 'content' && { field }),
        ...hit,
        text: text.slice(hit.start, hit.end),
      }));
  });
}

/** How [start, end) is displayed within its text, from left to right. */
export function shownAt(text: string, start: number, end: number, base: 'rtl' | 'ltr'): string {
  return shownPlaces(text, start, end, base)
    .map(({ shown }) => shown)
    .join('');
}

function shownPlaces(text: string, start: number, end: number, base: 'rtl' | 'ltr') {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - AROUND)) + 1);
  const around = text.slice(from, end + AROUND);
  return displayedPlaces(around, base).filter(({ at }) => at + from >= start && at + from < end);
}

/** Hits whose letters a reader does not see in their order from left to right, with a fix that isolates them. */
function outOfOrder(text: string, base: 'rtl' | 'ltr', pattern: RegExp): Hit[] {
  const found = hits(text, pattern);
  // What every export isolates by itself is in order when readers see it.
  const safe = found.length === 0 ? [] : [...hits(text, ADDRESS), ...latinRuns(text)];
  return found.flatMap(({ start, end }): Hit[] => {
    if (isIsolated(text, start, end) || safe.some((each) => start >= each.start && end <= each.end))
      return [];
    const places = shownPlaces(text, start, end, base);
    if (places.every(({ at }, index) => index === 0 || at > (places[index - 1]?.at ?? 0))) return [];
    return [
      {
        start,
        end,
        fix: FIRST_ISOLATE + text.slice(start, end) + ISOLATE_END,
        shown: places.map(({ shown }) => shown).join(''),
      },
    ];
  });
}

function isIsolated(text: string, start: number, end: number): boolean {
  return (
    /[\u2066-\u2068\u202A-\u202E]$/.test(text.slice(0, start).slice(-1)) &&
    /^[\u2069\u202C]/.test(text.slice(end, end + 1))
  );
}

const CONTROL_NAMES = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Openers without an end and ends without an opener, by their places. */
function unpaired(text: string): Hit[] {
  const open: { at: number; isolates: boolean }[] = [];
  const found: Hit[] = [];
  for (const { index } of text.matchAll(CONTROL_NAMES)) {
    const letter = text[index] as string;
    if (letter === '\u2069' || letter === '\u202C') {
      const isolates = letter === '\u2069';
      if (open.at(-1)?.isolates === isolates) open.pop();
      else found.push({ start: index, end: index + 1, fix: '' });
    } else open.push({ at: index, isolates: letter >= '\u2066' });
  }
  for (const { at } of open) found.push({ start: at, end: at + 1, fix: '' });
  // A line end closes what is open; an override reverses letters, and no desk wants that.
  return found;
}

/** Directional controls and runs that readers would see in another order than the one written (UAX #9). */
export const DIRECTION_RULES: readonly Rule[] = [
  {
    id: 'stray-control',
    kind: 'direction',
    severity: 'error',
    title: { ar: 'علامة اتجاه خفية بلا مقابل', en: 'Unpaired directional control' },
    why: { ar: 'علامة خفية فُتحت ولم تُغلق فتقلب ما بعدها.', en: 'It turns everything after it.' },
    example: { wrong: 'قال \u2067الوزير أمس', right: 'قال الوزير أمس' },
    find: unpaired,
  },
  {
    id: 'invisible-character',
    kind: 'direction',
    severity: 'error',
    title: { ar: 'حرف خفي', en: 'Invisible character' },
    why: { ar: 'لا يراه أحد ويفسد البحث والرسم.', en: 'Nobody sees it and it breaks search and shaping.' },
    example: { wrong: 'الوز\u200Bير', right: 'الوزير' },
    find: (text) =>
      hits(
        text,
        /[\u00AD\u200B\u2060\uFEFF\u180E]+|(?<![\u0600-\u06FF])[\u200C\u200D]+(?![\u0600-\u06FF\p{Extended_Pictographic}])|\uFFFD+/gu,
        (found) => (found.includes('\uFFFD') ? found : ''),
      ).map(({ start, end, fix }) => (fix === '' ? { start, end, fix } : { start, end })),
  },
  {
    id: 'range-order',
    kind: 'direction',
    severity: 'warning',
    title: { ar: 'مدى أو نتيجة ينقلب ترتيبها', en: 'Range or score shown in the other order' },
    why: {
      ar: 'يرى القارئ العددين على غير ترتيب الجريدة.',
      en: 'Readers see the numbers in the other order than the house’s.',
    },
    example: { wrong: '2-1 فاز الفريق', right: '\u061C2-1 فاز الفريق' },
    readsNumbers: true,
    findInBlock: (block, { ranges }) =>
      inBlock(block, /[0-9\u0660-\u0669] ?[-–]/, (text, base) =>
        [...text.matchAll(RANGE)].flatMap((match): Hit[] => {
          const start = match.index;
          const end = start + match[0].length;
          if (match[0].includes(':') || isIsolated(text, start, end)) return [];
          const places = shownPlaces(text, start, end, base);
          const isFirstLeft = (places[0]?.at ?? 0) < (places.at(-1)?.at ?? 0);
          if (isFirstLeft === (ranges === 'first-left')) return [];
          const shown = places.map(({ shown }) => shown).join('');
          const fix = isFirstLeft
            ? `\u061C${match[0].replace(/[-–]/u, '\u200F$&\u200F')}`
            : FIRST_ISOLATE + match[0] + ISOLATE_END;
          return [{ start, end, fix, shown }];
        }),
      ),
  },
  {
    id: 'phone-order',
    kind: 'direction',
    severity: 'warning',
    title: { ar: 'رقم هاتف تنقلب أجزاؤه', en: 'Telephone number shown in pieces' },
    why: { ar: 'يقرأ القارئ رقمًا آخر: اعزله.', en: 'Readers read another number: isolate it.' },
    example: { wrong: 'اتصل على 02 2574 0000', right: 'اتصل على \u206602 2574 0000\u2069' },
    readsNumbers: true,
    findInBlock: (block) =>
      inBlock(block, /[0-9\u0660-\u0669]/, (text, base) => outOfOrder(text, base, PHONE)),
  },
  {
    id: 'latin-order',
    kind: 'direction',
    severity: 'warning',
    title: { ar: 'اسم لاتيني تنتقل علامته', en: 'Latin name whose sign moves' },
    why: {
      ar: 'تظهر العلامة في الطرف الآخر: اعزل الاسم.',
      en: 'The sign is shown at the other end: isolate the name.',
    },
    example: { wrong: 'تعلم لغة C# الآن', right: 'تعلم لغة \u2066C#\u2069 الآن' },
    readsNumbers: true,
    findInBlock: (block) =>
      inBlock(block, /\p{Script=Latin}/u, (text, base) => outOfOrder(text, base, LATIN)),
  },
  {
    id: 'latin-first',
    kind: 'direction',
    severity: 'warning',
    title: { ar: 'فقرة عربية تبدأ باللاتيني', en: 'Arabic paragraph that begins in Latin' },
    why: {
      ar: 'يأخذها القارئ يسارية إن لم يُحدَّد اتجاهها: ابدأ بكلمة عربية أو حدّد الاتجاه.',
      en: 'Where no direction is set, other programs lay it left to right.',
    },
    example: { wrong: 'OpenAI أعلنت نموذجها الجديد', right: 'أعلنت OpenAI نموذجها الجديد' },
    findInBlock: (block) => {
      if (block.type !== 'paragraph' || block.direction !== undefined) return [];
      const text = plainText(block.content);
      if (!/^[^\u0600-\u06FF]*\p{Script=Latin}/u.test(text)) return [];
      if (baseDirection(text) !== 'ltr') return [];
      const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
      const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
      const first = /^\S+/.exec(text)?.[0] ?? '';
      return arabic > latin ? [{ blockId: block.id, start: 0, end: first.length, text: first }] : [];
    },
  },
];
