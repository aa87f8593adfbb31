import { toLatinDigits } from '../digits.ts';
import { numberInWords } from '../number-words.ts';
import { arabicWords } from './find.ts';
import { NAMES_IT } from './numbers-rules.ts';
import type { Hit, Rule } from './rule.ts';
import { COUNTED_MASCULINE } from './teens-rules.ts';

const NOUNS = new Set(COUNTED_MASCULINE.filter((noun) => noun !== 'ناد'));
/** A whole number of up to three digits that stands alone before the noun: no decimal, no date, no score. */
const NUMBER = /(?<![0-9\u0660-\u0669.,:/\u066B\u066C–-])([0-9\u0660-\u0669]{2,3}) $/u;
const IN_WORDS = [
  ...[11, 12, 13, 14, 15, 16, 17, 18, 19].flatMap((number) =>
    (['nominative', 'oblique'] as const).map((own) =>
      numberInWords(number, { counts: 'masculine', case: own }),
    ),
  ),
  ...'عشر ثلاث أربع خمس ست سبع ثمان تسع'.split(' ').flatMap((tens) => [`${tens}ون`, `${tens}ين`]),
];
const WORDS = new RegExp(`(?<![\\u0621-\\u0652])[وفبل]?(?:${[...new Set(IN_WORDS)].join('|')}) $`, 'u');
/** What can follow a noun that nothing belongs to: an end, or a word that begins something new. */
const ALONE =
  /^(?:$|[.،؛:!؟»"\n…)]| (?:في|من|على|إلى|عن|مع|منذ|خلال|بعد|قبل|حتى|ثم|أو|كما|بين|ضد|لدى|عند|بسبب|قبيل|عقب|وسط|أمام|مقابل|بينما|فيما|فقط|تقريبا|تقريبًا)(?![\u0621-\u0652]))/u;
const TANWIN = { 'before-alef': '\u064Bا', 'on-alef': 'ا\u064B', bare: 'ا', any: '\u064Bا' } as const;

/** The noun after 11 to 99, which takes the accusative: يوما, not يوم. */
export const COUNTED_CASE_RULES: readonly Rule[] = [
  {
    id: 'counted-case',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: 'تمييز العدد غير منصوب', en: 'Counted noun without its accusative' },
    why: {
      ar: 'بعد ١١ إلى ٩٩ مفرد منصوب: ١٥ يومًا.',
      en: 'From 11 to 99 the noun stands in the accusative singular.',
    },
    example: { wrong: 'استمر ١٥ يوم', right: 'استمر ١٥ يومًا' },
    find: (text, { tanwin }) =>
      arabicWords(text).flatMap(({ text: written, start, end }): Hit[] => {
        if (!NOUNS.has(written) || !ALONE.test(text.slice(end, end + 12))) return [];
        const before = text.slice(Math.max(0, start - 24), start);
        const digits = NUMBER.exec(before);
        const counts = digits
          ? Number(toLatinDigits(digits[1] as string)) % 100 >= 11 &&
            !NAMES_IT.test(before.slice(0, digits.index))
          : WORDS.test(before);
        return counts ? [{ start, end, fix: written + TANWIN[tanwin] }] : [];
      }),
  },
];
