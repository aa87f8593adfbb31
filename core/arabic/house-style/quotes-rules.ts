import { countWords } from '../words.ts';
import { proseOf } from './checked-texts.ts';
import { hits, oneOf } from './find.ts';
import type { Found, Rule } from './rule.ts';

const SAYING =
  oneOf(`قال قالت قالوا يقول تقول يقولون أكد أكدت أوضح أوضحت أضاف أضافت ذكر ذكرت أعلن أعلنت أشار أشارت لفت لفتت شدد شددت
  تابع تابعت صرح صرحت كشف كشفت روى روت علق علقت كتب كتبت رأى رأت وصف وصفت اعتبر اعتبرت نقل نقلت سأل سألت رد ردت حذر حذرت
  طالب طالبت دعا دعت هتف هتفوا جاء ورد نص وفق بحسب حسب تحدث تحدثت أجاب أجابت زاد ختم ختمت استطرد واصل واصلت قائلا قائلة قائلًا قائلاً
  مضيفا مضيفة مؤكدا مؤكدة موضحا موضحة عنوان شعار بعنوان باسم اسم سماه سمته أسماه يسمى تسمى عبارة كلمة وصفه وصفها نفى نفت غرد غردت همس اعترف اعترفت
  يروي تروي يضيف تضيف يؤكد تؤكد يوضح توضح يصف تصف يعلق تعلق يشرح تشرح شرح شرحت يتذكر تتذكر تذكر استعاد يشير تشير قولها قوله تصريح تصريحات بيان`);
const HAS_SAYING = new RegExp(`(?<![\\u0621-\\u0652])[وفب]?(?:${SAYING})(?![\\u0621-\\u0652])`, 'u');
const COMMA_SPEECH =
  /(?<=(?<![\u0621-\u0652])[وف]?(?:قال|قالت|قالوا|أضاف|أضافت|أوضح|أوضحت|أكد|أكدت|تابع|تابعت)(?: [\u0621-\u0652]+){0,4})،(?= ?«)/gu;
/** Words between quotation marks, whatever their shape. */
const QUOTED = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"/gu;
/** From this many words on, words between quotation marks are taken for speech and not for a title or a term. */
const SPEECH_WORDS = 7;

/** Direct speech and who says it. */
export const QUOTES_RULES: readonly Rule[] = [
  {
    id: 'quote-speaker',
    kind: 'quotes',
    severity: 'warning',
    title: { ar: 'اقتباس بلا قائل', en: 'Quote without a speaker' },
    why: { ar: 'كل كلام مباشر له قائل يعرفه القارئ.', en: 'Readers must know who speaks.' },
    example: { wrong: 'كتلة اقتباس قائلها فارغ', right: 'كتلة اقتباس وتحتها اسم القائل وصفته' },
    findInBlock: (block) =>
      block.type === 'quote' &&
      block.content.length > 0 &&
      !block.speaker?.trim() &&
      !block.source?.title?.trim()
        ? [{ text: '', blockId: block.id }]
        : [],
  },
  {
    id: 'speech-speaker',
    kind: 'quotes',
    severity: 'hint',
    title: { ar: 'كلام مباشر لا يُعرف قائله', en: 'Speech nobody is named for' },
    why: { ar: 'لا فعل قول في هذه الفقرة ولا في جارتيها.', en: 'No verb of saying here or beside it.' },
    example: {
      wrong: 'سادت القاعة ضجة. «لن نغادر المكان قبل أن تجيبوا عن كل سؤال».',
      right: 'وقال أحدهم: «لن نغادر المكان قبل أن تجيبوا عن كل سؤال».',
    },
    findAcross: ({ blocks }) =>
      blocks.flatMap((block, index): Found[] => {
        if (block.type !== 'paragraph') return [];
        const text = proseOf(block);
        if (!/[«“"]/.test(text)) return [];
        const around = [blocks[index - 1], block, blocks[index + 1]]
          .map((each) => (each?.type === 'paragraph' ? proseOf(each) : ''))
          .join(' ');
        if (HAS_SAYING.test(around)) return [];
        return hits(text, QUOTED)
          .filter(({ start, end }) => countWords(text.slice(start, end)) >= SPEECH_WORDS)
          .map(({ start, end }) => ({ blockId: block.id, start, end, text: text.slice(start, end) }));
      }),
  },
  {
    id: 'comma-before-speech',
    kind: 'quotes',
    severity: 'warning',
    title: { ar: 'فاصلة قبل الكلام المباشر', en: 'Comma before direct speech' },
    why: { ar: 'بعد فعل القول نقطتان: قال: «…».', en: 'A colon leads into speech.' },
    example: { wrong: 'قال المدير، «نبدأ غدًا»', right: 'قال المدير: «نبدأ غدًا»' },
    find: (text) => (text.includes('«') ? hits(text, COMMA_SPEECH, () => ':') : []),
  },
];
