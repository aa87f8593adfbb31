import type { Profile } from '#core/profile.ts';

/** How the newspapers of a country write dates and numbers, as a beginning for a profile. */
export type CountryWays = Pick<Profile, 'months' | 'digits' | 'timeZone'>;

/** Countries, and groups of them that write alike, by what most of their newspapers do. */
export const COUNTRIES = {
  egypt: { months: 'egyptian', digits: 'arab', timeZone: 'Africa/Cairo' },
  gulf: { months: 'egyptian', digits: 'latn', timeZone: 'Asia/Riyadh' },
  iraq: { months: 'levantine', digits: 'latn', timeZone: 'Asia/Baghdad' },
  levant: { months: 'levantine', digits: 'latn', timeZone: 'Asia/Beirut' },
  sudan: { months: 'egyptian', digits: 'latn', timeZone: 'Africa/Khartoum' },
  libya: { months: 'egyptian', digits: 'latn', timeZone: 'Africa/Tripoli' },
  tunisia: { months: 'maghrebi', digits: 'latn', timeZone: 'Africa/Tunis' },
  algeria: { months: 'maghrebi', digits: 'latn', timeZone: 'Africa/Algiers' },
  morocco: { months: 'moroccan', digits: 'latn', timeZone: 'Africa/Casablanca' },
} as const satisfies Record<string, CountryWays>;

export type Country = keyof typeof COUNTRIES;

/** The country whose ways a profile keeps to the letter, if any. */
export function countryOf({ months, digits, timeZone }: Profile): Country | undefined {
  return (Object.keys(COUNTRIES) as Country[]).find((country) => {
    const ways = COUNTRIES[country];
    return ways.months === months && ways.digits === digits && ways.timeZone === timeZone;
  });
}
