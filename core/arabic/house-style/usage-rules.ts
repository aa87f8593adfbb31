import { oneOf, phraseHits } from './find.ts';
import type { Rule } from './rule.ts';
import { SPEAKER } from './speakers.ts';

/** A verbal noun by its shape: تفعيل, افتعال, انفعال, استفعال, إفعال, مفاعلة. */
const VERBAL_NOUN =
  '(?:ال)?(?:ت[\\u0628-\\u064A]{2}ي[\\u0621-\\u064A]|ا[\\u0628-\\u064A]ت[\\u0628-\\u064A]ا[\\u0621-\\u064A]|ان[\\u0628-\\u064A]{2}ا[\\u0621-\\u064A]|است[\\u0628-\\u064A]{2}ا[\\u0621-\\u064A]|إ[\\u0628-\\u064A]{2}ا[\\u0621-\\u064A]|إ[\\u0628-\\u064A]ا[\\u0628-\\u064A]ة)';

interface Swap {
  id: string;
  severity: 'warning' | 'hint';
  words: RegExp;
  title: { ar: string; en: string };
  why: { ar: string; en: string };
  example: { wrong: string; right: string };
  fix?: (found: RegExpExecArray) => string;
}

/** Wordings that a good desk changes. None is an error, and none is looked for in the words of others. */
const SWAPS: readonly Swap[] = [
  {
    id: 'sawfa-not',
    severity: 'warning',
    words: /سوف (?:لن|لا)/gu,
    title: { ar: '«سوف» مع النفي', en: 'سوف with a negation' },
    why: { ar: 'نفي المستقبل بـ«لن» وحدها.', en: 'لن alone denies the future.' },
    example: { wrong: 'سوف لن يعود', right: 'لن يعود' },
    fix: () => 'لن',
  },
  {
    id: 'confirm-on',
    severity: 'warning',
    words: new RegExp(
      `((?:أكد|أكدت|أكدوا|يؤكد|تؤكد|يؤكدون)(?: ${SPEAKER})?|مؤكدا|مؤكدًا|مؤكداً|مؤكدة) على (?=[\\u0621-\\u0652])`,
      'gu',
    ),
    title: { ar: '«أكد على»', en: 'أكد على' },
    why: { ar: '«أكد» يتعدى بنفسه.', en: 'أكد takes its object without على.' },
    example: { wrong: 'أكد على أهمية الحوار', right: 'أكد أهمية الحوار' },
    fix: ([, verb]) => `${verb} `,
  },
  {
    id: 'answer-on',
    severity: 'hint',
    words: new RegExp(`(?:أجاب|أجابت|أجابوا|يجيب|تجيب)(?: ${SPEAKER})? على`, 'gu'),
    title: { ar: '«أجاب على»', en: 'أجاب على' },
    why: { ar: 'يقال: أجاب عن السؤال.', en: 'One answers عن.' },
    example: { wrong: 'أجاب على الأسئلة', right: 'أجاب عن الأسئلة' },
    fix: ([, verb]) => `${verb} عن`,
  },
  {
    id: 'announce-of',
    severity: 'hint',
    words: /(أعلن|أعلنت|أعلنوا|يعلن|تعلن)((?: ال[\u0621-\u0652]+){0,2}) عن (?=[\u0621-\u0652])/gu,
    title: { ar: '«أعلن عن»', en: 'أعلن عن' },
    why: { ar: '«أعلن» يتعدى بنفسه.', en: 'أعلن takes its object without عن.' },
    example: { wrong: 'أعلنت عن فتح الطريق', right: 'أعلنت فتح الطريق' },
    fix: ([, verb, subject]) => `${verb}${subject} `,
  },
  {
    id: 'passive-tamma',
    severity: 'hint',
    words: new RegExp(`(?:تم|تمت|يتم|تتم|سيتم|ستتم) ${VERBAL_NOUN}`, 'gu'),
    title: { ar: '«تم» ومصدر', en: 'تم with a verbal noun' },
    why: { ar: 'الفعل أقصر: «افتُتح» لا «تم افتتاح».', en: 'A verb is shorter.' },
    example: { wrong: 'تم افتتاح الجسر', right: 'افتُتح الجسر' },
  },
  {
    id: 'did-a-doing',
    severity: 'hint',
    words: new RegExp(
      `(?:قام|قامت|قاموا|يقوم|تقوم|يقومون) (?:[\\u0621-\\u0652]+ ){0,2}ب${VERBAL_NOUN}`,
      'gu',
    ),
    title: { ar: '«قام بـ» ومصدر', en: 'قام بـ with a verbal noun' },
    why: { ar: 'الفعل أقصر: «زار» لا «قام بزيارة».', en: 'A verb is shorter.' },
    example: { wrong: 'قام بتنظيف الشارع', right: 'نظّف الشارع' },
  },
  {
    id: 'by-side-of',
    severity: 'hint',
    words: /(?:تم|تمت|يتم|تتم|سيتم)(?: [\u0621-\u0652]+){1,6} من قبل/gu,
    title: { ar: '«من قِبل» مع المبني للمجهول', en: 'Passive with its doer' },
    why: { ar: 'إن عُرف الفاعل فابدأ به.', en: 'Where the doer is known, begin with it.' },
    example: { wrong: 'تم نشر التقرير من قبل الوزارة', right: 'نشرت الوزارة التقرير' },
  },
  {
    id: 'kaffa-first',
    severity: 'hint',
    words: /كافة ال[\u0621-\u0652]+/gu,
    title: { ar: '«كافة» قبل الاسم', en: 'كافة before its noun' },
    why: { ar: '«كل» أو «جميع» قبل الاسم، و«كافة» بعده.', en: 'كل or جميع before the noun, كافة after it.' },
    example: { wrong: 'حضر كافة الأعضاء', right: 'حضر جميع الأعضاء' },
    fix: ([found]) => `جميع${found.slice(4)}`,
  },
  {
    id: 'same-first',
    severity: 'hint',
    words: /(?:في |من |إلى |على |ب|ل)?نفس ال[\u0621-\u0652]{2,}/gu,
    title: { ar: '«نفس» قبل الاسم', en: 'نفس before its noun' },
    why: { ar: 'التوكيد بعد المؤكَّد: الشيء نفسه.', en: 'The word follows its noun: الشيء نفسه.' },
    example: { wrong: 'في نفس اليوم', right: 'في اليوم نفسه' },
  },
  {
    id: 'important-word',
    severity: 'hint',
    words: /[بلك]?(?:ال)?هام(?:ة|ا|ًا|اً)?(?! على)/gu,
    title: { ar: '«هام»', en: 'هام for “important”' },
    why: { ar: 'الأفصح «مهم»؛ والهام من الهمّ.', en: 'مهم is the better word.' },
    example: { wrong: 'اجتماع هام', right: 'اجتماع مهم' },
    fix: ([found]) => found.replace('هام', 'مهم'),
  },
  {
    id: 'consequently',
    severity: 'hint',
    words: /بالتالي/gu,
    title: { ar: '«بالتالي»', en: 'بالتالي' },
    why: { ar: 'تكفي «لذلك» أو «ومن ثم».', en: 'لذلك says it.' },
    example: { wrong: 'بالتالي ارتفع السعر', right: 'لذلك ارتفع السعر' },
  },
  {
    id: 'must-not',
    severity: 'hint',
    words: /لا يجب أن/gu,
    title: { ar: '«لا يجب أن»', en: 'لا يجب أن' },
    why: { ar: 'معناها «ليس واجبًا»؛ والمنع: يجب ألا.', en: 'It says “need not”; “must not” is يجب ألا.' },
    example: { wrong: 'لا يجب أن نتأخر', right: 'يجب ألا نتأخر' },
    fix: () => 'يجب ألا',
  },
  {
    id: 'be-present',
    severity: 'hint',
    words:
      /(?:يتواجد|تتواجد|يتواجدون|تواجد|تواجدت|تواجدوا|المتواجد|المتواجدة|المتواجدين|المتواجدون|متواجد|متواجدة)/gu,
    title: { ar: '«تواجد»', en: 'تواجد for “be there”' },
    why: { ar: 'التواجد من الوجد؛ والمراد: يوجد، موجود.', en: 'The word meant is يوجد.' },
    example: { wrong: 'يتواجد في الموقع', right: 'يوجد في الموقع' },
  },
  {
    id: 'worn-phrase',
    severity: 'hint',
    words: new RegExp(
      `(?:${[
        '(?:ال)?جدير بالذكر',
        '(?:ال)?جدير بالإشارة',
        'تجدر الإشارة',
        'يجدر بالذكر',
        'في سياق متصل',
        'في السياق ذاته',
        'في سياق آخر',
        'على صعيد متصل',
        'على صعيد آخر',
        'حبس الأنفاس',
        'غني عن القول',
        'غني عن البيان',
        'من نافلة القول',
        'مما لا شك فيه',
        'بشكل عام',
        'بشكل كبير',
        'بشكل ملحوظ',
        'في حقيقة الأمر',
        'بيت القصيد',
        'الكرة في ملعب',
        'القشة التي قصمت',
        'كما هو معلوم',
      ].join('|')})`,
      'gu',
    ),
    title: { ar: 'عبارة مستهلكة', en: 'Worn phrase' },
    why: { ar: 'احذفها: لا يخسر القارئ شيئًا.', en: 'Without it the reader loses nothing.' },
    example: { wrong: 'جدير بالذكر أن الجسر أغلق', right: 'أُغلق الجسر' },
  },
  {
    id: 'play-a-role',
    severity: 'hint',
    words: /(?:يلعب|تلعب|لعب|لعبت|لعبوا|يلعبون)(?: [\u0621-\u0652]+){0,2} (?:دورا|دورًا|دوراً|الدور)/gu,
    title: { ar: '«لعب دورًا»', en: '“Plays a role”' },
    why: { ar: 'ترجمة حرفية؛ يقال: أدى دورًا.', en: 'A translation; one says أدى.' },
    example: { wrong: 'تلعب المدرسة دورًا', right: 'تؤدي المدرسة دورًا' },
  },
  {
    id: 'relative-with-and',
    severity: 'hint',
    words: /(?<=[\u0621-\u0652]{2}،? )و(?:الذي|التي|الذين|اللذان|اللتان)/gu,
    title: { ar: '«والذي» صفة لما قبلها', en: '“And which” after its noun' },
    why: { ar: 'اسم الموصول صفة لما قبله: لا واو قبله.', en: 'A relative clause needs no “and”.' },
    example: { wrong: 'الخطة، والتي أقرت أمس', right: 'الخطة التي أقرت أمس' },
  },
  {
    id: 'between-twice',
    severity: 'hint',
    words: /بين ال[\u0621-\u0652]+(?: ال[\u0621-\u0652]+)? وبين (?=ال)/gu,
    title: { ar: '«بين» مكررة بين اسمين', en: 'بين said twice' },
    why: { ar: 'تُكرر مع الضمير وحده: بيني وبين الفريق.', en: 'It is repeated with a pronoun only.' },
    example: { wrong: 'بين الوزارة وبين النقابة', right: 'بين الوزارة والنقابة' },
    fix: ([found]) => found.replace(/ وبين $/u, ' و'),
  },
  {
    id: 'between-to',
    severity: 'hint',
    words:
      /بين [0-9\u0660-\u0669]+(?:[.,\u066B][0-9\u0660-\u0669]+)?[%٪]?(?: [\u0621-\u0652]+)? إلى (?=[0-9\u0660-\u0669])/gu,
    title: { ar: '«بين … إلى»', en: 'Between … to' },
    why: { ar: '«بين» تعطف بالواو: بين ٤ و٥؛ و«إلى» مع «من».', en: 'بين goes with و, and إلى with من.' },
    example: { wrong: 'بين 4 إلى 5 أعوام', right: 'بين 4 و5 أعوام' },
    fix: ([found]) => found.replace(/ إلى $/u, ' و'),
  },
  {
    id: 'misplaced-word',
    severity: 'hint',
    words: /(?:لصالح|لوحده|لوحدها|لوحدهم|سويا|سويًا|سوياً|لابد وأن|لا بد وأن|نفذ صبره|نفذ صبرها)/gu,
    title: { ar: 'كلمة في غير موضعها', en: 'Word out of place' },
    why: { ar: 'الأفصح: لمصلحة، وحده، معًا، لا بد أن، نفد صبره.', en: 'Better words are at hand.' },
    example: { wrong: 'عاش لوحده', right: 'عاش وحده' },
    fix: ([found]) => BETTER[found] ?? found,
  },
  {
    id: 'open-fire',
    severity: 'hint',
    words: new RegExp(`(?:فتح|فتحت|فتحوا) (?:${oneOf('النار النيران الرصاص')})(?! على مصراعيه)`, 'gu'),
    title: { ar: '«فتح النار»', en: '“Opened fire”' },
    why: { ar: 'ترجمة حرفية؛ يقال: أطلق النار.', en: 'A translation; one says أطلق.' },
    example: { wrong: 'فتحت النار', right: 'أطلقت النار' },
  },
];

const BETTER: Readonly<Record<string, string>> = {
  لصالح: 'لمصلحة',
  لوحده: 'وحده',
  لوحدها: 'وحدها',
  لوحدهم: 'وحدهم',
  سويا: 'معا',
  سويًا: 'معًا',
  سوياً: 'معاً',
  'لابد وأن': 'لا بد أن',
  'لا بد وأن': 'لا بد أن',
  'نفذ صبره': 'نفد صبره',
  'نفذ صبرها': 'نفد صبرها',
};

/** Wordings: what a good desk changes and leaves to its writer. */
export const USAGE_RULES: readonly Rule[] = SWAPS.map(({ words, fix, ...rest }) => ({
  ...rest,
  kind: 'usage',
  sparesQuotes: true,
  find: (text) => phraseHits(text, words, fix),
}));
