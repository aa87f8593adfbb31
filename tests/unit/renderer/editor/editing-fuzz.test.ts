import fc from 'fast-check';
import {
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  type LexicalNode,
  type RangeSelection,
  type TextFormatType,
} from 'lexical';
import { expect, test } from 'vitest';
import { type Article, articleSchema, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { indexOfBlock } from '#core/article/blocks.ts';
import { canonicalArticle, canonicalBlock } from '#core/article/canonical.ts';
import { openNotes } from '#core/article/open-notes.ts';
import { flatSections, mergeSection, sectionsOf, splitSection } from '#core/article/sections.ts';
import { insertColumn, insertRow, moveRow, removeColumn } from '#core/article/table.ts';
import type { ArticleSession } from '../../../../renderer/article/article-session.ts';
import { createArticleSession } from '../../../../renderer/article/create-article-session.ts';
import { $isolate } from '../../../../renderer/editor/behaviour/isolate.ts';
import { $changeNote, $pinNote, $resolveNote } from '../../../../renderer/editor/behaviour/notes.ts';
import {
  copyBlocks,
  insertBlock,
  moveBlocksBefore,
  shiftBlocks,
  turnBlocks,
} from '../../../../renderer/editor/block-actions.ts';
import { BLOCK_KINDS, isText } from '../../../../renderer/editor/block-kinds.tsx';
import { $blockOf } from '../../../../renderer/editor/block-mapping.ts';
import { arbitraryBlocks } from '../../core/article/arbitrary-article.ts';
import { hostDouble } from '../host-double.ts';

/*
 * An editor of many thousand random steps, by fixed seeds. After each the article keeps its schema, its blocks are
 * what a fresh reading of the page gives, and every id is there once; undone to the start it is what it was.
 */

const WORDS = ['وزارة', ' ', 'ETERNITY C', '٢٠٢٦', 'كِتابٌ', '«', '، ', '2-1', '\u200f'];
const FORMATS: TextFormatType[] = ['bold', 'italic', 'underline', 'highlight', 'code'];

/** Numbers from a seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Random = (below: number) => number;
type Step = (session: ArticleSession, random: Random) => void;

const STEPS: Record<string, Step> = {
  type: inText((selection, random) => selection.insertText(WORDS[random(WORDS.length)] as string)),
  erase: inText((selection) => selection.removeText()),
  enter: inText((selection) => selection.insertParagraph()),
  break: inText((selection) => selection.insertLineBreak()),
  mark: inText((selection, random) => {
    if (!selection.isCollapsed()) selection.formatText(FORMATS[random(FORMATS.length)] as TextFormatType);
  }),
  note: inText((selection, random) => void $pinNote(selection, WORDS[random(WORDS.length)] as string)),
  resolve: (session, random) =>
    session.editor.update(
      () => {
        const notes = openNotes(session.article()).flatMap((note) => (note.kind === 'pinned' ? note.id : []));
        const id = notes[random(notes.length)];
        if (id === undefined) return;
        if (random(2) === 0) $resolveNote(id);
        else $changeNote(id, WORDS[random(WORDS.length)] as string);
      },
      { discrete: true },
    ),
  isolate: inText((selection) => $isolate(selection)),
  insert: (session, random) => {
    const kinds = BLOCK_KINDS.filter((kind) => kind !== 'embed');
    insertBlock(session, anyId(session, random), kinds[random(kinds.length)] as never);
  },
  turn: (session, random) => {
    const kinds = BLOCK_KINDS.filter(isText);
    turnBlocks(session, someIds(session, random), kinds[random(kinds.length)] as never);
  },
  shift: (session, random) => shiftBlocks(session, someIds(session, random), random(2) === 0 ? 1 : -1),
  drag: (session, random) =>
    moveBlocksBefore(session, someIds(session, random), random(4) === 0 ? undefined : anyId(session, random)),
  copy: (session, random) => {
    if (session.article().blocks.length < 60) copyBlocks(session, someIds(session, random));
  },
  remove: (session, random) => {
    const ids = new Set(someIds(session, random));
    session.setBlocks(session.article().blocks.filter(({ id }) => !ids.has(id)));
  },
  split: (session, random) =>
    session.setBlocks(splitSection(session.article().blocks, anyId(session, random))),
  merge: (session, random) => {
    const sections = flatSections(sectionsOf(session.article().blocks));
    const section = sections[random(sections.length)];
    if (section) session.setBlocks(mergeSection(session.article().blocks, section.id));
  },
  table: (session, random) => {
    const { blocks } = session.article();
    const table = blocks.find((block) => block.type === 'table');
    if (table === undefined) return;
    const changed = [
      insertRow(table, 1),
      insertColumn(table, 0),
      removeColumn(table, 1),
      moveRow(table, 0, table.rows.length - 1),
    ][random(4)] as Block;
    session.setBlocks(blocks.with(indexOfBlock(blocks, table.id), changed));
  },
  headline: (session, random) =>
    session.setFields({ headline: WORDS[random(WORDS.length)] as string }, 'headline'),
  undo: (session) => session.undo(),
  redo: (session) => session.redo(),
};

test.each([1, 7, 42, 2026])('holds through random editing by seed %i', async (seed) => {
  const random = randomOf(seed);
  const [blocks] = fc.sample(arbitraryBlocks, { seed, numRuns: 1 }) as [Block[]];
  const start = canonicalArticle(newArticle({ headline: 'عنوان', blocks }));
  const session = createArticleSession(hostDouble({ 'library.save': () => ({ revision: 2 }) as never }), {
    article: start,
    revision: 1,
  });
  const first = read(session);
  const names = Object.keys(STEPS);
  const script: string[] = [];
  for (let step = 0; step < 800; step += 1) {
    const name = names[random(names.length)] as string;
    script.push(name);
    STEPS[name]?.(session, random);
    check(session, `seed ${seed}: ${script.slice(-6).join(' ')}`);
  }
  while (session.canUndo()) {
    session.undo();
    session.editor.read(() => undefined);
  }
  expect(read(session)).toEqual(first);
  await session.close();
});

function check(session: ArticleSession, script: string): void {
  // Read first: it has an undo that waits for its turn done.
  const fresh = session.editor.read(() => $getRoot().getChildren().map($blockOf));
  const article = session.article();
  const parsed = articleSchema.safeParse(article);
  expect(parsed.error?.issues ?? [], script).toEqual([]);
  const ids = article.blocks.map(({ id }) => id);
  expect(new Set(ids).size, script).toBe(ids.length);
  expect(article.blocks, script).toEqual(fresh);
  expect(article.blocks.map(canonicalBlock), script).toEqual(article.blocks);
}

function read(session: ArticleSession): Pick<Article, 'headline' | 'blocks'> {
  const { headline, blocks } = session.article();
  return structuredClone({ headline, blocks });
}

function anyId(session: ArticleSession, random: Random): string {
  const { blocks } = session.article();
  return (blocks[random(blocks.length)] as Block).id;
}

function someIds(session: ArticleSession, random: Random): string[] {
  const { blocks } = session.article();
  const from = random(blocks.length);
  return blocks.slice(from, from + 1 + random(3)).map(({ id }) => id);
}

/** A step at a random stretch of one text: of running text, or of a line of a piece. */
function inText($change: (selection: RangeSelection, random: Random) => void): Step {
  return ({ editor }, random) =>
    editor.update(
      () => {
        const texts = $getRoot().getChildren().flatMap($texts);
        const text = texts[random(texts.length)];
        if (!$isElementNode(text)) return;
        const selection = text.select(random(text.getChildrenSize() + 1), random(text.getChildrenSize() + 1));
        const [node] = text.getAllTextNodes();
        if (node && random(2) === 0) {
          const size = node.getTextContentSize();
          selection.anchor.set(node.getKey(), random(size + 1), 'text');
          selection.focus.set(node.getKey(), random(size + 1), 'text');
        }
        $change(selection, random);
      },
      { discrete: true },
    );
}

/** The elements that hold text within a block: itself, its points, its lines. */
function $texts(node: LexicalNode): LexicalNode[] {
  const slots = $getSlotNames(node).flatMap((name) => $getSlot(node, name) ?? []);
  const inner = $isElementNode(node)
    ? node.getChildren().filter((child) => $isElementNode(child) && !child.isInline())
    : [];
  const own = $isElementNode(node) && inner.length === 0 && !node.isShadowRoot() ? [node] : [];
  return [...own, ...slots.flatMap($texts), ...inner.flatMap($texts)];
}
