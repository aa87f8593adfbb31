import { hits } from './find.ts';
import type { Hit, Rule } from './rule.ts';

const ARABIC = '[\\u0621-\\u064A\\u064B-\\u0652]';
const DIGIT = '[0-9\\u0660-\\u0669]';
const COUNTERPARTS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** Behind an Arabic word, or between a number and one: «2028, ولا». */
const LATIN_MARK = new RegExp(
  `(?<=${ARABIC}["»)]?\\s?)[,;?](?=\\s|$|${ARABIC}|["»)])|(?<=${DIGIT}\\s?)[,;?](?=\\s+${ARABIC})`,
  'gu',
);

const latinMarks: Rule = {
  id: 'latin-punctuation',
  kind: 'punctuation',
  severity: 'error',
  title: { ar: 'علامة ترقيم لاتينية', en: 'Latin punctuation mark' },
  why: { ar: 'الفاصلة العربية «،» والمنقوطة «؛» وعلامة الاستفهام «؟».', en: 'Arabic text takes ، ؛ and ؟.' },
  example: { wrong: 'قال الوزير, أمس', right: 'قال الوزير، أمس' },
  find: (text) => hits(text, LATIN_MARK, (mark) => COUNTERPARTS[mark] ?? mark),
};

const spaceBefore: Rule = {
  id: 'space-before-mark',
  kind: 'spacing',
  severity: 'error',
  title: { ar: 'مسافة قبل علامة الترقيم', en: 'Space before a mark' },
  why: { ar: 'العلامة تلتصق بما قبلها.', en: 'A mark stands close to the word before it.' },
  example: { wrong: 'وصل الوفد ، ثم غادر', right: 'وصل الوفد، ثم غادر' },
  find: (text) =>
    hits(
      text,
      /(?<=[\p{L}\p{M}\d»)”"])[ \u00A0]+(?=(?:[،؛؟!:,;?]|\.(?!\.|\d|\p{L}|\/))(?:\s|$|[»)"”]))/gu,
      () => '',
    ),
};

const noSpaceAfter: Rule = {
  id: 'no-space-after-mark',
  kind: 'spacing',
  severity: 'error',
  title: { ar: 'لا مسافة بعد علامة الترقيم', en: 'No space after a mark' },
  why: { ar: 'بعد الفاصلة والنقطة مسافة واحدة.', en: 'One space follows a mark.' },
  example: { wrong: 'وصل الوفد،ثم غادر', right: 'وصل الوفد، ثم غادر' },
  find: (text) =>
    hits(
      text,
      /[،؛؟!](?=[\u0621-\u064A\p{Script=Latin}])|(?<=[\u0621-\u064A\u064B-\u0652]{2})\.(?=[\u0621-\u064A]{2})/gu,
      (mark) => `${mark} `,
    ),
};

const doubledMarks: Rule = {
  id: 'doubled-mark',
  kind: 'punctuation',
  severity: 'warning',
  title: { ar: 'علامتان متتاليتان', en: 'Doubled mark' },
  why: {
    ar: 'تكفي علامة واحدة؛ والنقطتان بين شطري العنوان وحده.',
    en: 'One is enough; two dots only part a headline.',
  },
  example: { wrong: 'هل يعود الدوري؟؟', right: 'هل يعود الدوري؟' },
  find: (text, _profile, place) => [
    ...hits(text, /([،؛؟!])\1+/gu, (run) => run[0] as string),
    ...(place === 'headline' ? [] : hits(text, /(?<![./\w])\.\.(?![./\w])/gu, () => '…')),
  ],
};

