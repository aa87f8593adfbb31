import { array, assert, constantFrom, integer, property, shuffledSubarray, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { type BlockChange, compareArticles, compareBlocks, isSameText } from '#core/article/compare.ts';
import { compareWords, countChanges, type WordChange } from '#core/article/compare-words.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});
const beforeOf = (changes: readonly WordChange[]) =>
  changes.map((c) => (c.kind === 'spelling' ? c.before : c.kind === 'added' ? '' : c.text)).join('');
const afterOf = (changes: readonly WordChange[]) =>
  changes.map((c) => (c.kind === 'spelling' ? c.after : c.kind === 'removed' ? '' : c.text)).join('');
const kinds = (changes: readonly BlockChange[]) => changes.map(({ kind }) => kind);

/** Texts with words that repeat, tashkeel, punctuation, Latin and line ends. */
const word = constantFrom(
  'في',
  'المدينة',
  'المَدينة',
  'سوق',
  'سوقٌ',
  'قديم',
  '،',
  '.',
  'Cairo',
  '٢٠٢٦',
  '\n',
  '«نعم»',
);
const text = array(word, { maxLength: 40 }).map((words) => words.join(' '));

test('a comparison of words gives both texts back', () => {
  assert(
    property(text, text, (before, after) => {
      const changes = compareWords(before, after);
      expect(beforeOf(changes)).toBe(before);
      expect(afterOf(changes)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('one replaced word is one removed and one added, and nothing else', () => {
  expect(compareWords('أعلنت الوزارة خطة النقل اليوم', 'أعلنت الوزارة خطة التعليم اليوم')).toEqual([
    { kind: 'same', text: 'أعلنت الوزارة خطة ' },
    { kind: 'removed', text: 'النقل' },
    { kind: 'added', text: 'التعليم' },
    { kind: 'same', text: ' اليوم' },
  ]);
});

test('two replaced words beside each other read as one stretch', () => {
  expect(compareWords('قال مصدر مسؤول أمس', 'قال متحدث رسمي أمس')).toEqual([
    { kind: 'same', text: 'قال ' },
    { kind: 'removed', text: 'مصدر مسؤول' },
    { kind: 'added', text: 'متحدث رسمي' },
    { kind: 'same', text: ' أمس' },
  ]);
});

test('tashkeel and tatweel are told apart from other words; hamza and teh marbuta are other words', () => {
  expect(compareWords('عُلِم الخبر', 'عَلِم الخبر')[0]).toEqual({
    kind: 'spelling',
    before: 'عُلِم',
    after: 'عَلِم',
  });
  expect(compareWords('قال', 'قــال')).toEqual([{ kind: 'spelling', before: 'قال', after: 'قــال' }]);
  expect(compareWords('احمد', 'أحمد').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(compareWords('مدرسه', 'مدرسة').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(countChanges(compareWords('عُلِم الخبر', 'عَلِم النبأ'))).toEqual({ removed: 1, added: 1 });
});

/** Some of ten blocks in some order, some of them rewritten, and new ones among them. */
const edited = tuple(
  shuffledSubarray([...Array(10).keys()]),
  array(tuple(integer({ min: 0, max: 9 }), text), { maxLength: 4 }),
  array(tuple(integer({ min: 0, max: 12 }), text), { maxLength: 3 }),
);

test('a comparison of blocks gives both texts back, whatever was moved, added, removed and changed', () => {
  const before = [...Array(10).keys()].map((at) => paragraph(`b${at}`, `الفقرة رقم ${at} من النص`));
  assert(
    property(edited, ([order, rewritten, added]) => {
      const after = order.map((at) => before[at] as Block);
      for (const [at, words] of rewritten) if (after[at]) after[at] = paragraph(after[at].id, words);
      for (const [index, [at, words]] of added.entries()) after.splice(at, 0, paragraph(`n${index}`, words));
      const changes = compareBlocks(before, after);
      const later = changes.flatMap((c) =>
        c.kind === 'removed' ? [] : [{ to: c.to, block: c.kind === 'changed' ? c.after : c.block }],
      );
      expect(later.map(({ block }) => block)).toEqual(after);
      expect(later.map(({ to }) => to)).toEqual([...after.keys()]);
      const earlier: Block[] = [];
      for (const c of changes) {
        if (c.kind === 'added') continue;
        expect(earlier[c.from]).toBeUndefined();
        earlier[c.from] = c.kind === 'changed' ? c.before : { ...c.block, id: (before[c.from] as Block).id };
      }
      expect(earlier).toEqual(before);
    }),
    { numRuns: 300 },
  );
});

test('one block that was carried to the end is the only one that moved', () => {
  const blocks = ['أ', 'ب', 'ج', 'د'].map((words, at) => paragraph(`b${at}`, words));
  const [first, ...rest] = blocks as [Block, ...Block[]];
  expect(kinds(compareBlocks(blocks, [...rest, first]))).toEqual(['same', 'same', 'same', 'moved']);
});

test('what was removed stands where it stood', () => {
  const blocks = ['أ', 'ب', 'ج'].map((words, at) => paragraph(`b${at}`, words));
  expect(kinds(compareBlocks(blocks, [blocks[0], blocks[2]] as Block[]))).toEqual([
    'same',
    'removed',
    'same',
  ]);
});

test('blocks with new ids are found again by their text and by their likeness', () => {
  const before = [paragraph('a1', 'افتتح الوزير السوق القديم أمس'), paragraph('a2', 'وحضر الأهالي الحفل')];
  const after = [paragraph('z1', 'افتتح الوزير السوق القديم اليوم'), paragraph('z2', 'وحضر الأهالي الحفل')];
  expect(kinds(compareBlocks(before, after))).toEqual(['changed', 'same']);
});

test('a change of form alone is a change without words', () => {
  const plain = paragraph('b', 'نص');
  const strong: Block = {
    id: 'b',
    type: 'paragraph',
    content: [{ type: 'text', text: 'نص', marks: ['strong'] }],
  };
  expect(compareBlocks([plain], [strong])).toMatchObject([{ kind: 'changed', words: [] }]);
});

test('fields are told with their words, and what only the machine wrote is not told', () => {
  const before = newArticle({ headline: 'عنوان أول', tags: ['نقل'] });
  const after = { ...before, headline: 'عنوان ثان', tags: ['نقل', 'طرق'], updatedAt: '2030-01-01T00:00:00Z' };
  expect(compareArticles(before, after).fields.map(({ field }) => field)).toEqual(['headline', 'tags']);
  expect(isSameText(before, { ...before, updatedAt: '2030-01-01T00:00:00Z', kicker: undefined })).toBe(true);
  expect(isSameText(before, after)).toBe(false);
});
