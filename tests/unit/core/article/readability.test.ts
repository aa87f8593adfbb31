import { expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { readabilityOf } from '#core/article/readability.ts';
import { flatSections, sectionsOf } from '#core/article/sections.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const heading = (id: string, text: string): Block => ({
  id,
  type: 'heading',
  level: 2,
  content: [{ type: 'text', text }],
});

it('has no length of sentences and no variety where there is no text', () => {
  expect(readabilityOf([])).toMatchObject({ words: 0, sentenceWords: 0, variety: undefined });
});

it('means the length of sentences over all blocks', () => {
  const blocks = [
    paragraph('a', 'عاد الوفد أمس. ثم غادر.'),
    paragraph('b', 'وصلت القافلة إلى المدينة صباحا.'),
  ];
  expect(readabilityOf(blocks).sentenceWords).toBeCloseTo(10 / 3);
});

it('counts all forms of a word as one', () => {
  const forms = 'المدرسة والمدارس بمدرستهم مدارسنا للمدرسة '.repeat(4);
  expect(readabilityOf([paragraph('a', forms)]).variety).toBeCloseTo(1 / 20);
});

it('says nothing of the variety of a few words', () => {
  expect(readabilityOf([paragraph('a', 'عاد الوفد أمس.')]).variety).toBeUndefined();
});

it('compares long texts with short ones', () => {
  const text = Array.from({ length: 25 }, (_, index) => `كلمة${index}`).join(' ');
  const short = readabilityOf([paragraph('a', text.repeat(1)), paragraph('b', text)]);
  const long = readabilityOf(Array.from({ length: 40 }, (_, index) => paragraph(`p${index}`, text)));
  expect(short.variety).toBeCloseTo(0.5);
  // A plain share of different words would have fallen to 25 in 1,000.
  expect(long.variety).toBeCloseTo(0.25);
});

it('is told of each section by itself', () => {
  const blocks = [
    heading('h', 'الطريق'),
    paragraph('a', 'أغلق الطريق.'),
    heading('g', 'الجسر'),
    paragraph('b', 'فتح الجسر صباح أمس.'),
  ];
  const [road, bridge] = flatSections(sectionsOf(blocks)).map(({ start, end }) =>
    readabilityOf(blocks.slice(start, end)),
  );
  expect([road?.words, bridge?.words]).toEqual([3, 5]);
});
