import type { Article } from '../../article/article.ts';
import { normalise } from '../normalise.ts';
import { blockMemo, checkedTexts, proseOf } from './checked-texts.ts';
import { arabicWords, phraseHits } from './find.ts';
import type { Found, Hit, Rule } from './rule.ts';

/** Names and words that papers spell in several ways, each rightly: one article keeps to one of them. */
const VARIANTS: readonly (readonly string[])[] =
  `ترامب ترمب|غوغل جوجل قوقل|نتنياهو نتانياهو|زيلينسكي زيلنسكي|بوتين بوتن|أمريكا أميركا|أمريكي أميركي|أمريكية أميركية
  |أمريكيين أميركيين|إنجلترا إنكلترا|إنجليزي إنكليزي|إنجليزية إنكليزية|أوروبا أوربا|أوروبي أوربي|أوروبية أوربية|مسؤول مسئول|مسؤولون مسئولون|مسؤولين مسئولين
  |مسؤولية مسئولية|شؤون شئون|مئة مائة|مئتي مائتي|واشنطن واشنطون|هوليوود هوليود|فيسبوك فايسبوك|إنستغرام إنستجرام|تلغرام تليغرام تليجرام|كيلوغرام كيلوجرام
  |غرام جرام|هونغ هونج|بلغراد بلجراد|البرتغال البرتقال_|غوتيريش جوتيريش غوتيريس|لافروف لافرف|ميركل مركل|ماكرون مكرون|بايدن بيدن|فنزويلا فنزويللا
  |كييف كيف_|غزة غزه_|مقديشو مقديشيو|جنيف جينيف|بروكسل بروكسيل|طوكيو توكيو|سيدني سدني|نيويورك نيويرك|أردوغان إردوغان أردوجان|بنغازي بنجازي_|سويسرا سويسره_
  |بكين بيجين|إسطنبول اسطنبول إستانبول|ديمقراطي ديموقراطي|ديمقراطية ديموقراطية|تكنولوجيا تقنية_|تلفزيون تليفزيون|راديو رادیو_`
    .split('|')
    .map((group) =>
      group
        .trim()
        .split(/\s+/)
        .filter((name) => !name.endsWith('_')),
    )
    .filter((group) => group.length > 1);
const GROUP_OF = new Map(VARIANTS.flatMap((names, group) => names.map((name) => [name, group] as const)));
const FRONT = /^(?:[وف]?[بلك]?ال|[وف]?لل|[وف]?[بلك]|[وف])/u;

/** Titles after which a person's name stands. */
const TITLE =
  /(?:الرئيس|رئيس الوزراء|الوزير|الوزيرة|الدكتور|الدكتورة|المهندس|المهندسة|السيد|السيدة|النائب|النائبة|المدرب|اللاعب|المتحدث|المتحدثة|الفنان|الفنانة|الكاتب|الكاتبة|الأمير|الشيخ|اللواء|العميد|العقيد|المخرج|المخرجة|الباحث|الباحثة|القاضي|القاضية|المحامي|المحامية|المحافظ|السفير|السفيرة) ([\u0621-\u0652]{2,} (?:عبد |أبو |ابن |بن |آل )?[\u0621-\u0652]{3,})/gu;

interface Use {
  word: string;
  start: number;
  end: number;
}

const usesOf = blockMemo((block) => variantsIn(proseOf(block)));
const peopleOf = blockMemo((block) => peopleIn(proseOf(block)));

function variantsIn(text: string): (Use & { group: number; front: string })[] {
  return arabicWords(text).flatMap(({ bare, start, end }) => {
    const own = GROUP_OF.get(bare);
    if (own !== undefined) return [{ word: bare, group: own, front: '', start, end }];
    const front = FRONT.exec(bare)?.[0];
    const rest = front === undefined ? undefined : bare.slice(front.length);
    const group = rest === undefined ? undefined : GROUP_OF.get(rest);
    return group === undefined ? [] : [{ word: rest as string, group, front: front as string, start, end }];
  });
}

function peopleIn(text: string): Use[] {
  return [...text.matchAll(TITLE)].map((match) => {
    const word = match[1] as string;
    const start = match.index + match[0].length - word.length;
    return { word, start, end: start + word.length };
  });
}

/** A name as it sounds: hamza, ى/ي, ة/ه, the blank of عبد and long vowels inside words aside. */
function soundOf(name: string): string {
  return normalise(name)
    .replace(/عبد ال/gu, 'عبدال')
    .split(' ')
    .map(
      (word) =>
        word.slice(0, 1) + word.slice(1, -1).replace(/[اوي]/gu, '').replace(/(.)\1/gu, '$1') + word.slice(-1),
    )
    .join(' ');
}

