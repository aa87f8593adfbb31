import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import {
  duplicateBlock,
  insertBlocks,
  moveBlock,
  removeBlocks,
  replaceBlock,
  withNewIds,
} from '#core/article/blocks.ts';
import {
  deleteSection,
  demoteSection,
  duplicateSection,
  findSection,
  flatSections,
  INTRO,
  mergeSection,
  moveSection,
  moveSectionDown,
  moveSectionUp,
  promoteSection,
  sectionsOf,
  splitSection,
} from '#core/article/sections.ts';
import { blockWords } from '#core/article/statistics.ts';
import { arbitraryBlocks } from './arbitrary-article.ts';

const heading = (id: string, level: 2 | 3 | 4 = 2): Block => ({
  id,
  type: 'heading',
  level,
  content: [{ type: 'text', text: `عنوان ${id}` }],
});
const paragraph = (id: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text: 'أعلنت الوزارة' }],
});
const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id).join(' ');
const story = () => [
  paragraph('lede'),
  heading('a'),
  paragraph('a1'),
  heading('a-x', 3),
  paragraph('x1'),
  heading('b'),
  paragraph('b1'),
];

/** Blocks, and the id of one of their sections. */
const blocksAndSection = arbitraryBlocks
  .filter((blocks) => blocks.length > 0)
  .chain((blocks) =>
    fc.record({
      blocks: fc.constant(blocks),
      id: fc.constantFrom(...flatSections(sectionsOf(blocks)).map((section) => section.id)),
      other: fc.constantFrom(undefined, ...flatSections(sectionsOf(blocks)).map((section) => section.id)),
    }),
  );
const sorted = (blocks: readonly Block[]) => [...blocks].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the sections of an article', () => {
  it('are the intro, and each heading with all up to the next of its level or above', () => {
    const [intro, a, b] = sectionsOf(story());
    expect(intro).toMatchObject({ id: INTRO, level: 0, start: 0, end: 1 });
    expect(a).toMatchObject({ id: 'a', title: 'عنوان a', start: 1, end: 5 });
    expect(a?.children).toMatchObject([{ id: 'a-x', level: 3, start: 3, end: 5 }]);
    expect(b).toMatchObject({ id: 'b', start: 5, end: 7 });
  });

  it('cover every block once, in order, and count all words', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const roots = sectionsOf(blocks);
        expect(roots.flatMap(({ start, end }) => blocks.slice(start, end))).toEqual(blocks);
        const words = blocks.reduce((sum, block) => sum + blockWords(block), 0);
        expect(roots.reduce((sum, section) => sum + section.words, 0)).toBe(words);
        for (const section of flatSections(roots))
          for (const child of section.children) {
            expect(child.level).toBeGreaterThan(section.level);
            expect(child.start).toBeGreaterThan(section.start);
            expect(child.end).toBeLessThanOrEqual(section.end);
          }
      }),
    );
  });
});

describe('moving a section', () => {
  it('takes all that stands below it along', () => {
    expect(ids(moveSection(story(), 'a'))).toBe('lede b b1 a a1 a-x x1');
    expect(ids(moveSection(story(), 'b', 'a'))).toBe('lede b b1 a a1 a-x x1');
  });

  it('leaves the intro first and never goes into itself', () => {
    const blocks = story();
    expect(moveSection(blocks, INTRO)).toBe(blocks);
    expect(moveSection(blocks, 'b', INTRO)).toBe(blocks);
    expect(moveSection(blocks, 'a', 'a-x')).toBe(blocks);
    expect(moveSection(blocks, 'a', 'b')).toBe(blocks);
    expect(moveSection(blocks, 'nowhere')).toBe(blocks);
  });

  it('keeps every block', () => {
    fc.assert(
      fc.property(blocksAndSection, ({ blocks, id, other }) => {
        expect(sorted(moveSection(blocks, id, other))).toEqual(sorted(blocks));
      }),
    );
  });

  it('there and back changes nothing', () => {
    fc.assert(
      fc.property(blocksAndSection, ({ blocks, id, other }) => {
        const section = findSection(blocks, id);
        const moved = moveSection(blocks, id, other);
        fc.pre(section !== undefined && moved !== blocks);
        // What followed it before, as a section: the next heading after its end.
        const follower = blocks[section?.end ?? 0];
        // Where it now stands, a section of a deeper level may have joined it: then it is another section.
        const size = (section?.end ?? 0) - (section?.start ?? 0);
        const now = findSection(moved, id);
        fc.pre(now !== undefined && now.end - now.start === size);
        expect(moveSection(moved, id, follower?.id)).toEqual(blocks);
      }),
    );
  });

  it('up and down by one sibling are each other’s inverse', () => {
    expect(ids(moveSectionUp(story(), 'b'))).toBe('lede b b1 a a1 a-x x1');
    fc.assert(
      fc.property(blocksAndSection, ({ blocks, id }) => {
        const up = moveSectionUp(blocks, id);
        const section = findSection(blocks, id);
        const sameLevels = flatSections(sectionsOf(blocks)).every(
          (other) => other.level === 0 || other.level === section?.level,
        );
        fc.pre(sameLevels && up !== blocks);
        expect(moveSectionDown(up, id)).toEqual(blocks);
      }),
    );
    const blocks = story();
    expect(moveSectionUp(blocks, 'a')).toBe(blocks);
    expect(moveSectionDown(blocks, 'b')).toBe(blocks);
  });
});

