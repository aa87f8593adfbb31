import type { Profile } from '../profile.ts';
import { type Digits, toLatinDigits, withDigits } from './digits.ts';
import { gregorianOfHijri, hijriMonthNumber } from './hijri.ts';
import { MONTHS, monthNumber } from './months.ts';
import { normalise } from './normalise.ts';

type DateWays = Pick<Profile, 'months' | 'digits' | 'timeZone'>;

const DAY = '(?:(?:يوم )?(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)[،,]? )?';
const NAMED = /^(\d{1,2})(?:[ -])([^\d:]+?)(?: م)?(?:[ ،-])(\d{4})(?: ?(م|ميلاديه|ه|هجريه|هجري))?$/u;
const NUMBERED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO_DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const TIME =
  /^(.*?\S)\s*(?:[،,|–-]\s*)?(?:الساعه\s+|في\s+|at\s+)?(?:(\d{1,2}):(\d{2})(?::\d{2})?\s*(ص|م|صباحا|مساء|ظهرا|am|pm)?|(\d{1,2})\s*(ص|م|صباحا|مساء|ظهرا|am|pm))$/u;

/**
 * The instant that a whole text names as a date or a date with its time, in ISO 8601 with the zone's own offset at
 * that instant; undefined where the text is anything else. Months of every tradition, Hijri ones (Umm al-Qura) among
 * them, double names with a slash, digits of every kind, ص/م and 24 hours are read. `09 يوليو 2025 11:21 م` in Africa/Cairo is
 * `2025-07-09T23:21:00+03:00`. A date without a time is midnight there.
 */
export function readDateTime(text: string, { timeZone }: { timeZone: string }): string | undefined {
  let plain = normalise(toLatinDigits(text)).toLowerCase().replace(/\s+/g, ' ').trim();
  let hour = 0;
  let minute = 0;
  const time = TIME.exec(plain);
  if (time) {
    const clock = hourOf(Number(time[2] ?? time[5]), time[4] ?? time[6]);
    minute = Number(time[3] ?? 0);
    if (clock === undefined || minute > 59) return undefined;
    hour = clock;
    plain = (time[1] as string).replace(/[،,|–-]$/, '').trim();
  }
  const day = readDay(plain.replace(new RegExp(`^${DAY}`, 'u'), ''));
  return day && instantAt({ ...day, hour, minute }, timeZone);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 23) return undefined;
  const isMorning = half === 'ص' || half === 'صباحا' || half === 'am';
  if (hour > 12) return isMorning ? undefined : hour;
  return (hour % 12) + (isMorning ? 0 : 12);
}

function readDay(text: string): { year: number; month: number; day: number } | undefined {
  const named = NAMED.exec(text);
  if (named) {
    const hijri = hijriMonthNumber(named[2] as string);
    if (hijri !== undefined)
      return gregorianOfHijri({ year: Number(named[3]), month: hijri, day: Number(named[1]) });
    if (named[4]?.startsWith('ه')) return undefined;
    const months = (named[2] as string).split('/').map((name) => monthNumber(name.trim()));
    const month = months[0];
    if (month === undefined || months.some((each) => each !== month)) return undefined;
    return valid(Number(named[3]), month, Number(named[1]));
  }
  const numbered = NUMBERED.exec(text);
  if (numbered) return valid(Number(numbered[3]), Number(numbered[2]), Number(numbered[1]));
  const iso = ISO_DAY.exec(text);
  return iso ? valid(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}

function valid(year: number, month: number, day: number) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return isReal ? { year, month, day } : undefined;
}

/** The instant of a wall clock in a zone; in the hour that summer time leaves out, the one after it. */
function instantAt(
  wall: { year: number; month: number; day: number; hour: number; minute: number },
  timeZone: string,
): string {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  let offset = offsetMinutes(asUtc, timeZone);
  offset = offsetMinutes(asUtc - offset * 60_000, timeZone);
  const local = new Date(asUtc).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
function offsetMinutes(instant: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** «٢٥ نوفمبر ٢٠٢٦» for 25 November 2026, in the profile's months, digits and zone. */
export function writeDate(iso: string, profile: DateWays): string {
  const { day, month, year } = wallParts(iso, profile.timeZone);
  return withDigits(`${day} ${MONTHS[profile.months][month - 1]} ${year}`, profile.digits);
}

/** «٢٥ نوفمبر ٢٠٢٦، ١١:٢١ م» for 11:21 in the evening. */
export function writeDateTime(iso: string, profile: DateWays): string {
  const { hour, minute } = wallParts(iso, profile.timeZone);
  const clock = `${hour % 12 || 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'ص' : 'م'}`;
  return `${writeDate(iso, profile)}، ${withDigits(clock, profile.digits)}`;
}

/** The same day in the Umm al-Qura calendar: «١٦ جمادى الآخرة ١٤٤٨ هـ». */
export function writeHijri(iso: string, profile: DateWays): string {
  const text = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', {
    timeZone: profile.timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(iso));
  return withDigits(text.replace(/[\u200E\u200F\u061C]/g, ''), profile.digits);
}

function wallParts(iso: string, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(iso));
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour') % 24,
    minute: of('minute'),
  };
}

/** A unit of time as it agrees with its number: one, two, 3-10, and 11 on (for 103-110 as 3-10). */
const UNITS = {
  minute: ['دقيقة', 'دقيقتين', 'دقائق', 'دقيقة'],
  hour: ['ساعة', 'ساعتين', 'ساعات', 'ساعة'],
  day: ['يوم', 'يومين', 'أيام', 'يومًا'],
} as const;
const plural = new Intl.PluralRules('ar');

/** How long ago, with the right dual and plural: «منذ ساعتين», «منذ ٣ ساعات», «منذ ١١ ساعة»; both in ISO 8601. */
export function relativeTime(iso: string, now: string, digits: Digits): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'الآن';
  if (minutes < 60) return ago(minutes, 'minute', digits);
  if (minutes < 24 * 60) return ago(Math.floor(minutes / 60), 'hour', digits);
  return ago(Math.floor(minutes / (24 * 60)), 'day', digits);
}

function ago(count: number, unit: keyof typeof UNITS, digits: Digits): string {
  const [one, two, few, many] = UNITS[unit];
  const form = plural.select(count);
  if (form === 'one') return `منذ ${one}`;
  if (form === 'two') return `منذ ${two}`;
  const noun = form === 'few' ? few : form === 'many' ? many : one;
  return `منذ ${withDigits(String(count), digits)} ${noun}`;
}
