import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { blockMemo, checkedTexts, proseOf } from './checked-texts.ts';
import { arabicWords, phraseHits } from './find.ts';
import { type PersonUse, peopleIn, plainName, soundOfName, unknownFirstNames } from './people.ts';
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
      const first = article.blocks.flatMap((block) => unknownFirstNames(peopleOf(block)));
      const more = new Set(first);
      const peopleAt = (text: string) => (more.size === 0 ? peopleIn(text) : withMore(text, more));
      const peopleOfBlock = (block: Block) =>
        [...more].some((name) => proseOf(block).includes(name)) ? peopleAt(proseOf(block)) : peopleOf(block);
      const people = [
        ...headTexts(article).flatMap(({ text }) => peopleAt(text)),
        ...article.blocks.flatMap(peopleOfBlock),
      ];
      const rightForm = rightForms(people);
      if (people.every((use) => rightForm(use) === use.word)) return [];
      const isOther = (use: PersonUse) => rightForm(use) !== use.word;
      return checkedTexts(article, (block) => peopleOfBlock(block).some(isOther)).flatMap(
        ({ text, ...where }) =>
          peopleAt(text)
            .filter(isOther)
            .map(
              (use): Found => ({
                ...where,
                start: use.start,
                end: use.end,
                text: use.word,
                fix: rightForm(use),
              }),
            ),
      );
    },
  },
  {
    id: 'abd-two-ways',
    kind: 'names',
    severity: 'warning',
    title: { ar: '«عبد» موصولة ومفصولة', en: 'عبد joined and parted' },
    why: {
      ar: 'يُكتب الاسم في المقال كله بصورة واحدة، واسم العائلة وحده كما في الاسم الكامل.',
      en: 'One article writes a name one way, the surname alone as in the full name.',
    },
    example: { wrong: 'سامي عبد اللطيف … وقال عبداللطيف', right: 'سامي عبد اللطيف … وقال عبد اللطيف' },
    findAcross(article) {
      const texts = [...headTexts(article).map(({ text }) => text), ...article.blocks.map(proseOf)];
      const uses = texts.flatMap(abdUses);
      const kept = new Map<string, string>();
      for (const [letters, own] of Map.groupBy(uses, ({ word }) => plainName(word))) {
        const counts = new Map(
          [...Map.groupBy(own, ({ word }) => word)].map(([word, all]) => [word, all.length]),
        );
        if (counts.size > 1) kept.set(letters, own.find(({ isFull }) => isFull)?.word ?? mostUsed(counts));
      }
      if (kept.size === 0) return [];
      // Of full names `person-two-ways` tells.
      const isOther = ({ word, isFull }: AbdUse) => !isFull && (kept.get(plainName(word)) ?? word) !== word;
      return checkedTexts(article, (block) => abdUses(proseOf(block)).some(isOther)).flatMap(
        ({ text, ...where }) =>
          abdUses(text)
            .filter(isOther)
            .map(
              ({ word, start, end }): Found => ({
                ...where,
                start,
                end,
                text: word,
                fix: kept.get(plainName(word)) as string,
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

interface AbdUse extends Use {
  /** A first name stands before it. */
  isFull: boolean;
}

/** Names of عبد and a name of God, joined or parted; with what is joined before them left out. */
function abdUses(text: string): AbdUse[] {
  if (!text.includes('عبد')) return [];
  const people = peopleIn(text);
  return [
    ...text.matchAll(/(?<=(?<![\u0621-\u0652])[وف]?[بلك]?)عبد ?ال[\u0621-\u064A]{2,}(?![\u0621-\u0652])/gu),
  ].map(({ index: start, 0: word }) => ({
    word,
    start,
    end: start + word.length,
    isFull: people.some((person) => person.start < start && person.end >= start + word.length),
  }));
}

/** People by known first names and by these. */
function withMore(text: string, firstNames: ReadonlySet<string>): PersonUse[] {
  const own = peopleIn(text);
  const starts = new Set(own.map(({ start }) => start));
  return [...own, ...peopleIn(text, firstNames).filter(({ start }) => !starts.has(start))];
}

/** What each name is mostly written as: those of one sound where a title shows one to be a name, else of one spelling. */
function rightForms(people: readonly PersonUse[]): (use: PersonUse) => string {
  const bySound = new Map<string, Map<string, number>>();
  const byLetters = new Map<string, Map<string, number>>();
  const titled = new Set<string>();
  const count = (pools: Map<string, Map<string, number>>, key: string, word: string) => {
    const pool = pools.get(key) ?? new Map<string, number>();
    pools.set(key, pool.set(word, (pool.get(word) ?? 0) + 1));
  };
  for (const { word, isTitled } of people) {
    const sound = soundOfName(word);
    if (isTitled) titled.add(sound);
    count(bySound, sound, word);
    count(byLetters, plainName(word), word);
  }
  return ({ word }) => {
    const sound = soundOfName(word);
    const pool = titled.has(sound) ? bySound.get(sound) : byLetters.get(plainName(word));
    return pool === undefined ? word : mostUsed(pool);
  };
}

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