describe('splitting and merging', () => {
  it('puts an empty heading of the section’s own level in front of the block', () => {
    const split = splitSection(story(), 'x1', 'new');
    expect(ids(split)).toBe('lede a a1 a-x new x1 b b1');
    expect(split[4]).toMatchObject({ type: 'heading', level: 3, content: [] });
    expect(splitSection(story(), 'lede', 'new')[0]).toMatchObject({ type: 'heading', level: 2 });
  });

  it('joins a section to the one before it', () => {
    expect(ids(mergeSection(story(), 'b'))).toBe('lede a a1 a-x x1 b1');
    const blocks = story();
    expect(mergeSection(blocks, INTRO)).toBe(blocks);
  });

  it('merge undoes split', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.nat(), (blocks, at) => {
        const block = blocks[at % Math.max(1, blocks.length)];
        fc.pre(block !== undefined && block.type !== 'heading');
        const split = splitSection(blocks, block?.id ?? '', 'the-new-one');
        expect(split).toHaveLength(blocks.length + 1);
        expect(mergeSection(split, 'the-new-one')).toEqual(blocks);
      }),
    );
  });
});

describe('the other operations', () => {
  it('promote undoes demote', () => {
    expect(demoteSection(story(), 'a')).toMatchObject([
      {},
      { level: 3 },
      {},
      { level: 4 },
      {},
      { level: 2 },
      {},
    ]);
    fc.assert(
      fc.property(blocksAndSection, ({ blocks, id }) => {
        const down = demoteSection(blocks, id);
        fc.pre(down !== blocks);
        const same = (findSection(down, id)?.end ?? 0) === (findSection(blocks, id)?.end ?? 0);
        fc.pre(same);
        expect(promoteSection(down, id)).toEqual(blocks);
      }),
    );
  });

  it('stop at the highest and the lowest level', () => {
    const blocks = [heading('a', 2), heading('b', 4)];
    expect(promoteSection(blocks, 'a')).toBe(blocks);
    expect(demoteSection(blocks, 'a')).toBe(blocks);
  });

  it('duplicate under new ids, and deleting the copy undoes it', () => {
    fc.assert(
      fc.property(blocksAndSection, ({ blocks, id }) => {
        fc.pre(id !== INTRO);
        const section = findSection(blocks, id);
        const twice = duplicateSection(blocks, id);
        expect(new Set(twice.map((block) => block.id)).size).toBe(twice.length);
        const copy = twice[section?.end ?? 0];
        expect(deleteSection(twice, copy?.id ?? '')).toEqual(blocks);
      }),
    );
  });

  it('delete a section with all below it, also the intro', () => {
    expect(ids(deleteSection(story(), 'a'))).toBe('lede b b1');
    expect(ids(deleteSection(story(), INTRO))).toBe('a a1 a-x x1 b b1');
  });
});

describe('operations on blocks', () => {
  it('removing what was put in gives the list back', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.nat(20), (blocks, index) => {
        const added = [paragraph('the-new-one')];
        expect(removeBlocks(insertBlocks(blocks, index, added), ['the-new-one'])).toEqual(blocks);
      }),
    );
  });

  it('moving there and back changes nothing', () => {
    fc.assert(
      fc.property(arbitraryBlocks, fc.nat(20), fc.nat(20), (blocks, from, to) => {
        const at = from % Math.max(1, blocks.length);
        const id = blocks[at]?.id ?? '';
        expect(moveBlock(moveBlock(blocks, id, to), id, at)).toEqual(blocks);
      }),
    );
  });

  it('give the same list where nothing changed', () => {
    const blocks = story();
    expect(moveBlock(blocks, 'a', 1)).toBe(blocks);
    expect(moveBlock(blocks, 'nowhere', 1)).toBe(blocks);
    expect(replaceBlock(blocks, blocks[2] as Block)).toBe(blocks);
    expect(removeBlocks(blocks, ['nowhere'])).toBe(blocks);
    expect(insertBlocks(blocks, 3, [])).toBe(blocks);
    expect(duplicateBlock(blocks, 'nowhere')).toBe(blocks);
  });

  it('copies share no id with what they were copied from', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const idsIn = (value: unknown): string[] =>
          [...JSON.stringify(value).matchAll(/"id":"(.*?)"/g)].map(String);
        for (const block of blocks) {
          const before = new Set(idsIn(block));
          expect(idsIn(withNewIds(block)).filter((id) => before.has(id))).toEqual([]);
        }
      }),
    );
  });
});
