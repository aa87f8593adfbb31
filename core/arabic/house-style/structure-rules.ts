import { notesOfBlock, type OpenNote, openNotes } from '../../article/open-notes.ts';
import { blockWords } from '../../article/statistics.ts';
import { countWords, sentences } from '../words.ts';
import { blockMemo, proseOf } from './checked-texts.ts';
import { hits } from './find.ts';
import type { Found, Rule } from './rule.ts';

/** A paragraph shorter than this, in letters, may well stand twice. */
const SHORTEST_COPY = 60;

/** A word and the blank after it, in letters. */
const SHORTEST_WORD = 2;
/** Words between blanks: near enough for a distance, and far faster than the counting of the status bar. */
const roughWords = blockMemo((block) => proseOf(block).match(/\S+/gu)?.length ?? 0);

/** A note as something that was found; «## » at a line's start is a Markdown heading, which another rule finds. */
function noteFound(note: OpenNote): Found[] {
  const { blockId, field, start, end, text } = note;
  if (note.kind === 'mark' && start === 0 && /^#{1,6}$/.test(text)) return [];
  return [
    {
      ...(blockId !== undefined && { blockId }),
      ...(!(blockId !== undefined && field === 'content') && { field }),
      start,
      end,
      text,
      ...(note.kind === 'pinned' && { note: note.note }),
    },
  ];
}

/** How the story is built: lengths, subheads, leftovers. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: 'sentence-length',
    kind: 'structure',
    severity: 'hint',
    title: { ar: 'جملة طويلة', en: 'Long sentence' },
    why: { ar: 'تجاوزت الجملة حد الجريدة: اقسمها.', en: 'It is over the limit: part it.' },
    example: { wrong: 'جملة تتجاوز أربعين كلمة …', right: 'جملتان في كل منهما خبر واحد.' },
    find: (text, { limits }, place) =>
      place === 'headline' || text.length < limits.sentenceWords * 3
        ? []
        : sentences(text)
            .filter(
              (sentence) =>
                sentence.text.length > limits.sentenceWords * 2 &&
                countWords(sentence.text) > limits.sentenceWords,
            )
            .map(({ start, end }) => ({ start, end })),
  },
  {
    id: 'paragraph-length',
    kind: 'structure',
    severity: 'hint',
    title: { ar: 'فقرة طويلة', en: 'Long paragraph' },
    why: {
      ar: 'تجاوزت الفقرة حد الجريدة: تبدو جدارًا في الهاتف.',
      en: 'On a telephone it looks like a wall.',
    },
    example: { wrong: 'فقرة تتجاوز تسعين كلمة …', right: 'فقرتان لكل منهما فكرة.' },
    findInBlock(block, { limits }) {
      if (block.type !== 'paragraph' || proseOf(block).length < limits.paragraphWords * SHORTEST_WORD)
        return [];
      if (blockWords(block) <= limits.paragraphWords) return [];
      return [{ blockId: block.id, text: `${proseOf(block).slice(0, 40)}…` }];
    },
  },
  {
    id: 'subhead-distance',
    kind: 'structure',
    severity: 'hint',
    title: { ar: 'نص طويل بلا عنوان فرعي', en: 'Long stretch without a subhead' },
    why: { ar: 'العناوين الفرعية تقود عين القارئ.', en: 'Subheads lead the eye.' },
    example: { wrong: 'ثلاثمئة كلمة متصلة', right: 'عنوان فرعي كل مئتين وخمسين كلمة' },
    findAcross({ blocks }, { limits }) {
      const found: Found[] = [];
      let words = 0;
      for (const block of blocks) {
        if (block.type === 'heading') words = 0;
        else {
          words += roughWords(block);
          if (words > limits.subheadWords && block.type === 'paragraph') {
            found.push({ blockId: block.id, text: `${proseOf(block).slice(0, 40)}…` });
            words = 0;
          }
        }
      }
      return found;
    },
  },
  {
    id: 'copied-paragraph',
    kind: 'structure',
    severity: 'warning',
    title: { ar: 'فقرة مكررة', en: 'Paragraph that stands twice' },
    why: { ar: 'الفقرة نفسها موجودة قبل ذلك.', en: 'The same paragraph stands above.' },
    example: { wrong: 'فقرتان متطابقتان', right: 'فقرة واحدة' },
    findAcross({ blocks }) {
      const known = new Set<string>();
      return blocks.flatMap((block): Found[] => {
        const text = block.type === 'paragraph' ? proseOf(block).trim() : '';
        if (text.length < SHORTEST_COPY) return [];
        if (known.has(text)) return [{ blockId: block.id, text: `${text.slice(0, 40)}…` }];
        known.add(text);
        return [];
      });
    },
  },
  {
    id: 'markup-left',
    kind: 'structure',
    severity: 'error',
    title: { ar: 'علامات تنسيق باقية', en: 'Markup left in the text' },
    why: { ar: 'علامات Markdown أو HTML سيراها القارئ.', en: 'Readers will see it.' },
    example: { wrong: '## خطة الوادي', right: 'خطة الوادي' },
    find: (text) => [
      ...hits(text, /^#{1,6} +(?=\S)/gmu, () => ''),
      ...hits(
        text,
        /\*\*(?=\S)|(?<=\S)\*\*|&(?:nbsp|amp|quot|lt|gt|laquo|raquo|#\d{2,5});|<\/?(?:p|br|b|i|strong|em|div|span|a)(?: [^<>]{0,200})?\/?>/gu,
      ),
    ],
  },
  {
    id: 'open-note',
    kind: 'structure',
    severity: 'error',
    title: { ar: 'ملاحظة لم تُحلّ', en: 'Open note of the desk' },
    why: {
      ar: 'كتبها المكتب لنفسه، وتمنع التصدير حتى تُحلّ.',
      en: 'The desk wrote it to itself; nothing is exported until it is resolved.',
    },
    example: { wrong: 'بلغ العدد ٧٢٠ ##من أين؟##', right: 'بلغ العدد ٧٢٠ كما أعلنت الوزارة' },
    findInBlock: (block) => notesOfBlock(block).flatMap(noteFound),
    findAcross: (article) => openNotes({ ...article, blocks: [] }).flatMap(noteFound),
  },
  {
    id: 'placeholder',
    kind: 'structure',
    severity: 'error',
    title: { ar: 'موضع لم يُملأ', en: 'Placeholder' },
    why: { ar: 'تُرك ليُملأ ثم نُسي.', en: 'It was left to be filled in.' },
    example: { wrong: 'بلغ العدد XXX', right: 'بلغ العدد 120' },
    find: (text) =>
      hits(
        text,
        /(?<![\p{L}\p{N}])(?:X{3,}|x{3,}|TK|TODO|FIXME|Lorem ipsum)(?![\p{L}\p{N}])|\[(?:الاسم|الرقم|التاريخ|المصدر|اسم المصدر|يُستكمل|يستكمل|يُراجع|يراجع)\]|(?<![\u0621-\u0652])(?:هنا النص|نص تجريبي)(?![\u0621-\u0652])/gu,
      ),
  },
];