/** Names that are spelled in more ways than one within the article or against the house's list. */
export const NAMES_RULES: readonly Rule[] = [
  {
    id: 'name-two-ways',
    kind: 'names',
    severity: 'warning',
    title: { ar: 'اسم بصورتين', en: 'One name spelled two ways' },
    why: { ar: 'يُكتب الاسم في المقال كله بصورة واحدة.', en: 'One article spells a name one way.' },
    example: { wrong: 'ترامب … ثم ترمب', right: 'ترامب … ثم ترامب' },
    findAcross(article) {
      const counts = new Map<number, Map<string, number>>();
      const add = (use: { group: number; word: string }) => {
        const group = counts.get(use.group) ?? new Map<string, number>();
        counts.set(use.group, group.set(use.word, (group.get(use.word) ?? 0) + 1));
      };
      for (const { text } of headTexts(article)) variantsIn(text).forEach(add);
      for (const block of article.blocks) usesOf(block).forEach(add);
      const kept = new Map<number, string>();
      for (const [group, words] of counts) if (words.size > 1) kept.set(group, mostUsed(words));
      if (kept.size === 0) return [];
      const isOther = (use: { group: number; word: string }) =>
        (kept.get(use.group) ?? use.word) !== use.word;
      return checkedTexts(article, (block) => usesOf(block).some(isOther)).flatMap(({ text, ...where }) =>
        variantsIn(text)
          .filter(isOther)
          .map(({ group, front, start, end }): Found => {
            const found = text.slice(start, end);
            const fix = front + kept.get(group);
            return { ...where, start, end, text: found, ...(/[\u064B-\u0652]/u.test(found) ? {} : { fix }) };
          }),
      );
    },
  },
  {
    id: 'person-two-ways',
    kind: 'names',
    severity: 'warning',
    title: { ar: 'اسم شخص بصورتين', en: 'One person spelled two ways' },
    why: { ar: 'اسم الشخص في المقال كله بصورة واحدة.', en: 'One article spells a person one way.' },
    example: {
      wrong: 'الدكتورة ليلى عبد اللطيف … الدكتورة ليلى عبداللطيف',
      right: 'الدكتورة ليلى عبد اللطيف في الموضعين',
    },
    findAcross(article) {
      const bySound = new Map<string, Map<string, number>>();
      const add = ({ word }: Use) => {
        const sound = soundOf(word);
        const words = bySound.get(sound) ?? new Map<string, number>();
        bySound.set(sound, words.set(word, (words.get(word) ?? 0) + 1));
      };
      for (const { text } of headTexts(article)) peopleIn(text).forEach(add);
      for (const block of article.blocks) peopleOf(block).forEach(add);
      const isOther = ({ word }: Use) => {
        const words = bySound.get(soundOf(word));
        return words !== undefined && words.size > 1 && mostUsed(words) !== word;
      };
      if (![...bySound.values()].some((words) => words.size > 1)) return [];
      return checkedTexts(article, (block) => peopleOf(block).some(isOther)).flatMap(({ text, ...where }) =>
        peopleIn(text)
          .filter(isOther)
          .map(
            (use): Found => ({
              ...where,
              start: use.start,
              end: use.end,
              text: use.word,
              fix: mostUsed(bySound.get(soundOf(use.word)) ?? new Map([[use.word, 1]])),
            }),
          ),
      );
    },
  },
  {
    id: 'agreed-name',
    kind: 'names',
    severity: 'warning',
    title: { ar: 'اسم على غير المتفق عليه', en: 'Name not as the house spells it' },
    why: { ar: 'للجريدة صورة متفق عليها لهذا الاسم.', en: 'The house has an agreed spelling.' },
    example: { wrong: 'ترمب (والمتفق عليه: ترامب)', right: 'ترامب' },
    find: (text, { names }) =>
      names.flatMap(({ right, wrong }) => wrong.flatMap((form): Hit[] => wordsHits(text, form, right))),
  },
  {
    id: 'son-between-names',
    kind: 'names',
    severity: 'warning',
    title: { ar: '«ابن» بين علمين', en: 'ابن between two names' },
    why: { ar: 'تُحذف ألف «ابن» بين اسم الابن واسم أبيه.', en: 'Between two names it is written بن.' },
    example: { wrong: 'محمد ابن سلمان', right: 'محمد بن سلمان' },
    find: (text) =>
      phraseHits(
        text,
        /(محمد|أحمد|علي|عمر|خالد|سعد|عبد الله|عبدالله|فيصل|سلمان|حسن|حسين|صالح|زيد|تميم|حمد|سعود|ناصر|يوسف) ابن (محمد|أحمد|علي|عمر|خالد|سعد|عبد|عبدالله|فيصل|سلمان|حسن|حسين|صالح|زايد|زيد|حمد|سعود|ناصر|يوسف|الخطاب|الوليد)/gu,
        ([, son, father]) => `${son} بن ${father}`,
      ),
  },
];

/** Every place of these words as whole words, with و ف ب ل ك before them or not. */
export function wordsHits(text: string, words: string, right: string | undefined): Hit[] {
  const found: Hit[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (/[\p{L}\p{M}\p{N}]/u.test(text[end] ?? '')) continue;
    const before = /[\u0621-\u0652]*$/u.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? '';
    if (!/^[وف]?[بلك]?$/u.test(before) || /[\p{Script=Latin}\p{N}]/u.test(text[at - 1] ?? '')) continue;
    found.push(right === undefined ? { start: at, end } : { start: at, end, fix: right });
  }
  return found;
}

function headTexts(article: Article) {
  return checkedTexts(article, () => false);
}

function mostUsed(words: ReadonlyMap<string, number>): string {
  return [...words].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
