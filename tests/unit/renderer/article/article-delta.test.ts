import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { createDeltaReader, createDeltaWriter } from '../../../../renderer/article/article-delta.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
/** A worker takes a copy of what it is sent. */
const sent = <Value>(value: Value): Value => structuredClone(value);

test('an article that changes arrives whole each time, also with blocks that went and came back', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  const states = fc.array(fc.tuple(fc.string(), ids, fc.constantFrom('a', 'b', 'c')), { minLength: 1 });
  fc.assert(
    fc.property(states, (steps) => {
      const write = createDeltaWriter();
      const read = createDeltaReader();
      const all = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, paragraph(id, id)]));
      const start = newArticle();
      for (const [headline, order, changed] of steps) {
        all.set(changed, paragraph(changed, headline));
        const blocks = order.map((id) => all.get(id) as Block);
        const article: Article = { ...start, headline, blocks };
        expect(read(sent(write(article)))).toEqual(article);
      }
    }),
  );
});

test('only what changed is sent, and what did not is the same object there', () => {
  const write = createDeltaWriter();
  const read = createDeltaReader();
  const [first, second] = [paragraph('a', 'أول'), paragraph('b', 'ثان')];
  const article = newArticle({ blocks: [first, second] });
  const before = read(sent(write(article)));
  const delta = write({ ...article, blocks: [paragraph('a', 'أول جديد'), second] });
  expect(delta.blocks.map(({ id }) => id)).toEqual(['a']);
  expect(read(sent(delta)).blocks[1]).toBe(before.blocks[1]);
});
