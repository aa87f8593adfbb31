import { arabicWords, type Word, wordFinder } from './find.ts';
import type { Hit, Rule } from './rule.ts';

/**
 * Nouns of the news in ARABIC LETTER TEH MARBUTA, without it, of which HEH makes no other word: «حكومه» is nothing,
 * while «وزاره» is also "and he visited him" and «خطه» "his handwriting".
 */
const ONLY_TEH = `حكوم محكم لجن رئاس سياس صحيف مبارا مرحل أزم قضي سيار سفار سفين نياب جلس ثقاف زراع زيار نتيج جمهوري
  ولاي مملك رسال دراس ميزاني موازن ضريب حديق بلدي اتفاقي جنسي إمكاني صلاحي وكال قنا عملي فضائي احتفالي مذكر مبادر مواجه`;
/** And those of which it makes another word: only their place tells. */
const EITHER = `مدرس جامع وزار شرك مدين هيئ منظم جمعي مؤسس محافظ منطق قري جريد خط حرك شرط كلم لغ تجار صناع عاصم وثيق قائم
  خدم تجرب ثرو عائل قاع ساح طائر سياح نقاب مسابق محاكم محاضر مسؤولي مديري شخصي`;
const stemsOf = (list: string) => list.split(/\s+/);
const withEnds = (stems: readonly string[], wrong: string, right: string) =>
  new Map(stems.map((stem) => [stem + wrong, stem + right]));

const ONLY_TEH_FORMS = withEnds(stemsOf(ONLY_TEH), 'ه', 'ة');
const findOnlyTeh = wordFinder(ONLY_TEH_FORMS, 'noun');
const EITHER_FORMS = withEnds(stemsOf(EITHER), 'ه', 'ة');

/**
 * Adjectives, without TEH MARBUTA. Behind a noun in ة no pronoun can follow them: «خطة جديده» is nothing, while «في
 * جديده» is "in his latest".
 */
const ADJECTIVES = new Set(
  stemsOf(`جديد كبير طويل قصير قوي ضعيف صغير كثير قليل خاص عام مهم واحد ثاني أخير قديم حديث سريع شديد بسيط عميق خطير غريب
  مباشر متواصل مستمر شامل كامل واسع مكثف مشترك مختلف متنوع متميز ممتاز رائع ناجح سابق حالي مقبل قادم ماضي جاري نهائي رسمي محلي دولي
  عربي وطني سياسي اقتصادي اجتماعي عسكري أمني مالي تاريخي رئيسي أساسي إضافي استثنائي عاجل طارئ نائي سنوي يومي شهري أسبوعي إلكتروني`).map(
    (stem) => `${stem}ه`,
  ),
);
/** A number behind it: «بنسبه 5%». */
const SHARE_BEFORE_NUMBER = /^(?:[وف]?ب?)نسبه$/u;

/** Words in ALEF MAKSURA of which YEH makes no other word. */
const ONLY_MAKSURA = `مستشف منتد مقه حت مت شت إحد أخر مصطف عيس موس فوض شكو دعو فتو جدو مشف فحو قصو يسع يتلق يتخل يتبن يتعد استول`;
const findMaksura = wordFinder(withEnds(stemsOf(ONLY_MAKSURA), 'ي', 'ى'), 'noun');

/** Adjectives and nouns of the news in YEH, without it, that nobody writes with ALEF MAKSURA but who leaves its dots out. */
const ONLY_YEH = `مصر عرب دول سياس اقتصاد وطن أمريك أميرك اجتماع مال حال ماض تال ثان رئيس رسم عالم عسكر أمن قانون
  إسلام إعلام صح صحف رياض ثقاف تجار صناع زراع سعود لبنان سور عراق أردن فلسطين مغرب تونس جزائر سودان يمن كويت قطر إمارات عمان
  أوروب روس صين ترك إيران فرنس بريطان ألمان إيطال هند برلمان حكوم دستور قضائ جنائ تعليم جامع تاريخ نهائ ابتدائ داخل خارج مركز بنك سنو شهر يوم أسبوع`;