const straightQuotes: Rule = {
  id: 'straight-quotes',
  kind: 'quotes',
  severity: 'warning',
  title: { ar: 'علامات اقتباس غير عربية', en: 'Straight or Latin quotation marks' },
  why: { ar: 'الاقتباس بين «قوسين مزدوجين» بحسب أسلوب الجريدة.', en: 'The house sets quotations in « ».' },
  example: { wrong: 'قال "لن نتراجع" أمس', right: 'قال «لن نتراجع» أمس' },
  find: (text, profile) =>
    profile.quotes === 'guillemets'
      ? hits(text, /["“”][^"“”«»\n]*["“”]/gu, (quoted) => `«${quoted.slice(1, -1).trim()}»`).filter(
          ({ start, end }) => /\p{Script=Arabic}/u.test(text.slice(start, end)),
        )
      : [],
};

const PAIRS: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[' };
const unbalanced: Rule = {
  id: 'unbalanced-pair',
  kind: 'punctuation',
  severity: 'error',
  title: { ar: 'قوس بلا مقابل', en: 'Unbalanced bracket or quotation mark' },
  why: { ar: 'كل قوس مفتوح يُغلق في فقرته.', en: 'What opens in a paragraph closes in it.' },
  example: { wrong: 'قال «لن نتراجع أمس', right: 'قال «لن نتراجع» أمس' },
  find(text) {
    if (!/[«»()[\]]/u.test(text)) return [];
    const open: { mark: string; at: number }[] = [];
    const found: Hit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const mark = text[at] as string;
      if (mark === '«' || mark === '(' || mark === '[') open.push({ mark, at });
      else if (
        mark === ')' &&
        /(?:^|\s)(?:\d{1,2}|[\u0660-\u0669]{1,2}|\p{L})$/u.test(text.slice(Math.max(0, at - 4), at))
      )
        continue;
      else if (PAIRS[mark] !== undefined) {
        if (open.at(-1)?.mark === PAIRS[mark]) open.pop();
        else found.push({ start: at, end: at + 1 });
      }
    }
    return [...found, ...open.map(({ at }) => ({ start: at, end: at + 1 }))].sort(
      (a, b) => a.start - b.start,
    );
  },
};

const spaceInside: Rule = {
  id: 'space-inside-pair',
  kind: 'spacing',
  severity: 'error',
  title: { ar: 'مسافة داخل القوسين', en: 'Space inside brackets' },
  why: { ar: 'القوس يلتصق بما في داخله.', en: 'Brackets stand close to what they hold.' },
  example: { wrong: 'قال « لن نتراجع »', right: 'قال «لن نتراجع»' },
  find: (text) => hits(text, /(?<=[«(])[ \u00A0]+|(?<![ \u00A0])[ \u00A0]+(?=[»)])/gu, () => ''),
};

const hyphenAsDash: Rule = {
  id: 'hyphen-as-dash',
  kind: 'punctuation',
  severity: 'warning',
  title: { ar: 'وصلة مكان الشرطة', en: 'Hyphen used as a dash' },
  why: { ar: 'الجملة المعترضة بين شرطتين «–».', en: 'A parenthesis stands between dashes.' },
  example: { wrong: 'المدير - وهو طبيب - رفض', right: 'المدير – وهو طبيب – رفض' },
  find: (text) => hits(text, /(?<=[\u0621-\u064A\u064B-\u0652»)] )-(?= [\u0621-\u064A«(])/gu, () => '–'),
};

const fullStop: Rule = {
  id: 'full-stop',
  kind: 'punctuation',
  severity: 'hint',
  readsNumbers: true,
  title: { ar: 'نقطة الختام', en: 'Full stop at the end' },
  why: {
    ar: 'الفقرة تُختم بنقطة، والعنوان لا يُختم بها.',
    en: 'A paragraph ends in a stop, a headline in none.',
  },
  example: {
    wrong: 'غادر الوفد العاصمة مساء أمس بعد لقاء طويل',
    right: 'غادر الوفد العاصمة مساء أمس بعد لقاء طويل.',
  },
  find(text, _profile, place) {
    const end = text.trimEnd().length;
    if (place === 'headline')
      return /[^.]\.$/.test(text.slice(0, end)) ? [{ start: end - 1, end, fix: '' }] : [];
    if (place === 'part') return [];
    const isSentence = text.split(/\s+/).length >= 8 && /[\p{L}\p{M}\p{N}»)”"]$/u.test(text.slice(0, end));
    return isSentence && !/[.؟!…]["»)”]?$/.test(text.slice(0, end)) ? [{ start: end - 1, end }] : [];
  },
};

const turnedQuotes: Rule = {
  id: 'turned-quotes',
  kind: 'quotes',
  severity: 'error',
  title: { ar: 'علامة اقتباس مقلوبة', en: 'Quotation marks turned the wrong way' },
  why: { ar: 'يُفتح الاقتباس بـ« ويُغلق بـ».', en: 'A quotation opens with « and closes with ».' },
  example: { wrong: 'قال »لن نتراجع« أمس', right: 'قال «لن نتراجع» أمس' },
  find: (text) =>
    hits(text, /(?<=^|\s)»(?!\s)[^«»\n]+«(?=\s|$|[،؛.؟!:])/gu, (quoted) => `«${quoted.slice(1, -1)}»`),
};

const commaAfterInna: Rule = {
  id: 'comma-after-inna',
  kind: 'punctuation',
  severity: 'warning',
  title: { ar: 'فاصلة بعد «إن» أو «أن»', en: 'Comma between إن and its noun' },
  why: { ar: 'لا يُفصل بين «إن» واسمها.', en: 'Nothing parts إن from its noun.' },
  example: { wrong: 'قال إن، الخطة جاهزة', right: 'قال إن الخطة جاهزة' },
  find: (text) =>
    hits(
      text,
      /(?<=(?<![\u0621-\u0652])[وفبل]?(?:إن|أن|كأن)[هناكم]{0,3})،(?= ?[\u0621-\u064A«])/gu,
      () => '',
    ).map(
      // A second comma closes an aside: «إن، كما قيل، ...»; its editor says which to drop.
      (hit) => (/^[^.؟!\n]{2,40}،/u.test(text.slice(hit.end)) ? { start: hit.start, end: hit.end } : hit),
    ),
};

/** Punctuation. */
export const PUNCTUATION_RULES: readonly Rule[] = [
  latinMarks,
  spaceBefore,
  noSpaceAfter,
  doubledMarks,
  straightQuotes,
  unbalanced,
  spaceInside,
  hyphenAsDash,
  fullStop,
  turnedQuotes,
  commaAfterInna,
];
