import { readDateTime } from '../arabic/dates.ts';
import { normalise } from '../arabic/normalise.ts';

/** How the dates of a source are read. */
export interface DateReading {
  /** The IANA time zone of times that name none. */
  timeZone: string;
  /** The instant that «منذ ساعتين» (two hours ago) counts from. */
  now: Date;
}

const LONGEST = 70;
/** What may stand in front of a date: published, last update, the day of the week. */
const LABEL =
  /^(?:(?:تاريخ النشر|نشر في|نشر فى|نُشر في|تم النشر في|آخر تحديث|اخر تحديث|التاريخ|بتاريخ|تحديث|نشر|published|updated)\s*:?\s*)/iu;
const WEEKDAY =
  /^(?:يوم\s+)?(?:السبت|الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة)[\s،,:|-]*/u;
const SECONDS: readonly [string, string, string, number][] = [
  // one, two, several; seconds each
  ['ثانيه', 'ثانيتين', 'ثواني|ثوان', 1],
  ['دقيقه', 'دقيقتين', 'دقائق|دقايق', 60],
  ['ساعه', 'ساعتين', 'ساعات', 3600],
  ['يوم', 'يومين', 'ايام|يوما', 86_400],
  ['اسبوع', 'اسبوعين', 'اسابيع|اسبوعا', 604_800],
  ['شهر', 'شهرين', 'اشهر|شهور|شهرا', 2_592_000],
];
const UNITS = SECONDS.map(([one, two, several, seconds]) => ({
  one: new RegExp(`^(?:${fold(one)})$`),
  two: new RegExp(`^(?:${fold(two)})$`),
  several: new RegExp(`^(?:${fold(`${one}|${several}`)})$`),
  seconds,
}));

/** The instant that a line of a source states, and nothing else: a date, a date with its time, or how long ago. */
export function readSourceDate(line: string, reading: DateReading): string | undefined {
  if (line.length > LONGEST) return undefined;
  const text = line.replace(/^[([]|[)\]]$/g, '').trim();
  if (/\d|[٠-٩۰-۹]/.test(text)) {
    const date = readDateTime(text, { timeZone: reading.timeZone });
    if (date !== undefined) return date;
    const bare = text
      .replace(LABEL, '')
      .replace(WEEKDAY, '')
      .replace(/\s*[|،,]\s*|\s+[-–—]\s+|\s+الساعة\s+/gu, ' ')
      .trim();
    if (bare !== text) return readDateTime(bare, { timeZone: reading.timeZone });
  }
  return longAgo(text, reading.now);
}

/** «منذ ٣ ساعات» (three hours ago) as an instant, to the whole second. */
function longAgo(text: string, now: Date): string | undefined {
  const [since, ...words] = normalise(text).split(/\s+/);
  if ((since !== 'منذ' && since !== 'قبل') || words.length === 0 || words.length > 2) return undefined;
  const [first = '', second] = words;
  for (const unit of UNITS) {
    let count: number | undefined;
    if (second === undefined) count = unit.one.test(first) ? 1 : unit.two.test(first) ? 2 : undefined;
    else if (/^[0-9]{1,3}$/.test(first) && unit.several.test(second)) count = Number(first);
    if (count !== undefined)
      return `${new Date(now.getTime() - count * unit.seconds * 1000).toISOString().slice(0, 19)}Z`;
  }
  return undefined;
}

function fold(pattern: string): string {
  return pattern
    .split('|')
    .map((word) => normalise(word))
    .join('|');
}
