import { normalise } from '../arabic/normalise.ts';

/** Places that Arabic news is filed from. Told by name, since «فلان - ...» has the same form. */
const PLACES = new Set(
  `القاهرة|الإسكندرية|الجيزة|بورسعيد|السويس|الإسماعيلية|أسوان|الأقصر|المنصورة|طنطا|أسيوط|العريش|شرم الشيخ|الرياض|جدة|مكة|
   مكة المكرمة|المدينة المنورة|الدمام|نيوم|أبوظبي|أبو ظبي|دبي|الشارقة|الدوحة|الكويت|المنامة|مسقط|صنعاء|عدن|الحديدة|بغداد|
   البصرة|أربيل|الموصل|النجف|كركوك|دمشق|حلب|حمص|اللاذقية|درعا|إدلب|بيروت|طرابلس|صيدا|صور|عمان|عمّان|إربد|العقبة|القدس|
   القدس المحتلة|رام الله|غزة|نابلس|الخليل|بيت لحم|حيفا|الناصرة|تل أبيب|الخرطوم|أم درمان|بورتسودان|الفاشر|بنغازي|مصراتة|تونس|
   صفاقس|سوسة|الجزائر|وهران|قسنطينة|الرباط|الدار البيضاء|مراكش|فاس|طنجة|نواكشوط|مقديشو|جيبوتي|موروني|واشنطن|نيويورك|
   لندن|باريس|برلين|بروكسل|جنيف|فيينا|روما|مدريد|أثينا|موسكو|كييف|أنقرة|إسطنبول|طهران|بكين|بكين|طوكيو|نيودلهي|إسلام آباد|
   كابول|أديس أبابا|نيروبي|جوهانسبرغ|أبوجا|داكار|نيقوسيا|لاهاي|سيول|جاكرتا|كوالالمبور|سيدني|أوتاوا|وكالات|عواصم`
    .split('|')
    .map((place) => normalise(place.trim())),
);
/** Agencies as they stand after the place, in brackets or after a dash. */
const AGENCIES = new Set(
  `رويترز|أ ف ب|أ.ف.ب|أف ب|فرانس برس|أ ب|أ.ب|وكالات|الأناضول|د ب أ|د.ب.أ|أ ش أ|أ.ش.أ|واس|وام|سانا|قنا|بنا|كونا|العمانية|بترا|
   وفا|واع|شينخوا|سبوتنيك|تاس|CNN|BBC|AFP|AP|Reuters|DPA`
    .split('|')
    .map((agency) => normalise(agency.trim()).toLowerCase()),
);
const LONGEST = 60;

/** A dateline at the beginning of a paragraph: «القاهرة (رويترز) - أعلنت ...» and the text that follows it. */
export function datelineOf(paragraph: string): { dateline: string; rest: string } | undefined {
  const start = paragraph.slice(0, LONGEST);
  const dash = / ?[-–—] |:\s/u.exec(start);
  if (!dash) return undefined;
  const head = start.slice(0, dash.index).trim();
  let rest = paragraph.slice(dash.index + dash[0].length).trim();
  if (!isDateline(head) || rest === '') return undefined;
  const second = /^([^-–—]{1,20})[-–—] /u.exec(rest);
  if (second && isAgency(second[1] as string)) {
    rest = rest.slice(second[0].length).trim();
    return { dateline: `${head} - ${(second[1] as string).trim()}`, rest };
  }
  return { dateline: head, rest };
}

/** Whether the text is a dateline and nothing else: a place, perhaps with its agency or a second place. */
export function isDateline(text: string): boolean {
  if (text.length > LONGEST) return false;
  const parts = text
    .split(/[-–—()،,/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const first = parts[0];
  return (
    first !== undefined && isPlace(first) && parts.slice(1).every((part) => isPlace(part) || isAgency(part))
  );
}

/** Whether a line names a place and, after a dash, who files from it: «الإسكندرية - محمد عبد السلام». */
export function isFiledFrom(line: string): boolean {
  const [place = '', who, ...more] = line.split(/\s[-–—]\s|\s?\/\s?/u);
  return (
    who !== undefined &&
    more.length === 0 &&
    isPlace(place) &&
    /^[\p{L}\p{M}"«»“” .]{2,40}$/u.test(who) &&
    who.split(/\s+/).length <= 4
  );
}

function isPlace(text: string): boolean {
  return PLACES.has(normalise(text.trim()));
}

function isAgency(text: string): boolean {
  return AGENCIES.has(normalise(text.trim()).toLowerCase());
}
