import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockTexts } from '#core/article/block-texts.ts';
import { type Inline, plainText } from '#core/article/inline.ts';
import {
  editedContent,
  isolatedInBlock,
  replaceInBlock,
  replaceInContent,
} from '#core/article/replace-text.ts';
import { arbitraryBlocks } from './arbitrary-article.ts';

describe('replacing a stretch of text', () => {
  const content: Inline[] = [
    { type: 'text', text: 'قال ' },
    { type: 'link', url: 'https://example.com/', content: [{ type: 'text', text: 'الوزير' }] },
    { type: 'text', text: ', أمس', marks: ['strong'] },
  ];

  test('keeps links and marks around it', () => {
    expect(replaceInContent(content, 10, 11, '،')).toEqual([
      ...content.slice(0, 2),
      { type: 'text', text: '، أمس', marks: ['strong'] },
    ]);
  });

  test('reaches over several runs and takes the marks of where it begins', () => {
    expect(replaceInContent(content, 0, 11, 'وأضاف')).toEqual([
      { type: 'text', text: 'وأضاف' },
      { type: 'text', text: ' أمس', marks: ['strong'] },
    ]);
  });

  test('gives the text with the stretch replaced, whatever the field and the block', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.nat(), fc.nat(), fc.string(), (blocks, a, b, text) => {
        for (const block of blocks) {
          for (const { field, text: before } of blockTexts(block)) {
            const [start, end] = [a % (before.length + 1), b % (before.length + 1)].toSorted(
              (x, y) => x - y,
            ) as [number, number];
            const after = replaceInBlock(block, field, start, end, text);
            const expected = before.slice(0, start) + text + before.slice(end);
            expect(blockTexts(after).find((each) => each.field === field)?.text ?? '').toBe(expected);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('an edited text changes only what was edited', () => {
    const edited = editedContent(content, 'قال الوزير، أمس');
    expect(plainText(edited)).toBe('قال الوزير، أمس');
    expect(edited[1]).toEqual(content[1]);
    expect(editedContent(content, plainText(content))).toBe(content);
  });
});

describe('a stretch that is isolated', () => {
  const block = {
    id: 'a',
    type: 'paragraph' as const,
    content: [
      { type: 'text' as const, text: 'تعلم لغة ' },
      { type: 'text' as const, text: 'لغة C# الآن', marks: ['strong' as const] },
    ],
  };

  test('becomes a span of its direction and keeps its marks', () => {
    expect(isolatedInBlock(block, 'content', 13, 15, 'ltr')?.content).toEqual([
      { type: 'text', text: 'تعلم لغة ' },
      { type: 'text', text: 'لغة ', marks: ['strong'] },
      { type: 'span', direction: 'ltr', content: [{ type: 'text', text: 'C#', marks: ['strong'] }] },
      { type: 'text', text: ' الآن', marks: ['strong'] },
    ]);
  });

  test('is left alone where it reaches over two texts, or stands in a bare text', () => {
    expect(isolatedInBlock(block, 'content', 5, 12, 'ltr')).toBeUndefined();
    const quote = { id: 'q', type: 'quote' as const, content: [], speaker: 'C#' };
    expect(isolatedInBlock(quote, 'speaker', 0, 2, 'ltr')).toBeUndefined();
  });
});
