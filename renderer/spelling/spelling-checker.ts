import { type Misspelling, misspellings } from '#core/arabic/spelling/check-spelling.ts';
import { createSpeller, type Speller, type SpellingData } from '#core/arabic/spelling/speller.ts';
import type { headTexts } from '#core/article/article-texts.ts';
import type { Block } from '#core/article/block.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import type { Profile } from '#core/profile.ts';

/** What the worker is told and asked. */
export type SpellingQuestion =
  /** Comes first, and again where the words change: what was checked before is void. */
  | { kind: 'words'; known: readonly string[]; finalYa: Profile['finalYa'] }
  /** New and changed blocks, those in view first, and the texts of the head where they changed. */
  | { kind: 'blocks'; blocks: readonly Block[]; head?: readonly HeadText[] }
  | { kind: 'suggest'; id: number; word: string };

type HeadText = ReturnType<typeof headTexts>[number];

/** Stands for the head of the article where others are named by their block. */
export const HEAD = '';

/** What it answers: the misspelt words of each block that was read and of the head, or suggestions. */
export type SpellingAnswer =
  | {
      kind: 'found';
      blocks: readonly (readonly [id: string, found: readonly Misspelling[]])[];
      isLast: boolean;
    }
  | { kind: 'suggestions'; id: number; words: readonly string[] };

/** Blocks that are answered at once, since they are in view. */
const FIRST = 24;
/** Then so long is read before the worker answers and hears what else is asked. */
const SLICE_MS = 150;

/** Reads block after block; `later` goes on after what has been asked in the meantime. */
export function createSpellingChecker(
  data: SpellingData,
  answer: (answer: SpellingAnswer) => void,
  later: (run: () => void) => void,
): (question: SpellingQuestion) => void {
  let speller: Speller = createSpeller(data);
  /** By id: a block that changes while it waits is read once, as it is then. */
  let waiting = new Map<string, Block | readonly HeadText[]>();
  let isAtWork = false;
  let isFirst = true;

  function work(): void {
    const begun = performance.now();
    const found: [string, Misspelling[]][] = [];
    for (const [id, piece] of waiting) {
      waiting.delete(id);
      found.push([id, 'type' in piece ? misspellingsOf(piece, speller) : misspellingsInHead(piece, speller)]);
      if (isFirst ? found.length >= FIRST : performance.now() - begun > SLICE_MS) break;
    }
    isFirst = false;
    isAtWork = waiting.size > 0;
    if (found.length > 0) answer({ kind: 'found', blocks: found, isLast: !isAtWork });
    if (isAtWork) later(work);
  }

  return (question) => {
    if (question.kind === 'suggest') {
      answer({ kind: 'suggestions', id: question.id, words: speller.suggest(question.word) });
      return;
    }
    if (question.kind === 'words') {
      speller = createSpeller(data, question.known, question);
      waiting = new Map();
      return;
    }
    if (question.head) waiting.set(HEAD, question.head);
    for (const block of question.blocks) waiting.set(block.id, block);
    if (isAtWork) return;
    isAtWork = true;
    isFirst = true;
    work();
  };
}

function misspellingsInHead(texts: readonly HeadText[], speller: Speller): Misspelling[] {
  return texts.flatMap(({ field, text }) => misspellings(text, { field }, speller));
}

function misspellingsOf(block: Block, speller: Speller): Misspelling[] {
  if (block.type === 'code') return [];
  return blockTexts(block).flatMap(({ field, text }) =>
    misspellings(text, { blockId: block.id, field }, speller),
  );
}
