import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockOf } from '#core/article/block.ts';
import { canonicalBlock } from '#core/article/canonical.ts';
import { textContent } from '#core/article/inline.ts';
import { putTexts } from '#core/article/put-texts.ts';
import { isPiece, pieceLines } from '../../../../renderer/editor/pieces/piece-fields.ts';
import { arbitraryBlocks } from './arbitrary-article.ts';

describe('texts put into a block', () => {
  test('go to their fields, as content or as plain words, and an empty title goes away', () => {
    const card: BlockOf<'embed'> = { id: 'e', type: 'embed', url: 'https://example.com/', title: 'قديم' };
    expect(putTexts(card, [['title', textContent('جديد')]])).toEqual({ ...card, title: 'جديد' });
    expect(putTexts(card, [['title', []]])).toEqual({ id: 'e', type: 'embed', url: 'https://example.com/' });
    expect(putTexts(card, [['rows.0.cells.0.content', textContent('لا مكان')]])).toBe(card);
  });

  test('are those that were read from it, whatever the block', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        for (const block of blocks.map(canonicalBlock)) {
          if (isPiece(block)) expect(putTexts(block, pieceLines(block))).toBe(block);
        }
      }),
    );
  });
});
