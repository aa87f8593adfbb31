import { normalise } from '../normalise.ts';

/**
 * Verbs of the first form that papers tell readers to do, by their command without ا, hamza folded: اقرأ "read!", اضغط
 * "press!". Not those whose fourth form makes news, for which the command is the usual slip: اصدر, اعلن.
 */
const VERBS = new Set(
  `قرا كتب ضغط نقر سال ترك ذهب فتح جلس لعب درس فهم سمع نظر عرف شكر طلب بحث ربح كسب حجز بدا قفز ضرب هرب رقص ضحك صنع جمع
  طرح قسم حسب نقل مسح شرح لمس لبس خلع صعد دفع منح رسم سبح سحب ملا عمل فعل شحن ربط فصل ضمن ذكر نهض قطع ركب ركض نشر حفظ
  خلط شرب غسل طبخ عجن سكب عصر مزج غمس نقع سلق شطف زرع حصد قطف صبر عبد سجد ركع خفض رفع بق نس مض رم دع سع`.split(
    /\s+/,
  ),
);
/** Verbs of both kinds: «ادخل» is "come in!" and a slip for «أدخل» (he brought in). Only the sentence tells. */
const EITHER = new Set('دخل خرج نزل حضر رجع قبل بعد ثبت'.split(' '));
/** Whom a command is said to, and what it is done to. */
const ENDS = /(?:ي|وا|ا|ن|ها|ه|هم|هن|نا|ني)?$/u;
const COMMAND = /^[وف]?ا(.{2,})$/u;

/** Whether a word without marks is a command as papers print them, which the dictionary takes for a slip: اقطعوا, واركب. */
export function isPrintedCommand(word: string): boolean {
  return isCommandOf(VERBS, word);
}

/** Whether it may be a command as well as the past of the fourth form without its hamza: ادخل, واحضروا. */
export function isEitherCommand(word: string): boolean {
  return isCommandOf(EITHER, word);
}

function isCommandOf(verbs: ReadonlySet<string>, word: string): boolean {
  const rest = COMMAND.exec(normalise(word.replaceAll('ؤ', 'أ').replaceAll('ئ', 'أ')))?.[1];
  return rest !== undefined && (verbs.has(rest) || verbs.has(rest.replace(ENDS, '')));
}
