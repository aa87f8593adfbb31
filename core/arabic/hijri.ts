import { normalise } from './normalise.ts';

/** The months of the Hijri year, Muharram first. */
export const HIJRI_MONTHS = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
] as const;
const VARIANTS: Readonly<Record<string, number>> = {
  المحرم: 1,
  'صفر الخير': 2,
  'ربيع أول': 3,
  'ربيع الثاني': 4,
  'ربيع ثاني': 4,
  'جمادى الأول': 5,
  'جمادى الثانية': 6,
  'جمادى الثاني': 6,
  'جمادى الآخر': 6,
  'شهر رمضان': 9,
  'رمضان المبارك': 9,
  'ذي القعدة': 11,
  'ذي الحجة': 12,
};
const NUMBERS = new Map<string, number>([
  ...HIJRI_MONTHS.map((name, index) => [normalise(name), index + 1] as const),
  ...Object.entries(VARIANTS).map(([name, month]) => [normalise(name), month] as const),
]);

/** The number of a Hijri month (1-12) by any of its names; undefined where it is none. */
export function hijriMonthNumber(name: string): number | undefined {
  return NUMBERS.get(normalise(name).trim().replace(/\s+/g, ' '));
}

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
});
const DAY_MS = 86_400_000;
/** 1 Muharram 1 in days from 1 January 1970, and the mean length of a Hijri year in days. */
const EPOCH_DAY = -492_148;
const MEAN_YEAR = 354.367;

interface Day {
  year: number;
  month: number;
  day: number;
}

/**
 * The Gregorian day of a day of the Umm al-Qura calendar; undefined where that month has no such day, or the year is
 * none of its tables (1300 to 1600).
 */
export function gregorianOfHijri({ year, month, day }: Day): Day | undefined {
  if (year < 1300 || year > 1600 || day < 1 || day > 30) return undefined;
  const guess = EPOCH_DAY + Math.floor((year - 1) * MEAN_YEAR + (month - 1) * 29.53 + day - 1);
  for (let away = 0; away <= 4; away += 1) {
    for (const at of [guess + away, guess - away]) {
      const found = hijriOf(at * DAY_MS);
      if (found.year !== year || found.month !== month || found.day !== day) continue;
      const date = new Date(at * DAY_MS);
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    }
  }
  return undefined;
}

function hijriOf(instant: number): Day {
  const parts = calendar.formatToParts(instant);
  const of = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return { year: of('year'), month: of('month'), day: of('day') };
}
