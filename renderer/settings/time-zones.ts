import type { Choice } from '../controls/select.tsx';

/** The zones of Arab newsrooms, by their capitals. */
const ZONES: Record<string, string> = {
  'Africa/Cairo': 'القاهرة',
  'Asia/Riyadh': 'الرياض',
  'Asia/Dubai': 'دبي وأبوظبي',
  'Asia/Baghdad': 'بغداد',
  'Asia/Beirut': 'بيروت',
  'Asia/Damascus': 'دمشق',
  'Asia/Amman': 'عمّان',
  'Asia/Gaza': 'غزة',
  'Asia/Hebron': 'رام الله',
  'Asia/Kuwait': 'الكويت',
  'Asia/Qatar': 'الدوحة',
  'Asia/Bahrain': 'المنامة',
  'Asia/Muscat': 'مسقط',
  'Asia/Aden': 'صنعاء وعدن',
  'Africa/Khartoum': 'الخرطوم',
  'Africa/Tripoli': 'طرابلس',
  'Africa/Tunis': 'تونس',
  'Africa/Algiers': 'الجزائر',
  'Africa/Casablanca': 'الرباط والدار البيضاء',
  'Africa/Nouakchott': 'نواكشوط',
  'Africa/Mogadishu': 'مقديشو',
  'Africa/Djibouti': 'جيبوتي',
  'Europe/London': 'لندن',
  'Europe/Paris': 'باريس',
  'America/New_York': 'نيويورك',
  UTC: 'التوقيت العالمي',
};

/** The zones to choose from; the present one is among them whatever it is. */
export function timeZones(present: string): Choice<string>[] {
  const zones = present in ZONES ? ZONES : { [present]: present, ...ZONES };
  return Object.entries(zones).map(([id, words]) => ({ id, words }));
}
