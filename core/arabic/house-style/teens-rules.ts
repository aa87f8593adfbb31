import { numberInWords } from '../number-words.ts';
import { oneOf, phraseHits } from './find.ts';
import type { Rule } from './rule.ts';

type Gender = 'masculine' | 'feminine';

/** What is counted from 11 to 19 stands in the singular of the accusative; here without its alef and tanwin. */
export const COUNTED_MASCULINE: readonly string[] =
  `رجل شخص يوم عام شهر أسبوع لاعب هدف كتاب مقعد طالب وزير عضو مليون مليار ألف دولار جنيه ريال درهم دينار
  كيلومتر متر مصاب قتيل جريح بيت منزل موظف مرشح نائب حزب بلد مركز حي قسم فصل باب بند شرط قرار مشروع موقع سبب خبير ضابط جندي متهم
  فيلم سؤال صاروخ قارب طن لتر مترجم طبيب مهندس صحفي فريق ناد منتخب صوت فائز عنصر عامل طفل قطار مصنع مسلح شهيد فرع
  معلم مدرس محام ناخب مقاتل مواطن أسير مستفيد ناشر عنوان`.split(/\s+/);
const MASCULINE = oneOf(COUNTED_MASCULINE.join(' '));
const FEMININE =
  oneOf(`امرأة سنة ساعة دقيقة ثانية مرة مدينة دولة قرية مدرسة سيارة طائرة شركة محافظة نقطة طالبة سيدة فتاة جامعة
  مباراة غرفة صفحة صورة جولة حافلة سفينة جلسة حلقة بطولة ميدالية محطة لجنة وزارة ولاية حالة عملية قطعة قصيدة رواية لوحة مادة توصية
  منظمة طبيبة معلمة ممرضة مترجمة نائبة وزيرة مجموعة قذيفة غارة دبابة إصابة ركلة بطاقة رحلة شاحنة ليلة درجة`);
/** «رجلا», «رجلًا», «رجلاً» or, where its end is not written, «رجل». */
const NOUN = `(?:(?<masculine>(?:${MASCULINE})(?:ا|ًا|اً)?)|(?<feminine>(?:${FEMININE})(?:ً)?)|(?<other>[\\u0621-\\u064A]{2,}(?:ة|ًا|اً)))`;

const CASES = ['nominative', 'oblique'] as const;
/** Each number by the gender of what it counts. */
const FORMS: readonly Readonly<Record<Gender, string>>[] = [11, 12, 13, 14, 15, 16, 17, 18, 19].flatMap(
  (number) =>
    (number === 12 ? CASES : CASES.slice(0, 1)).map((own) => ({
      masculine: numberInWords(number, { counts: 'masculine', case: own }),
      feminine: numberInWords(number, { counts: 'feminine', case: own }),
    })),
);
const NUMBER_OF = new Map<string, number>(
  FORMS.flatMap(({ masculine, feminine }, index) =>
    [masculine, feminine].flatMap((form) => {
      const [unit = ''] = form.split(' ');
      return [`${unit} عشر`, `${unit} عشرة`].map((each) => [each, index] as const);
    }),
  ),
);
const RIGHT_FORMS = new Set(FORMS.flatMap(({ masculine, feminine }) => [masculine, feminine]));
const TEENS = new RegExp(
  `(${[...NUMBER_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')}) ${NOUN}`,
  'gu',
);

/** Numbers from 11 to 19 in words and the gender of what they count. */
export const TEENS_RULES: readonly Rule[] = [
  {
    id: 'teen-gender',
    kind: 'grammar',
    severity: 'error',
    title: { ar: 'عدد من ١١ إلى ١٩ لا يوافق معدوده', en: 'Number from 11 to 19 of the wrong gender' },
    why: {
      ar: '١١ و١٢ يوافقان المعدود بجزأيهما؛ ومن ١٣ إلى ١٩ يخالفه الجزء الأول ويوافقه «عشر».',
      en: '11 and 12 agree with the noun; from 13 on the unit takes the other gender and عشر the same.',
    },
    example: { wrong: 'أحد عشر امرأة', right: 'إحدى عشرة امرأة' },
    find: (text) =>
      !text.includes(' عشر')
        ? []
        : phraseHits(text, TEENS, ({ 1: number = '', groups = {} }) => {
            const { masculine, feminine, other } = groups;
            const gender: Gender | undefined = masculine
              ? 'masculine'
              : feminine
                ? 'feminine'
                : RIGHT_FORMS.has(number)
                  ? undefined
                  : other?.endsWith('ة')
                    ? 'feminine'
                    : 'masculine';
            if (gender === undefined) return undefined;
            const form = FORMS[NUMBER_OF.get(number) as number]?.[gender];
            return `${form} ${masculine ?? feminine ?? other}`;
          }).filter(({ start, end, fix }) => fix !== undefined && fix !== text.slice(start, end)),
  },
];
