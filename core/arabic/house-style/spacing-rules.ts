import { hits } from './find.ts';
import type { Rule } from './rule.ts';

/** Spaces where none belong. Those about marks and brackets stand with the punctuation. */
export const SPACING_RULES: readonly Rule[] = [
  {
    id: 'double-space',
    kind: 'spacing',
    severity: 'error',
    title: { ar: 'مسافتان متتاليتان', en: 'Two spaces in a row' },
    why: { ar: 'بين الكلمتين مسافة واحدة.', en: 'One space parts two words.' },
    example: { wrong: 'وصل  الوفد', right: 'وصل الوفد' },
    find: (text) => hits(text, /(?<=\S)[ \u00A0]{2,}(?=\S)/gu, () => ' '),
  },
  {
    id: 'edge-space',
    kind: 'spacing',
    severity: 'hint',
    title: { ar: 'مسافة في أول النص أو آخره', en: 'Space at the edge of a text' },
    why: { ar: 'تظهر فراغًا عند القارئ.', en: 'Readers see it as a gap.' },
    example: { wrong: ' وصل الوفد', right: 'وصل الوفد' },
    find: (text) => hits(text, /^[ \u00A0\t]+(?=\S)|(?<=\S)[ \u00A0\t]+$/gu, () => ''),
  },
  {
    id: 'parted-conjunction',
    kind: 'spacing',
    severity: 'error',
    title: { ar: 'واو العطف منفصلة', en: '“And” parted from its word' },
    why: { ar: 'تلتصق الواو بالكلمة التي بعدها.', en: 'و is written as part of the word after it.' },
    example: { wrong: 'وصل الوزير و قال', right: 'وصل الوزير وقال' },
    find: (text) =>
      hits(text, /(?<=[\u0621-\u0652]{2}[»)،؛]?\s)و[ \u00A0](?=[\u0621-\u064A]{2})/gu, () => 'و'),
  },
  {
    id: 'parted-clitic',
    kind: 'spacing',
    severity: 'error',
    title: { ar: 'حرف جر منفصل عن كلمته', en: 'Preposition parted from its word' },
    why: {
      ar: 'الباء واللام والكاف تلتصق بما بعدها.',
      en: 'ب ل ك are written as part of the word after them.',
    },
    example: { wrong: 'عاد ب السيارة', right: 'عاد بالسيارة' },
    find: (text) =>
      hits(
        text,
        /(?<=(?<!(?:الفئة|المجموعة|النموذج|القسم|حرف|الحرف|المجموعتين|شعبة|الشعبة|الفصل|القطاع|المرحلة|الملحق))\s)(?<=[\u0621-\u0652]{2}\s)[بك] (?=ال[\u0621-\u064A]{2})/gu,
        (found) => found[0] as string,
      ),
  },
];
