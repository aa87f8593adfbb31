import { arabicWords, hits, oneOf, phraseHits, wordPairs } from './find.ts';
import type { Hit, Rule } from './rule.ts';
import { APPOSITION, SPEAKER } from './speakers.ts';

/** Verbs that lose their last letter after لم, by their whole form. */
const WEAK =
  wordPairs(`يجري يجر تجري تجر يأتي يأت تأتي تأت ينتهي ينته تنتهي تنته يكتفي يكتف تكتفي تكتف يلتقي يلتق يقضي يقض تقضي تقض
  يعطي يعط تعطي تعط يرمي يرم يبدو يبد تبدو تبد يدعو يدع تدعو تدع يشكو يشك يرى ير ترى تر يبقى يبق تبقى تبق يلقى يلق تلقى تلق
  ينسى ينس تنسى تنس يتخلى يتخل تتخلى تتخل يتلقى يتلق تتلقى تتلق يسعى يسع تسعى تسع يستدعي يستدع يؤدي يؤد تؤدي تؤد يكفي يكف تكفي تكف
  ينجو ينج تنجو تنج ينمو ينم تنمو تنم يعلو يعل تعلو تعل يخلو يخل تخلو تخل يرجو يرج ترجو ترج يدنو يدن تدنو تدن يعفو يعف تعفو تعف
  يتلو يتل تتلو تتل يغزو يغز تغزو تغز يخطو يخط تخطو تخط يطفو يطف تطفو تطف يمحو يمح تمحو تمح يقسو يقس تقسو تقس`);
const JUSSIVE = new RegExp(`لم (${oneOf([...WEAK.keys()].join(' '))})`, 'gu');

/** Nouns that count as feminine and as masculine after 3 to 10, by their singular. */
const FEMININE_COUNTED =
  oneOf(`سنوات ساعات مرات مباريات طائرات سيارات دبابات محافظات شركات جامعات ولايات وزارات كلمات طالبات سيدات
  فتيات بنات نساء مدن دول قرى مدارس طاولات غرف نقاط صفحات صور جولات حافلات سفن لغات جلسات حلقات بطولات ميداليات محطات قذائف ليال دقائق بيضات قاعات لجان
  عمليات منظمات مؤسسات مناطق أسر لاعبات درجات ركلات بطاقات رحلات شاحنات غارات حالات إصابات`);
const MASCULINE_COUNTED =
  oneOf(`أيام أشهر شهور أعوام أسابيع رجال أشخاص لاعبين أهداف مصابين قتلى جرحى كتب ملايين آلاف كيلومترات دولارات مليارات
  جنيهات أطفال طلاب مقاعد أعضاء وزراء نواب فصول أقسام شروط قرارات مشروعات مشاريع مواقع أمتار أسباب خبراء ضباط جنود متهمين أفلام أسئلة أولاد أبناء مصانع مراكز بنوك فروع
  ملاعب أحزاب منازل مدربين موظفين عمال مدنيين مسلحين صحفيين أطباء مهندسين معلمين أندية أقمار صواريخ قوارب أطنان`);
const REVERSED_MASCULINE = new RegExp(
  `([بل]?(?:ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة)) (${FEMININE_COUNTED})`,
  'gu',
);
const REVERSED_FEMININE = new RegExp(
  `([بل]?(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر)) (${MASCULINE_COUNTED})`,
  'gu',
);

const TENS = oneOf('عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون');
const TENS_AFTER = new RegExp(`(في|من|إلى|على|عن|بعد|قبل|خلال|نحو|منذ) (${TENS})`, 'gu');
/** Words that are rightly said twice. */
const TWICE =
  /^(?:خطوة|رويدا|رويدًا|شيئا|شيئًا|واحدا|واحدًا|لا|يوما|يومًا|بيتا|بيتًا|بابا|بابًا|شبرا|شبرًا|وجها|وجهًا|دكا|دكًا|دكّا|صفا|صفًا|هيا|نعم|كلا|الله|مهلا|مهلًا|آه|مرة|أولا|أولًا|جدا|جدًا|سنة|قطرة|جزءا|جزءًا|هيهات|عاما|عامًا|حقا|حقًا|اثنين|حرفا|حرفًا|كلمة|دار|زنقة|شارع|بلد|ها|هه)$/u;

