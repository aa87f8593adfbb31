import fc from 'fast-check';
import { $getRoot, HISTORY_MERGE_TAG } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, ListItem, ListStyle } from '#core/article/block.ts';
import { canonicalBlock } from '#core/article/canonical.ts';
import { $applyBlocks } from '../../../../renderer/editor/apply-blocks.ts';
import { createArticleEditor } from '../../../../renderer/editor/article-editor.ts';
import { $blockOf } from '../../../../renderer/editor/block-mapping.ts';
import { arbitraryBlocks } from '../../core/article/arbitrary-article.ts';

function editorOf(blocks: Block[]) {
  const { editor } = createArticleEditor();
  editor.update(() => $applyBlocks(blocks, new Map()), { discrete: true, tag: HISTORY_MERGE_TAG });
  const read = () => editor.getEditorState().read(() => $getRoot().getChildren().map($blockOf)) as Block[];
  return { editor, read };
}

/** Marks of points that say nothing (no points below, or as above) are not kept. */
function meaningful(blocks: readonly Block[]): Block[] {
  const item = ({ items, style, ...rest }: ListItem, above: ListStyle): ListItem => {
    if (items === undefined || items.length === 0) return rest;
    const own = style ?? above;
    return {
      ...rest,
      ...(own !== above && { style: own }),
      items: items.map((each) => item(each, own)),
    };
  };
  return blocks.map(canonicalBlock).map((block) => {
    if (block.type === 'list') return { ...block, items: block.items.map((each) => item(each, block.style)) };
    return block.type === 'factbox'
      ? { ...block, blocks: meaningful(block.blocks) as typeof block.blocks }
      : block;
  });
}

const byId = (blocks: readonly Block[]) => new Map(blocks.map((block) => [block.id, block]));

describe('blocks and the nodes that stand for them', () => {
  test('come back from the editor as they went in', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        fc.pre(blocks.length > 0);
        const wanted = meaningful(blocks);
        expect(editorOf(wanted).read()).toEqual(wanted);
      }),
      { numRuns: 80 },
    );
  });

  test('become any other blocks in one step, with the nodes of unchanged blocks kept', () => {
    fc.assert(
      fc.property(arbitraryBlocks, arbitraryBlocks, fc.infiniteStream(fc.nat()), (first, second, random) => {
        const start = meaningful(first);
        fc.pre(start.length > 0);
        const { editor, read } = editorOf(start);
        const before = read();
        const mixed = [...before, ...meaningful(second)]
          .filter(() => (random.next().value as number) % 3 > 0)
          .map((block) => ({ block, place: random.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ block }) => block);
        const wanted = [...byId(mixed).values()];
        fc.pre(wanted.length > 0);
        const keyOf = () =>
          editor.getEditorState().read(
            () =>
              new Map(
                $getRoot()
                  .getChildren()
                  .map((node) => [$blockOf(node)?.id, node.getKey()]),
              ),
          );
        const keys = keyOf();
        editor.update(() => $applyBlocks(wanted, byId(before)), { discrete: true });
        expect(read()).toEqual(wanted);
        const after = keyOf();
        for (const block of before) {
          if (wanted.includes(block)) expect(after.get(block.id)).toBe(keys.get(block.id));
        }
      }),
      { numRuns: 80 },
    );
  });

  test('keep neighbouring lists of one style apart, also when points are added to the first', () => {
    const list = (id: string, ...points: string[]): Block => ({
      id,
      type: 'list',
      style: 'numbered',
      items: points.map((text) => ({ content: [{ type: 'text', text }] })),
    });
    const blocks = [list('a', 'أول', 'ثان'), list('b', 'أول')];
    const { editor, read } = editorOf(blocks);
    editor.update(
      () => {
        const [first] = $getRoot().getAllTextNodes();
        first?.selectEnd().insertParagraph()?.selectStart();
      },
      { discrete: true },
    );
    expect(read()).toMatchObject([
      { id: 'a', items: [{}, { content: [] }, {}] },
      { id: 'b', items: [{}] },
    ]);
  });
});
