import { normalise } from './normalise.ts';

/** The Gregorian months as each tradition writes them, January first. */
export const MONTHS = {
  egyptian: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  levantine: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  maghrebi: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
  moroccan: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر'.split(' '),
} as const;

const MAURITANIAN = { إبريل: 4, أغشت: 8, شتمبر: 9, دجمبر: 12 };
const VARIANTS = { 'كانون ثاني': 1, 'تشرين أول': 10, 'تشرين ثاني': 11, 'كانون أول': 12, يونية: 6, يولية: 7 };

const NUMBERS = new Map<string, number>();
for (const names of Object.values(MONTHS))
  names.forEach((name, index) => {
    NUMBERS.set(normalise(name), index + 1);
  });
for (const [name, month] of [...Object.entries(MAURITANIAN), ...Object.entries(VARIANTS)])
  NUMBERS.set(normalise(name), month);

/** The number of a month (1-12) by its name in any tradition, with or without hamza; undefined where it is none. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(normalise(name).trim().replace(/\s+/g, ' '));
}
