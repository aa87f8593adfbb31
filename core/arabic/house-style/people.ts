import { normalise } from '../normalise.ts';
import { isStopWord } from '../stop-words.ts';
import { arabicWords } from './find.ts';

/** A person's name as it is written, without what is joined before it, [start, end) in UTF-16 units. */
export interface PersonUse {
  word: string;
  start: number;
  end: number;
  /** A title stands before it, so that it is surely a name. */
  isTitled: boolean;
}

/** Titles after which a person's name stands. */
const TITLE =
  /(?:الرئيس|رئيس الوزراء|الوزير|الوزيرة|الدكتور|الدكتورة|المهندس|المهندسة|السيد|السيدة|النائب|النائبة|المدرب|اللاعب|المتحدث|المتحدثة|الفنان|الفنانة|الكاتب|الكاتبة|الأمير|الشيخ|اللواء|العميد|العقيد|المخرج|المخرجة|الباحث|الباحثة|القاضي|القاضية|المحامي|المحامية|المحافظ|السفير|السفيرة) ([\u0621-\u0652]{2,} (?:عبد |أبو |ابن |بن |آل )?[\u0621-\u0652]{3,})/gu;

/** Names that children of the Arab world are given; also those that differ from another by one long vowel. */
const GIVEN =
  `محمد أحمد محمود مصطفى علي حسن حسين إبراهيم إسماعيل يوسف عمر عمرو عامر عثمان خالد سعيد سعد سعود سالم سليم سليمان سامي سامح سمير
  كريم كرم كمال جمال جميل صلاح صالح طارق طه هاني هشام وليد وائل ياسر ياسين زياد زيد زايد فيصل فهد فؤاد فريد فادي ماجد مجدي محسن مراد مروان
  معتز منصور منير ناصر نادر نبيل نزار نور رامي رشيد رضا رفيق شادي شريف شوقي ضياء عادل عاطف عبدالله عبدالرحمن عبداللطيف عدنان عصام عماد غسان
  قاسم لؤي بدر بسام بلال تامر تميم توفيق ثامر جابر جلال حاتم حازم حامد حمد حميد حمدي حمزة راشد رائد أسامة أشرف أكرم أمجد أمير أمين أنس أنور
  أيمن إيهاب إياد باسم فاطمة مريم ليلى منى هدى هالة هبة هند نادية نجلاء نورا نوال نورهان سارة سلمى سعاد سميرة سوسن رانيا ريم رنا زينب دينا
  خديجة حنان جيهان أمل أميرة أسماء إيمان إلهام عائشة عبير علياء غادة فاتن كوثر لبنى لمياء مها مي ميسون وفاء ياسمين يسرا شيماء شيرين`
    .trim()
    .split(/\s+/);
const GIVEN_FOLDED = new Set(GIVEN.map((name) => normalise(name)));
/** As written, and as hurried hands write them: احمد, ليلي. Not «على», which is no name. */
const GIVEN_WRITTEN = new Set(
  GIVEN.flatMap((name) => [
    name,
    name.replace(/[أإآ]/gu, 'ا'),
    name.replace(/ى$/u, 'ي'),
    name.replace(/ة$/u, 'ه'),
  ]),
);
const JOINS = /^(?:عبد|أبو|ابو|ابن|بن|آل)$/u;
const FRONT = /^(?:[وف]?[بلك]|[وف])(?=[\u0621-\u0652]{3})/u;

/**
 * The names of people in a text: after a title, and without one where they begin with a known given name or one of
 * `firstNames`.
 */
export function peopleIn(text: string, firstNames: ReadonlySet<string> = GIVEN_WRITTEN): PersonUse[] {
  const titled = [...text.matchAll(TITLE)].map((match): PersonUse => {
    const word = match[1] as string;
    const start = match.index + match[0].length - word.length;
    return { word, start, end: start + word.length, isTitled: true };
  });
  const starts = new Set(titled.map(({ start }) => start));
  const words = arabicWords(text);
  const untitled = words.flatMap(({ bare, start, end, text: written }, index): PersonUse[] => {
    if (bare !== written) return [];
    const front = firstNames.has(bare) ? '' : (FRONT.exec(bare)?.[0] ?? '');
    if (!firstNames.has(bare.slice(front.length))) return [];
    let last = end;
    for (let next = index + 1; next < Math.min(index + 3, words.length); next += 1) {
      const word = words[next];
      if (word === undefined || text.slice(last, word.start) !== ' ') return [];
      last = word.end;
      if (JOINS.test(word.bare)) continue;
      if (word.bare.length < 3 || isStopWord(normalise(word.bare))) return [];
      const from = start + front.length;
      return starts.has(from)
        ? []
        : [{ word: text.slice(from, last), start: from, end: last, isTitled: false }];
    }
    return [];
  });
  return [...titled, ...untitled];
}

/** The first names of people that only a title shows to be names: «المدرب كارلوس كيروش». */
export function unknownFirstNames(people: readonly PersonUse[]): string[] {
  return people.flatMap(({ word, isTitled }) => {
    const first = word.split(' ')[0] as string;
    return isTitled && first.length >= 4 && !GIVEN_WRITTEN.has(first) ? [first] : [];
  });
}

/** A name with hamza, ى/ي, ة/ه and the blank of عبد aside. */
export function plainName(name: string): string {
  return normalise(name).replace(/عبد ال/gu, 'عبدال');
}

/** A name as it sounds: also long vowels inside aside, but of names that they tell apart: صلاح is not صالح. */
export function soundOfName(name: string): string {
  return plainName(name)
    .split(' ')
    .map((word) =>
      GIVEN_FOLDED.has(word)
        ? word
        : word.slice(0, 1) +
          word.slice(1, -1).replace(/[اوي]/gu, '').replace(/(.)\1/gu, '$1') +
          word.slice(-1),
    )
    .join(' ');
}
