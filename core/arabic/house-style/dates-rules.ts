import { toLatinDigits } from '../digits.ts';
import { MONTHS, monthNumber } from '../months.ts';
import { blockMemo, checkedTexts, proseOf } from './checked-texts.ts';
import { hits } from './find.ts';
import type { Found, Hit, Rule } from './rule.ts';

const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
const NAMES = [
  ...new Set([
    ...Object.values(MONTHS).flat(),
    'إبريل',
    'أغشت',
    'شتمبر',
    'دجمبر',
    'كانون ثاني',
    'تشرين أول',
    'تشرين ثاني',
    'كانون أول',
  ]),
]
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const DIGIT = '[0-9\\u0660-\\u0669]';
const WEEKDAY_BEFORE = new RegExp(
  `(${WEEKDAYS.join('|')}|الإثنين|الاربعاء)(?:[،,]? (?:الموافق |في )?|[،,]? \\()$`,
  'u',
);
/** Letters that a weekday and what follows it may take. */
const LONGEST_WEEKDAY = 26;
const DATE = new RegExp(
  `(?<![0-9\\u0660-\\u0669./-])(?<day>${DIGIT}{1,2}) (?:من )?(?:شهر )?(?<month>${NAMES})(?:[/ ](?:${NAMES}))?(?:،? (?:عام |سنة )?(?<year>${DIGIT}{4}))?(?![\\u0621-\\u0652\\d])`,
  'gu',
);
const CLOCK = new RegExp(
  `(?<![\\d:.\\u0660-\\u0669])(${DIGIT}{1,2}):(${DIGIT}{2})(?![\\d:.\\u0660-\\u0669])`,
  'gu',
);

interface ReadDate {
  start: number;
  end: number;
  day: number;
  month: number;
  weekday?: string;
  year?: number;
}

function datesIn(text: string): ReadDate[] {
  if (!/[0-9\u0660-\u0669]/.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match) => {
    const { day = '', month = '', year } = match.groups ?? {};
    const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_WEEKDAY), match.index));
    const weekday = before?.[1];
    const number = monthNumber(month);
    if (number === undefined) return [];
    return [
      {
        start: match.index - (before?.[0].length ?? 0),
        end: match.index + match[0].length,
        day: Number(toLatinDigits(day)),
        month: number,
        ...(weekday !== undefined && { weekday }),
        ...(year !== undefined && { year: Number(toLatinDigits(year)) }),
      },
    ];
  });
}

/** Months that only one tradition has, by the tradition. */
const TRADITIONS: readonly { name: string; months: RegExp }[] = [
  {
    name: 'levantine',
    months: monthPattern(
      'شباط آذار نيسان أيار حزيران تموز آب أيلول'
        .split(' ')
        .concat(MONTHS.levantine.filter((name) => name.includes(' '))),
    ),
  },
  { name: 'egyptian', months: monthPattern('يناير فبراير أبريل مايو يونيو يوليو أغسطس'.split(' ')) },
  { name: 'maghrebi', months: monthPattern('جانفي فيفري أفريل جوان جويلية'.split(' ')) },
];
function monthPattern(names: readonly string[]): RegExp {
  return new RegExp(
    `(?:(?<=${DIGIT} |شهر |مطلع |بداية |نهاية |أواخر |منتصف |أوائل )(?:${names.join('|')})|(?<![\\u0621-\\u0652])(?:${names.join('|')})(?= (?:الماضي|المقبل|القادم|الجاري|المنصرم)(?![\\u0621-\\u0652])))(?![\\u0621-\\u0652/])`,
    'gu',
  );
}

const traditionsOf = blockMemo((block) => {
  const text = proseOf(block);
  return TRADITIONS.map(({ months }) => text.match(months)?.length ?? 0);
});

/** Dates and clock times that cannot be, or that contradict themselves. */
export const DATES_RULES: readonly Rule[] = [
  {
    id: 'weekday-date',
    kind: 'dates',
    severity: 'error',
    title: { ar: 'اليوم لا يوافق التاريخ', en: 'Weekday disagrees with its date' },
    why: { ar: 'ذلك التاريخ يوم آخر من الأسبوع.', en: 'That date falls on another day.' },
    example: { wrong: 'الجمعة 25 نوفمبر 2026', right: 'الأربعاء 25 نوفمبر 2026' },
    find: (text) =>
      datesIn(text).flatMap(({ start, end, day, month, year, weekday }): Hit[] => {
        if (weekday === undefined || year === undefined || year < 1900 || !isDate(day, month, year))
          return [];
        const right = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] as string;
        return weekday.replace('إ', 'ا').replace('الاربعاء', 'الأربعاء') === right ? [] : [{ start, end }];
      }),
  },
  {
    id: 'impossible-date',
    kind: 'dates',
    severity: 'error',
    title: { ar: 'تاريخ لا وجود له', en: 'Date that does not exist' },
    why: { ar: 'ليس في ذلك الشهر هذا اليوم.', en: 'The month has no such day.' },
    example: { wrong: 'في 31 أبريل المقبل', right: 'في 30 أبريل المقبل' },
    find: (text) =>
      datesIn(text)
        .filter(({ day, month, year = 2024 }) => !isDate(day, month, year))
        .map(({ start, end }) => ({ start, end })),
  },
  {
    id: 'impossible-time',
    kind: 'dates',
    severity: 'error',
    title: { ar: 'ساعة لا وجود لها', en: 'Time that does not exist' },
    why: { ar: 'الساعات إلى ٢٤ والدقائق إلى ٥٩.', en: 'Hours go to 24 and minutes to 59.' },
    example: { wrong: 'الساعة 25:10', right: 'الساعة 21:10' },
    readsNumbers: true,
    find: (text) =>
      hits(text, CLOCK).filter(({ start, end }) => {
        const [hour = 0, minute = 0] = toLatinDigits(text.slice(start, end)).split(':').map(Number);
        const isClock =
          /الساعة $/u.test(text.slice(Math.max(0, start - 8), start)) ||
          /^ (?:ص|م|صباحا|صباحًا|مساء|مساءً|ظهرا|ظهرًا)(?![\u0621-\u0652])/u.test(text.slice(end, end + 8));
        return isClock && (hour > 24 || minute > 59 || (hour === 24 && minute > 0));
      }),
  },
  {
    id: 'months-mixed',
    kind: 'dates',
    severity: 'warning',
    title: { ar: 'أسماء شهور من تقليدين', en: 'Months of two traditions' },
    why: { ar: 'شباط في فقرة وفبراير في أخرى يربكان القارئ.', en: 'One article names its months one way.' },
    example: { wrong: 'من 3 شباط إلى 5 مارس و7 يوليو', right: 'من 3 فبراير إلى 5 مارس و7 يوليو' },
    findAcross(article) {
      const totals = TRADITIONS.map((_, index) =>
        article.blocks.reduce((sum, block) => sum + (traditionsOf(block)[index] ?? 0), 0),
      );
      if (totals.filter((total) => total > 0).length < 2) return [];
      const main = totals.indexOf(Math.max(...totals));
      return checkedTexts(article, (block) =>
        traditionsOf(block).some((count, index) => count > 0 && index !== main),
      ).flatMap(({ text, ...where }) =>
        TRADITIONS.flatMap(({ months }, index): Found[] =>
          index === main
            ? []
            : hits(text, months).map(({ start, end }) => ({
                ...where,
                start,
                end,
                text: text.slice(start, end),
              })),
        ),
      );
    },
  },
];

function isDate(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
