import { normalise } from '../arabic/normalise.ts';

/** Who speaks in a paragraph that is wholly a direct quote, as far as it says. */
export interface QuotedSpeech {
  speaker?: string;
  role?: string;
}

/** Verbs of saying, without «و» and «ف» (and, then) in front. */
const SAYING = new Set(
  `قال قالت قالوا أضاف أضافت أكد أكدت أوضح أوضحت صرح صرحت ذكر ذكرت أشار أشارت تابع تابعت شدد شددت لفت لفتت
   كشف كشفت أعلن أعلنت علق علقت كتب كتبت رد ردت أردف أردفت استطرد استطردت زاد زادت بين بينت نقل نقلت يقول
   تقول يضيف تضيف يؤكد تؤكد يوضح توضح يشير تشير واصل واصلت اختتم اختتمت ختم ختمت دعا دعت حذر حذرت طالب طالبت
   نوه نوهت تساءل تساءلت اعتبر اعتبرت غرد غردت نشر نشرت أفاد أفادت أجاب أجابت نفى نفت رأى رأت روى روت نبه نبهت
   استدرك استدركت سأل سألت هتف هتفت`
    .split(/\s+/)
    .map((verb) => normalise(verb)),
);
/** Words with which an office begins. */
const OFFICE = new Set(
  `المتحدث المتحدثة الناطق الناطقة وزير وزيرة الوزير الوزيرة رئيس رئيسة الرئيس الرئيسة نائب نائبة مدير مديرة
   المدير المديرة أمين أمينة الأمين الأمينة مستشار مستشارة المستشار السفير السفيرة سفير سفيرة محافظ المحافظ قائد القائد
   عضو عضوة النائب النائبة الخبير الخبيرة خبير خبيرة أستاذ أستاذة الأستاذ المحلل المحللة الباحث الباحثة باحث باحثة مساعد
   مساعدة المبعوث مبعوث ممثل ممثلة نقيب النقيب كبير مسؤول مسؤولة مسئول المسؤول المسؤولة مصدر لاعب مدرب المدرب الملك
   ملك الأمير أمير ولي المفوض المفوضة مفوض مفوضة عمدة رئيسا مؤسس مؤسسة صاحب صاحبة الطبيب الطبيبة المحامي المحامية`
    .split(/\s+/)
    .map((word) => normalise(word)),
);
/** Words at which the name ends and the circumstances begin: in, during, to, after, ... */
const CIRCUMSTANCE = new Set(
  `في خلال عبر على أمام عقب بعد قبل أثناء إن أن إنه إنها ضمن بشأن حول عن من مع ردا تعليقا متحدثا موضحا مؤكدا مضيفا قائلا
   قائلة للصحفيين للصحافيين اليوم أمس مساء صباح ل لـ إلى بأن عند لدى حيث الذي التي لوسائل لوكالة لقناة لصحيفة لموقع
   بحسب وفق وفقا ساخرا حرفيا نصا`
    .split(/\s+/)
    .map((word) => normalise(word)),
);
const CLOSERS: Record<string, string> = { '"': '"', '«': '»', '“': '”', '”': '“', '„': '“', "'": "'" };
const LONGEST_LEAD = 200;

/**
 * Whether a paragraph is wholly the words of someone, and whose: «وقال فلان: "..."», «فلان: "..."» or
 * «"..."، قال فلان». Gives undefined where it holds anything else, or more than one quote.
 */
export function quotedSpeech(paragraph: string): QuotedSpeech | undefined {
  return spokenAfter(paragraph) ?? spokenBefore(paragraph);
}

/** Whether the paragraph is nothing but words in quotation marks. */
export function isWhollyQuoted(paragraph: string): boolean {
  const text = withoutFinalMarks(paragraph);
  return text.length > 2 && closesAtEnd(text, 0);
}

