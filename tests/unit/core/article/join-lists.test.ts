import { expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { joinLists } from '#core/article/blocks.ts';

const list = (id: string, text: string, style: 'bulleted' | 'numbered' = 'bulleted'): Block => ({
  id,
  type: 'list',
  style,
  items: [{ content: [{ type: 'text', text }] }],
});

it('makes one list of those that were just made and of their neighbours, and leaves others apart', () => {
  const blocks = [list('a', '1'), list('b', '2'), list('c', '3'), list('d', '4'), list('e', '5', 'numbered')];
  expect(joinLists(blocks, new Set(['b']))).toMatchObject([
    { id: 'a', items: [{}, {}, {}] },
    { id: 'd', items: [{}] },
    { id: 'e' },
  ]);
  expect(joinLists(blocks, new Set())).toEqual(blocks);
});