const findDotless = wordFinder(withEnds(stemsOf(ONLY_YEH), 'ى', 'ي'), 'noun');
const findDotlessParticle = wordFinder(
  new Map([
    ['هى', 'هي'],
    ['لكى', 'لكي'],
    ['التالى', 'التالي'],
  ]),
  'particle',
);

const BEFORE_NOUN = /^(?:في|من|إلى|عن|على|مع|بعد|قبل|خلال|داخل|أمام|بين|حول|رئيس|مدير|وزير|قرب|كل|هذه|تلك)$/u;

function standsAsNoun(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.bare.replace(/^[وف](?=..)/u, '') ?? '';
  const after = words[index + 1]?.bare ?? '';
  return BEFORE_NOUN.test(before) && /^ال.../u.test(after);
}

/** The last letters that are mixed up most: ة and ه, ى and ي. Behind «ال» see `ta-marbuta`. */
export const FINAL_LETTERS_RULES: readonly Rule[] = [
  {
    id: 'ta-marbuta-bare',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'هاء مكان التاء المربوطة بلا «أل»', en: 'Heh for teh marbuta without the article' },
    why: { ar: 'الضمير يلي تاء مبسوطة: حكومته لا حكومه.', en: 'Before a pronoun the teh is written ت.' },
    example: { wrong: 'شكل حكومه جديدة', right: 'شكل حكومة جديدة' },
    find: (text) => [
      ...findOnlyTeh(text).filter(
        ({ start, end }) => !/^[وف]?(?:ال|بال|كال|لل)/u.test(text.slice(start, end)),
      ),
      ...arabicWords(text).flatMap(({ bare, text: written, start, end }, index, words): Hit[] => {
        if (!bare.endsWith('ه')) return [];
        const before = words[index - 1];
        const isAdjective =
          ADJECTIVES.has(bare) &&
          before !== undefined &&
          /ة$/u.test(before.bare) &&
          text.slice(before.end, start) === ' ';
        const isShare =
          SHARE_BEFORE_NUMBER.test(bare) && /^ [0-9\u0660-\u0669]/u.test(text.slice(end, end + 2));
        if (!isAdjective && !isShare) return [];
        return [written === bare ? { start, end, fix: `${bare.slice(0, -1)}ة` } : { start, end }];
      }),
    ],
  },
  {
    id: 'ta-marbuta-place',
    kind: 'spelling',
    severity: 'hint',
    title: { ar: 'لعلها تاء مربوطة', en: 'Perhaps a teh marbuta' },
    why: {
      ar: 'بعد حرف جر وقبل اسم معرّف تُنتظر تاء مربوطة.',
      en: 'Between these words a teh marbuta is expected.',
    },
    example: { wrong: 'في وزاره الصحة', right: 'في وزارة الصحة' },
    find(text) {
      const words = arabicWords(text);
      return words.flatMap(({ bare, text: written, start, end }, index): Hit[] => {
        if (!bare.endsWith('ه')) return [];
        const right = EITHER_FORMS.get(bare);
        if (right === undefined || !standsAsNoun(words, index)) return [];
        return [written === bare ? { start, end, fix: right } : { start, end }];
      });
    },
  },
  {
    id: 'alef-maksura',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'ياء مكان الألف المقصورة', en: 'Yeh for alef maksura' },
    why: { ar: 'تُنطق ألفًا فلا تُنقط: مستشفى، حتى.', en: 'It is read as an alef and has no dots.' },
    example: { wrong: 'نقل إلى مستشفي المدينة', right: 'نقل إلى مستشفى المدينة' },
    find: findMaksura,
  },
  {
    id: 'dotless-yeh',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'ياء بلا نقط', en: 'Final yeh without its dots' },
    why: {
      ar: 'الياء الأخيرة تُنقط، إلا في جريدة تتركها.',
      en: 'A final yeh has its dots, but in houses that leave them out.',
    },
    example: { wrong: 'الاقتصاد المصرى', right: 'الاقتصاد المصري' },
    find: (text, { finalYa }) =>
      finalYa === 'undotted' || !text.includes('ى')
        ? []
        : [...findDotless(text), ...findDotlessParticle(text)],
  },
];
