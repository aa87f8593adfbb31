import { normalise } from './normalise.ts';
import { isNumberWord } from './number-words.ts';
import { isAdjective, isName, isNoun, isNounProper } from './search-key/lexicon-words.ts';
import { nounReading } from './search-key/noun-readings.ts';
import { searchKey } from './search-key/search-key.ts';
import { verbReading } from './search-key/verb-reading.ts';

/** Words of any story, whatever it is about; their keys. */
const GENERIC = new Set(
  `عام سنة يوم شهر أسبوع ساعة عدد نسبة مدينة قرية دولة بلد بلاد منطقة محافظة عمل خطة مشروع مدير رئيس وزير وزارة حكومة
  مسؤول شخص رجل امرأة سكان أهل مواطن خبير باحث فريق مجموعة مرحلة فترة مدة مرة جزء جانب حالة أمر شيء طريقة نوع شكل قرار تقرير
  بيان جلسة لقاء اجتماع بداية نهاية موعد وقت مكان موقع مركز مستوى قيمة كلفة مبلغ جنيه دولار ريال زيادة ارتفاع انخفاض نتيجة سبب
  هدف دور إطار شأن قضية مسألة مشكلة حل كلمة اسم صورة رأي سؤال لجنة هيئة جديد كبير صغير قديم أخير مقبل ماض حالي خاص محلي دولي
  وطني رسمي رئيسي أساسي كامل صباح مساء ليلة متر كيلومتر حاجة قدر إلى إضافة خلال متوسط نصف ثلث ربع ضعف طرف حق ناس أول ثان ثالث آخر رقم`
    .split(/\s+/)
    .map(searchKey),
);
/** Verbs of saying, in all their forms; their keys. */
const SAYING = new Set(
  'قال أكد أوضح أضاف ذكر أعلن أشار لفت شدد تابع صرح كشف رأى وصف دعا حذر طالب نفى رد سأل أجاب علق زاد روى'
    .split(' ')
    .map(searchKey),
);

/** «طالب» is "he demanded" and a student: the student in its plurals («طلاب», «طلبة», «طالبات») and with the article. */
const STUDENT = /طلاب|طلب[ةه]|طالبات|[ال]لطالب/u;

/** How much a name tells. */
export const NAME = 1.25;

/**
 * How much a word, as written, tells of what its story is about: 0 nothing (a verb, a number), 1 as much as a noun
 * does; names more, adjectives and the words of every story less. By what the dictionary knows of it.
 */
export function keywordWeight(word: string): number {
  return isNumberWord(word) ? 0 : weightOf(normalise(word), searchKey(word));
}

function weightOf(folded: string, key: string): number {
  if (key.startsWith('_') || (SAYING.has(key) && !STUDENT.test(folded))) return 0;
  if (GENERIC.has(key)) return 0.4;
  const noun = nounReading(folded);
  const verb = verbReading(folded);
  if (verb !== undefined && (noun === undefined || verb.cost < noun.cost)) return 0;
  // What no list has is a name, or the present of a rare verb: «يشل» (paralyses).
  if (!isNoun(key) && !isName(key) && /^(?:[وف]?س?)ي/u.test(folded)) return 0;
  if (isName(key) || !isNoun(key)) return NAME;
  return isAdjective(key) && !isNounProper(key) ? 0.55 : 1;
}
