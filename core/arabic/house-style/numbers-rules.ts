import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { toLatinDigits, withDigits } from '../digits.ts';
import { numbersSaid } from '../number-words.ts';
import { blockMemo, checkedTexts, proseOf } from './checked-texts.ts';
import { hits, oneOf, phraseHits, wordPairs } from './find.ts';
import type { Found, Hit, Rule } from './rule.ts';

/** What is counted, singular and plural; after 3 to 10 the plural, after 11 and more the singular. */
const COUNTED =
  wordPairs(`مليون ملايين مليار مليارات ألف آلاف يوم أيام ساعة ساعات دقيقة دقائق سنة سنوات عام أعوام شهر أشهر أسبوع أسابيع
  مرة مرات هدف أهداف شخص أشخاص كتاب كتب قرية قرى مدينة مدن مدرسة مدارس سيارة سيارات مقعد مقاعد نقطة نقاط محافظة محافظات شركة شركات`);
const SINGULAR = new Map([...COUNTED].map(([one, many]) => [many, one]));
const NUMBER = '[0-9\\u0660-\\u0669]';
/** A whole number that stands alone: no decimal, no date, no clock, no range. */
const ALONE = `(?<![0-9\\u0660-\\u0669.,:/\\u066B\\u066C–-])(${NUMBER}{1,3})`;
const FEW_SINGULAR = new RegExp(
  `${ALONE} (${oneOf([...COUNTED.keys()].join(' '))})(?![\\u0621-\\u0652])`,
  'gu',
);
const MANY_PLURAL = new RegExp(
  `${ALONE} (${oneOf([...SINGULAR.keys()].join(' '))})(?![\\u0621-\\u0652])`,
  'gu',
);
/** Words before a number that it names rather than counts: the hour 10, article 5, No. 7. */
export const NAMES_IT =
  /(?:الساعة|رقم|المادة|البند|القانون|القرار|الفصل|الصفحة|صفحة|الجزء|الدقيقة|يوم|عام|سنة|الحلقة|المجموعة|القناة|الطابق|الشارع|الطريق|الفقرة|الدورة|كيلو|\()[ ]*$/u;

const CURRENCY = 'جنيه|دولار|ريال|درهم|دينار|يورو|ليرة|شيكل';
/** No number and no word of one before it: «مليون دولار 2024» counts the dollars before. */
const CURRENCY_FIRST = new RegExp(
  `(?<=(?:^|[\\s(«])[وف]?(?:دفع|دفعت|بلغ|بلغت|سعر|السعر|سعره|سعرها|قيمة|بقيمة|قيمته|قيمتها|مبلغ|بمبلغ|المبلغ|تكلف|كلفت|قدره|قدرها|مقابل|ثمنه|ثمنها|الثمن|نحو|حوالي) )(?:${CURRENCY}) ${NUMBER}+(?:[.,\\u066B\\u066C]${NUMBER}+)*(?![\\w\\u0660-\\u0669])(?! ?(?:${CURRENCY}))`,
  'gu',
);
const SIGN_LAST = new RegExp(
  `(?<![$€£\\w.,\\u0660-\\u066C])${NUMBER}+(?:[.,\\u066B\\u066C]${NUMBER}+)* ?[$€£](?!${NUMBER})`,
  'gu',
);

interface Numbers {
  values: ReadonlySet<number>;
  arab: number;
  latn: number;
}

const numbersOf = blockMemo((block: Block): Numbers => {
  const text = proseOf(block);
  const hasLatin = /[0-9]/.test(text);
  return {
    values: numbersIn(text),
    arab: text.match(/[\u0660-\u0669]+/g)?.length ?? 0,
    latn: hasLatin ? (text.replace(LATIN_NUMBERS, '').match(/[0-9]+/g)?.length ?? 0) : 0,
  };
});
/** Numbers that stay 0-9 whatever the digits of the publication: in addresses, telephone numbers, Latin names. */
const LATIN_NUMBERS =
  /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+|\+\d[\d ()-]{5,}\d|[A-Za-z][\w.:/-]*(?: \d+(?:\.\d+)?)?|(?<!\d)\d+(?=[A-Za-z])/g;

function numbersIn(text: string): Set<number> {
  return new Set(numbersSaid(text).map(({ value }) => value));
}

/** A score: two numbers of one or two digits with a hyphen or dash between them, no part of a date. */
const SCORE = new RegExp(
  `(?<![\\w\\u0660-\\u0669.,:/–-])(${NUMBER}{1,2})[-–](${NUMBER}{1,2})(?![\\w\\u0660-\\u0669/–-])`,
  'gu',
);

/** The scores of a text, each by its numbers whichever side is named first. */
function scoresIn(text: string): { start: number; end: number; score: string }[] {
  return [...text.matchAll(SCORE)].map(({ index: start, 0: { length }, 1: one = '', 2: other = '' }) => ({
    start,
    end: start + length,
    score: [one, other]
      .map((number) => Number(toLatinDigits(number)))
      .sort((a, b) => a - b)
      .join('-'),
  }));
}
const scoresOf = blockMemo((block: Block) => scoresIn(proseOf(block)).map(({ score }) => score));

/** In letters: shorter than a paragraph. */
const SHORTEST_STORY = 200;

/** Counting, percent signs, and numbers that disagree with one another. */
export const NUMBERS_RULES: readonly Rule[] = [
  {
    id: 'counted-noun',
    kind: 'numbers',
    severity: 'error',
    title: { ar: 'المعدود لا يوافق العدد', en: 'Counted noun in the wrong number' },
    why: { ar: 'بعد ٣ إلى ١٠ جمع، وبعد ١١ فأكثر مفرد.', en: 'Plural after 3 to 10, singular from 11 on.' },
    example: { wrong: '٣ مليون جنيه', right: '٣ ملايين جنيه' },
    find: (text) => [
      ...countedHits(text, FEW_SINGULAR, (count) => count >= 3 && count <= 10, COUNTED),
      ...countedHits(text, MANY_PLURAL, (count) => count % 100 >= 11, SINGULAR),
    ],
  },
  {
    id: 'percent-space',
    kind: 'numbers',
    severity: 'error',
    title: { ar: 'موضع علامة النسبة', en: 'Place of the percent sign' },
    why: { ar: 'العلامة بعد العدد بلا مسافة: ٥٠٪.', en: 'The sign follows its number, without a space.' },
    example: { wrong: 'نسبة %50', right: 'نسبة 50%' },
    readsNumbers: true,
    find: (text) => [
      ...hits(text, new RegExp(`(?<=${NUMBER}) [%٪](?!${NUMBER})`, 'gu'), (found) => found.trim()),
      ...hits(
        text,
        new RegExp(
          `(?<![\\w%٪\\u0660-\\u0669])[%٪]${NUMBER}+(?:[.,\\u066B]${NUMBER}+)?(?![\\w%٪\\u0660-\\u0669])`,
          'gu',
        ),
        (found) => found.slice(1) + found[0],
      ),
    ],
  },
  {
    id: 'percent-sign',
    kind: 'numbers',
    severity: 'warning',
    title: { ar: 'علامة نسبة من أرقام أخرى', en: 'Percent sign of the other digits' },
    why: { ar: 'مع ٠-٩ تُكتب ٪، ومع 0-9 تُكتب %.', en: '٪ goes with ٠-٩ and % with 0-9.' },
    example: { wrong: 'ارتفع ٥٠%', right: 'ارتفع ٥٠٪' },
    readsNumbers: true,
    find: (text) => [
      ...hits(text, /(?<=[\u0660-\u0669])%/gu, () => '٪'),
      ...hits(text, /(?<=[0-9])٪/gu, () => '%'),
    ],
  },
  {
    id: 'currency-order',
    kind: 'numbers',
    severity: 'warning',
    title: { ar: 'موضع العملة', en: 'Place of the currency' },
    why: {
      ar: 'اسم العملة بعد العدد: 50 جنيها؛ ورمزها قبله: $50.',
      en: 'The name of a currency follows its number, its sign goes before it.',
    },
    example: { wrong: 'دفع جنيه 50', right: 'دفع 50 جنيها' },
    readsNumbers: true,
    find: (text) => [
      ...hits(text, CURRENCY_FIRST, (found) => found.replace(/^(\S+) (\S+)$/u, '$2 $1')),
      ...hits(text, SIGN_LAST, (found) => found.at(-1) + found.slice(0, -1).trim()),
    ],
  },
  {
    id: 'thousand-apart',
    kind: 'numbers',
    severity: 'error',
    title: { ar: 'واو بين العدد وألفه', en: '“And” between a number and its thousand' },
    why: { ar: 'عشرة آلاف لا عشرة وآلاف.', en: 'The number and its unit stand together.' },
    example: { wrong: 'عشرة وآلاف جنيه', right: 'عشرة آلاف جنيه' },
    find: (text) =>
      phraseHits(
        text,
        /(ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة) و(آلاف|ملايين|مليارات)/gu,
        ([, number, unit]) => `${number} ${unit}`,
      ),
  },
  {
    id: 'one-before-noun',
    kind: 'numbers',
    severity: 'warning',
    title: { ar: '«واحد» قبل المعدود', en: '“One” before its noun' },
    why: { ar: 'الواحد صفة تتبع: دينار واحد.', en: 'One follows its noun.' },
    example: { wrong: 'دفع واحد دينار', right: 'دفع دينارا واحدا' },
    find: (text) =>
      phraseHits(
        text,
        /(?<!أحد |في |من |ب)(?:واحد|واحدة) (?:دينار|جنيه|دولار|ريال|درهم|يورو|ليرة|كيلومتر|متر|يوم|ساعة|سنة)/gu,
      ),
  },
  {
    id: 'digits-mixed',
    kind: 'numbers',
    severity: 'warning',
    title: { ar: 'نوعان من الأرقام', en: 'Two kinds of digits' },
    why: { ar: 'المقال كله بأرقام واحدة.', en: 'One article, one kind of digits.' },
    example: { wrong: 'في ٢٠٢٥ و2026', right: 'في ٢٠٢٥ و٢٠٢٦' },
    findAcross(article) {
      let arab = 0;
      let latn = 0;
      for (const block of article.blocks) {
        const own = numbersOf(block);
        arab += own.arab;
        latn += own.latn;
      }
      const head = numbersOf(headBlock(article));
      arab += head.arab;
      latn += head.latn;
      if (arab === 0 || latn === 0) return [];
      const kept = arab >= latn ? 'arab' : 'latn';
      return checkedTexts(
        article,
        (block) => (kept === 'arab' ? numbersOf(block).latn : numbersOf(block).arab) > 0,
      )
        .filter(({ field }) => !/(?:^|\.)(?:alt|credit|rights)$/.test(field ?? ''))
        .flatMap(({ text, ...where }) =>
          otherDigits(text, kept).map(({ start, end, fix }) => ({
            ...where,
            start,
            end,
            text: text.slice(start, end),
            fix: fix as string,
          })),
        );
    },
  },
  {
    id: 'percent-mixed',
    kind: 'numbers',
    severity: 'hint',
    title: { ar: 'نسبة بالعلامة ونسبة بالكلام', en: 'Percent written two ways' },
    why: { ar: 'اختر «٪» أو «في المئة» في المقال كله.', en: 'One article, one way of writing percent.' },
    example: { wrong: 'زاد ٥٪ ثم ٦ في المئة', right: 'زاد ٥٪ ثم ٦٪' },
    find: (text) =>
      /[0-9\u0660-\u0669][%٪]/u.test(text)
        ? phraseHits(text, /(?<=[0-9\u0660-\u0669] )(?:في المئة|في المائة|بالمئة|بالمائة)/gu)
        : [],
  },
  {
    id: 'headline-number',
    kind: 'numbers',
    severity: 'warning',
    title: { ar: 'رقم في العنوان ليس في النص', en: 'Number of the headline not in the body' },
    why: {
      ar: 'ما في العنوان يجده القارئ في الخبر كما هو.',
      en: 'Readers find in the story what the headline said.',
    },
    example: { wrong: 'مقتل 12 … وفي النص: 21', right: 'مقتل 12 … وفي النص: 12' },
    findAcross(article) {
      const { headline } = article;
      const scores = scoresIn(headline);
      const numbers = numbersSaid(headline).filter(
        ({ start, end }) =>
          /^[0-9\u0660-\u0669]/.test(headline.slice(start, end)) &&
          !/[A-Za-z\d-]/.test(headline[start - 1] ?? ''),
      );
      if (numbers.length === 0 && scores.length === 0) return [];
      const told = new Set([
        ...scoresIn(article.deck ?? '').map(({ score }) => score),
        ...article.blocks.flatMap(scoresOf),
      ]);
      // A text that tells its scores in words has its numbers compared.
      const compared = told.size > 0 ? scores : [];
      const known = new Set(numbersIn(article.deck ?? ''));
      let letters = 0;
      for (const block of article.blocks) {
        for (const value of numbersOf(block).values) known.add(value);
        letters += proseOf(block).length;
      }
      // A story that is only begun has nothing to disagree with.
      if (letters < SHORTEST_STORY) return [];
      return [
        ...compared.filter(({ score }) => !told.has(score)),
        ...numbers.filter(
          ({ value, start }) =>
            !known.has(value) && !compared.some((each) => start >= each.start && start < each.end),
        ),
      ].map(({ start, end }): Found => ({ field: 'headline', start, end, text: headline.slice(start, end) }));
    },
  },
];

function countedHits(
  text: string,
  pattern: RegExp,
  isWrong: (count: number) => boolean,
  right: ReadonlyMap<string, string>,
): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match): Hit[] => {
    const [, number = '', noun = ''] = match;
    const end = match.index + match[0].length;
    if (!isWrong(Number(toLatinDigits(number)))) return [];
    if (NAMES_IT.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    // A weekday, a year or a clock: «١٠ يوم الأحد», «٥ عام 2010».
    if (
      /^(?:يوم|عام|سنة|شهر|ساعة)$/u.test(noun) &&
      /^ (?:ال|[0-9\u0660-\u0669])/u.test(text.slice(end, end + 3))
    )
      return [];
    return [{ start: end - noun.length, end, fix: right.get(noun) as string }];
  });
}

function otherDigits(text: string, kept: 'arab' | 'latn'): Hit[] {
  const pattern =
    kept === 'arab' ? /[0-9]+(?:[.,][0-9]+)*/gu : /[\u0660-\u0669]+(?:[\u066B\u066C][\u0660-\u0669]+)*/gu;
  const spared =
    kept === 'arab'
      ? [...text.matchAll(LATIN_NUMBERS)].map((match) => [match.index, match.index + match[0].length])
      : [];
  return hits(text, pattern, (number) => withDigits(number, kept)).filter(
    ({ start, end }) => !spared.some(([from = 0, to = 0]) => start < to && end > from),
  );
}

/** Headline and deck as a block, so that the same reading serves them. */
function headBlock({ headline, deck }: Article): Block {
  return { id: '', type: 'paragraph', content: [{ type: 'text', text: `${headline}\n${deck ?? ''}` }] };
}
