import { ARABIC_LETTERS, hits } from './find.ts';
import type { Rule } from './rule.ts';

/** Letters of Persian and Urdu that look like Arabic ones, and the Arabic ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '\u06A9': 'ك', // ARABIC LETTER KEHEH
  '\u06BE': 'ه', // ARABIC LETTER HEH DOACHASHMEE
  '\u06C1': 'ه', // ARABIC LETTER HEH GOAL
  '\u06D5': 'ه', // ARABIC LETTER AE
  '\u06C3': 'ة', // ARABIC LETTER TEH MARBUTA GOAL
  '\u06D2': 'ي', // ARABIC LETTER YEH BARREE
};
const FOREIGN = new RegExp(
  `(?<![${ARABIC_LETTERS}])[${ARABIC_LETTERS}]*[\\u06CC\\u06A9\\u06BE\\u06C1\\u06D5\\u06C3\\u06D2][${ARABIC_LETTERS}]*`,
  'gu',
);
const likeness = (letter: string) => LOOKALIKES[letter] ?? letter;

/** Letters that are not what they seem, or that are stretched. */
export const LETTERS_RULES: readonly Rule[] = [
  {
    id: 'tatweel',
    kind: 'letters',
    severity: 'warning',
    title: { ar: 'تطويل', en: 'Stretched word (tatweel)' },
    why: { ar: 'التطويل يفسد البحث والقراءة الآلية.', en: 'It breaks search and screen readers.' },
    example: { wrong: 'الجمهـــورية', right: 'الجمهورية' },
    find: (text) =>
      hits(text, /(?<=[\u0621-\u063A\u0641-\u0652])\u0640+(?=[\u0621-\u063A\u0641-\u0652])/gu, () => ''),
  },
  {
    id: 'repeated-letter',
    kind: 'letters',
    severity: 'warning',
    title: { ar: 'حرف مكرر', en: 'Letter repeated' },
    why: { ar: 'لا يتكرر الحرف ثلاثًا في الفصحى.', en: 'No letter stands three times in a row.' },
    example: { wrong: 'فوز راااائع', right: 'فوز رائع' },
    find: (text) =>
      hits(
        text,
        /(?<![\u0621-\u0652])[\u0621-\u0652]*([\u0621-\u063A\u0641-\u064A])\1{2,}[\u0621-\u0652]*/gu,
        // Other letters may stand twice in the word that was meant: ممكن (possible).
        (word) => word.replace(/([اوي])\1{2,}/gu, '$1'),
      )
        .filter(({ start, end }) => !/^(\u0647)\1+$/u.test(text.slice(start, end)))
        .map(({ start, end, fix }) => ({
          start,
          end,
          ...(fix !== text.slice(start, end) && fix !== undefined && { fix }),
        })),
  },
  {
    id: 'foreign-letter',
    kind: 'letters',
    severity: 'error',
    title: { ar: 'حرف فارسي أو أردي', en: 'Letter of Persian or Urdu' },
    why: { ar: 'يشبه الحرف العربي ولا يجده البحث.', en: 'It looks Arabic and no search finds it.' },
    example: { wrong: 'الحکومة', right: 'الحكومة' },
    find: (text) =>
      hits(text, FOREIGN, (word) => word.replace(/[\u06A9\u06BE\u06C1\u06C3\u06D2\u06D5]/g, likeness)).map(
        (hit) => {
          // Persian yeh at a word's end has no dots: it may stand for either letter.
          const { start, end, fix = '' } = hit;
          if (!fix.includes('\u06CC')) return hit;
          const isCertain = !fix.endsWith('\u06CC') || /^[وف]?(?:ف|الذ|الت|ه|أ)\u06CC$/u.test(fix);
          return isCertain ? { ...hit, fix: fix.replaceAll('\u06CC', 'ي') } : { start, end };
        },
      ),
  },
  {
    id: 'presentation-form',
    kind: 'letters',
    severity: 'error',
    title: { ar: 'شكل طباعي قديم', en: 'Presentation form' },
    why: { ar: 'حروف مرسومة لا حروف مكتوبة: لا بحث فيها ولا تصحيح.', en: 'Drawn shapes, not letters.' },
    example: { wrong: '\uFE8D\uFEDF\uFEE4\uFEAA\uFEE6', right: 'المدن' },
    find: (text) =>
      hits(text, /[\uFB50-\uFD3D\uFD50-\uFDF1\uFDF4-\uFDF9\uFE70-\uFEFC]+/gu, (letters) =>
        letters.normalize('NFKC'),
      ),
  },
];
