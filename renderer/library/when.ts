import { writeDate } from '#core/arabic/dates.ts';
import type { Profile } from '#core/profile.ts';
import type { Speech } from '../messages/speech.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * When something was done, as briefly as it is clear: «الآن», «قبل دقيقتين», «قبل ساعتين», «أمس، ٩:٤٠ م»,
 * «١٩ نوفمبر» by the publication's names of the months, and with its year where that is another.
 */
export function whenInWords(
  instant: string,
  now: Date,
  profile: Pick<Profile, 'months' | 'timeZone'>,
  speech: Speech,
): string {
  const { timeZone } = profile;
  const then = new Date(instant);
  const locale = `ar-EG-u-nu-${speech.digits}`;
  const age = now.getTime() - then.getTime();
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (age < MINUTE_MS) return ago.format(0, 'second');
  if (age < HOUR_MS) return ago.format(-Math.floor(age / MINUTE_MS), 'minute');
  const day = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(date);
  if (day(then) === day(now)) return ago.format(-Math.floor(age / HOUR_MS), 'hour');
  if (day(then) === day(new Date(now.getTime() - DAY_MS))) {
    const time = new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' });
    return speech.say('library.yesterday', { time: time.format(then) });
  }
  const date = writeDate(instant, { ...profile, digits: speech.digits });
  const isThisYear = day(then).slice(0, 4) === day(now).slice(0, 4);
  return isThisYear ? date.slice(0, date.lastIndexOf(' ')) : date;
}

/** A day as the search names it: «٣ مايو ٢٠٢٦» in the editor's digits. */
export function dayInWords(instant: string, { timeZone }: Pick<Profile, 'timeZone'>, speech: Speech): string {
  const locale = `ar-EG-u-nu-${speech.digits}`;
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' }).format(new Date(instant));
}