const THAT_AFTER_SAYING = new RegExp(
  `((?:(?:قال|قالت|قالوا|يقول|تقول|يقولون)(?: ${SPEAKER})?|نقول|قائلا|قائلًا|قائلاً|قائلة|قائلين)) أن(ه|ها|هم|هما|هن|نا|ني|ك|كم)?`,
  'gu',
);
/** «قال فلان، مدير كذا، أن»: the name's apposition stands between. */
const THAT_AFTER_APPOSITION = new RegExp(
  `((?:قال|قالت|يقول|تقول)${APPOSITION}) أن(ه|ها|هم|هما|هن|نا|ني)?`,
  'gu',
);
/** Plurals whose ون loses its noon before what they belong to, and gets no alef as a verb's و does. */
const SOUND_PLURALS =
  'مسؤول|موظف|معلم|مدرس|مهندس|محرر|ممثل|مندوب|لاعب|مدير|مواطن|مشجع|ناشط|مراقب|مشرف|منتسب|مقاتل|مزارع|محلل|مؤيد|معارض|باحث|صحفي|مسلح|متظاهر|نازح|مستثمر';

/** Agreement and case that fixed words make certain. */
export const GRAMMAR_RULES: readonly Rule[] = [
  {
    id: 'inna-after-saying',
    kind: 'grammar',
    severity: 'error',
    title: { ar: '«أن» بعد القول', en: '“That” after “say” is إن' },
    why: { ar: 'بعد «قال» ومشتقاته تُكسر الهمزة: إن.', en: 'After قال it is written إن.' },
    example: { wrong: 'قال أن الخطة جاهزة', right: 'قال إن الخطة جاهزة' },
    find: (text) =>
      [THAT_AFTER_SAYING, THAT_AFTER_APPOSITION].flatMap((pattern) =>
        phraseHits(text, pattern, ([, said, pronoun = '']) => `${said} إن${pronoun}`),
      ),
  },
  {
    id: 'inna-after-haythu',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: '«أن» بعد «حيث» و«إذ»', en: 'حيث and إذ take إن' },
    why: { ar: 'بعد «حيث» و«إذ» تُكسر الهمزة.', en: 'After حيث and إذ it is written إن.' },
    example: { wrong: 'حيث أن الطريق مغلق', right: 'حيث إن الطريق مغلق' },
    find: (text) =>
      phraseHits(text, /(حيث|إذ) أن(ه|ها|هم|هما|نا)?/gu, ([, word, pronoun = '']) => `${word} إن${pronoun}`),
  },
  {
    id: 'jussive',
    kind: 'grammar',
    severity: 'error',
    title: { ar: 'فعل معتل بعد «لم»', en: 'Weak verb after لم' },
    why: { ar: '«لم» تحذف حرف العلة من آخر الفعل.', en: 'After لم the last weak letter falls.' },
    example: { wrong: 'لم يجري الفريق تغييرات', right: 'لم يجر الفريق تغييرات' },
    find: (text) => phraseHits(text, JUSSIVE, ([, verb = '']) => `لم ${WEAK.get(verb)}`),
  },
  {
    id: 'count-gender',
    kind: 'grammar',
    severity: 'error',
    title: { ar: 'العدد لا يخالف المعدود', en: 'Number of the wrong gender' },
    why: {
      ar: 'من ثلاثة إلى عشرة يخالف العدد معدوده في الجنس.',
      en: 'From 3 to 10 the number takes the other gender.',
    },
    example: { wrong: 'ثلاثة سنوات', right: 'ثلاث سنوات' },
    find: (text) => [
      ...phraseHits(text, REVERSED_MASCULINE, ([, number = '', noun]) => `${number.slice(0, -1)} ${noun}`),
      ...phraseHits(text, REVERSED_FEMININE, ([, number, noun]) => `${number}ة ${noun}`),
    ],
  },
  {
    id: 'tens-case',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: 'ألفاظ العقود بعد حرف الجر', en: 'Tens after a preposition' },
    why: { ar: 'بعد حرف الجر: ثلاثين لا ثلاثون.', en: 'After a preposition the tens end in ين.' },
    example: { wrong: 'في ثلاثون قرية', right: 'في ثلاثين قرية' },
    find: (text) => phraseHits(text, TENS_AFTER, ([, word, tens = '']) => `${word} ${tens.slice(0, -2)}ين`),
  },
  {
    id: 'plural-in-annexation',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: 'نون الجمع مع الإضافة', en: 'Plural keeps its noon before its noun' },
    why: {
      ar: 'تسقط نون جمع المذكر السالم عند الإضافة.',
      en: 'The noon falls before the noun it belongs to.',
    },
    example: { wrong: 'مسؤولين الشركة', right: 'مسؤولي الشركة' },
    find: (text) =>
      phraseHits(
        text,
        /(مسؤول|موظف|عامل|معلم|مدرس|مهندس|محرر|ممثل|مندوب|لاعب|مدير)ين (?=(?:الشركة|الوزارة|الحكومة|المصنع|البنك|الجامعة|المدرسة|الفريق|النادي|المنتخب|الهيئة|المؤسسة|الجريدة|القطاع|المحافظة)(?![\u0621-\u0652]))/gu,
        ([, stem]) => `${stem}ي `,
      ),
  },
  {
    id: 'alef-after-plural',
    kind: 'grammar',
    severity: 'error',
    title: { ar: 'ألف بعد واو الجمع في الاسم', en: 'Alef after the waw of a noun' },
    why: {
      ar: 'الألف الفارقة للفعل وحده: ذهبوا؛ ولا تُكتب بعد الاسم: لاعبو الفريق.',
      en: 'Verbs have the silent alef, nouns do not.',
    },
    example: { wrong: 'لاعبوا الفريق', right: 'لاعبو الفريق' },
    find: (text) =>
      phraseHits(
        text,
        new RegExp(`(${SOUND_PLURALS})وا (?=ال[\\u0621-\\u0652])`, 'gu'),
        ([, stem]) => `${stem}و `,
      ),
  },
  {
    id: 'adjective-article',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: '«الغير» قبل الصفة', en: 'Article on غير' },
    why: { ar: '«أل» تدخل على الصفة لا على «غير».', en: 'The article goes to the adjective, not to غير.' },
    example: { wrong: 'البناء الغير قانوني', right: 'البناء غير القانوني' },
    find: (text) =>
      phraseHits(
        text,
        /(?<=ال[\u0621-\u0652]{2,} )الغير ((?!ال|على|إلى|منذ|التي|الذي)[\u0621-\u0652]{3,})/gu,
        ([, adjective]) => `غير ال${adjective}`,
      ),
  },
  {
    id: 'doubled-word',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: 'كلمة مكررة', en: 'Word said twice' },
    why: { ar: 'كُتبت الكلمة مرتين متتاليتين.', en: 'The word stands twice in a row.' },
    example: { wrong: 'وصل في في الموعد', right: 'وصل في الموعد' },
    find(text) {
      const words = arabicWords(text);
      return words.flatMap((word, index): Hit[] => {
        const before = words[index - 1];
        if (
          before === undefined ||
          before.text !== word.text ||
          word.text.length < 2 ||
          TWICE.test(word.text)
        )
          return [];
        if (!/^[ \u00A0]+$/.test(text.slice(before.end, word.start)) || words[index - 2]?.text === word.text)
          return [];
        return [{ start: before.start, end: word.end, fix: word.text }];
      });
    },
  },
  {
    id: 'kullama-twice',
    kind: 'grammar',
    severity: 'warning',
    title: { ar: '«كلما» مكررة', en: 'كلما said twice' },
    why: { ar: 'جواب «كلما» لا يبدأ بـ«كلما».', en: 'The answer to كلما does not repeat it.' },
    example: { wrong: 'كلما زاد الطلب كلما ارتفع السعر', right: 'كلما زاد الطلب ارتفع السعر' },
    find: (text) =>
      text.includes('كلما')
        ? hits(text, /(?<=(?<![\u0621-\u0652])كلما [^.؟!\n]{3,80}? )كلما(?: )/gu, () => '')
        : [],
  },
  {
    id: 'hidden-gender',
    kind: 'grammar',
    severity: 'error',
    title: { ar: 'إشارة لا توافق الاسم', en: 'This, in the wrong gender' },
    why: {
      ar: 'البئر والريح والسن والكتف والحرب مؤنثة؛ والمستشفى والرأس مذكران.',
      en: 'Some nouns hide their gender.',
    },
    example: { wrong: 'هذا البئر', right: 'هذه البئر' },
    find: (text) => [
      ...phraseHits(
        text,
        /هذا (?=(?:البئر|الريح|السن|الكتف|الحرب|الشمس|النفس|الأرض|النار|الدار|اليد|العين|الأذن|القدم)(?![\u0621-\u0652]))/gu,
        () => 'هذه ',
      ),
      ...phraseHits(
        text,
        /هذه (?=(?:المستشفى|الرأس|البطن|المأوى|المستوى|المعنى|المبنى|المنفى|الملتقى)(?![\u0621-\u0652]))/gu,
        () => 'هذا ',
      ),
    ],
  },
];