/** Who is about to speak in a paragraph that ends in a colon: «وقال فلان:». */
export function speakerAnnounced(paragraph: string): QuotedSpeech | undefined {
  const text = paragraph.trimEnd();
  if (!text.endsWith(':') || text.length > LONGEST_LEAD) return undefined;
  return speakerOf(text.slice(0, -1), true);
}

/** Whether a text begins with a verb of saying: «وقال», «أكدت» (and said, stressed). */
export function beginsWithSaying(text: string): boolean {
  return isSaying(/^\S+/u.exec(text)?.[0] ?? '');
}

function spokenAfter(paragraph: string): QuotedSpeech | undefined {
  const text = withoutFinalMarks(paragraph);
  const colon = text.slice(0, LONGEST_LEAD).indexOf(':');
  if (colon <= 0) return undefined;
  let open = colon + 1;
  while (text[open] === ' ' || text[open] === '\u00a0') open += 1;
  return closesAtEnd(text, open) ? speakerOf(text.slice(0, colon), true) : undefined;
}

function spokenBefore(paragraph: string): QuotedSpeech | undefined {
  const text = withoutFinalMarks(paragraph);
  const close = matchingClose(text, 0);
  if (close === undefined || close < 2 || text.length - close > LONGEST_LEAD) return undefined;
  const after = text
    .slice(close + 1)
    .replace(/^[\s،,.–-]*/u, '')
    .replace(/^(?:هكذا|بهذه الكلمات) /u, '');
  return after === '' || /["«“]/u.test(after) ? undefined : speakerOf(after, false);
}

/** Who speaks by the words around a quote. Without a verb of saying only a short name before a colon counts. */
function speakerOf(lead: string, mayLackVerb: boolean): QuotedSpeech | undefined {
  const words = lead.trim().split(/\s+/);
  const verb = isSaying(words[0] ?? '');
  if (!verb && !(mayLackVerb && words.length <= 5)) return undefined;
  const rest = words.slice(verb ? 1 : 0).join(' ');
  const segments = rest.split(/[،,]/).map((segment) => nameIn(segment));
  const [first = '', second = ''] = segments;
  if (first === '') return verb ? {} : undefined;
  if (isOffice(first) && second !== '' && !isOffice(second) && words.length > 2)
    return { speaker: second, role: first };
  if (second !== '' && isOffice(second)) return { speaker: first, role: second };
  return isName(first) ? { speaker: first } : undefined;
}

/** The name or office at the beginning of a segment, up to where circumstances begin. */
function nameIn(segment: string): string {
  const words = segment.trim().split(/\s+/);
  const end = words.findIndex((word) => CIRCUMSTANCE.has(normalise(word)));
  // «قال من جهته فلان» (said, for his part): the name follows the circumstance; better none than a wrong one.
  return end === 0 ? '' : words.slice(0, end < 0 ? words.length : end).join(' ');
}

function isName(text: string): boolean {
  return text.split(' ').length <= 10 && /^[\p{L}\p{M}]/u.test(text);
}

function isOffice(text: string): boolean {
  return OFFICE.has(normalise(text.split(' ')[0] ?? ''));
}

function isSaying(word: string): boolean {
  const folded = normalise(word);
  return SAYING.has(folded) || (/^[وف]/u.test(folded) && SAYING.has(folded.slice(1)));
}

function withoutFinalMarks(paragraph: string): string {
  return paragraph
    .trimEnd()
    .replace(/[.،,!؟?…]{1,3}$/u, '')
    .trimEnd();
}

/** Whether a quotation opens at this place and closes at the very end of the text. */
function closesAtEnd(text: string, open: number): boolean {
  return matchingClose(text, open) === text.length - 1;
}

/** Where the quotation that opens at this place closes; straight marks do not nest. */
function matchingClose(text: string, open: number): number | undefined {
  const opener = text[open] ?? '';
  const closer = CLOSERS[opener];
  if (closer === undefined) return undefined;
  if (closer === opener) {
    const close = text.indexOf(closer, open + 1);
    return close < 0 ? undefined : close;
  }
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === opener) depth += 1;
    else if (text[at] === closer) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}
