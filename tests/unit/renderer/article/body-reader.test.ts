import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { createBodyReader } from '../../../../renderer/article/body-reader.ts';
import { $applyBlocks } from '../../../../renderer/editor/apply-blocks.ts';
import { createArticleEditor } from '../../../../renderer/editor/article-editor.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** An editor with these blocks in it, and a reader that began with them. */
function opened(blocks: readonly Block[]) {
  const { editor } = createArticleEditor();
  const body = createBodyReader();
  editor.update(() => $applyBlocks(blocks, new Map()), { discrete: true });
  body.begin(editor.getEditorState(), blocks);
  return { editor, body };
}

test('begins with the blocks that it was told of, as they are', () => {
  const blocks = [paragraph('a', 'قال الوزير'), paragraph('b', 'إن الخطة')];
  const { body } = opened(blocks);
  expect(body.blocks()[0]).toBe(blocks[0]);
  expect(body.blocks()[1]).toBe(blocks[1]);
});

test('reads what the editor put there by itself: a line where there was none', () => {
  const { body } = opened([]);
  expect(body.blocks()).toMatchObject([{ type: 'paragraph', content: [] }]);
});

test('takes in what comes after: a line more, and words that are written', () => {
  const { editor, body } = opened([paragraph('a', 'قال'), paragraph('b', 'الوزير')]);
  const changes: unknown[] = [];
  editor.registerUpdateListener((update) => changes.push(body.take(update)));
  editor.update(
    () => {
      $getRoot().append($createParagraphNode().append($createTextNode('مساء')));
      $getRoot().getFirstChild()?.remove();
    },
    { discrete: true },
  );
  expect(body.blocks()).toMatchObject([
    { id: 'b', content: [{ text: 'الوزير' }] },
    { content: [{ text: 'مساء' }] },
  ]);
  expect(changes).toMatchObject([{ order: true }]);
});

test('finds nothing new in a state that it has read', () => {
  const { editor, body } = opened([paragraph('a', 'قال')]);
  const state = editor.getEditorState();
  const taken = body.take({
    editorState: state,
    prevEditorState: createArticleEditor().editor.getEditorState(),
    dirtyElements: new Map(),
    dirtyLeaves: new Set(),
    tags: new Set(),
  });
  expect(taken).toEqual({ changed: new Set(), order: false });
});
