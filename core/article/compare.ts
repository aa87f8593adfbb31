import type { Article, ArticleFields } from './article.ts';
import type { Block } from './block.ts';
import { blockTexts, figureTexts } from './block-texts.ts';
import { compareWords, countChanges, type WordChange } from './compare-words.ts';
import { longestRise } from './longest-rise.ts';
import { isSameValue } from './same-value.ts';

/** A field that reads otherwise; `words` where it has words, none where only something else of it changed. */
export interface FieldChange {
  field: keyof ArticleFields;
  words: WordChange[];
}

/**
 * A block of a comparison, `from` and `to` its places before and after. `moved` reads the same in another place;
 * `changed` may stand in another place as well. `words` of a change is empty where only its form changed: marks, a
 * level, a picture.
 */
export type BlockChange =
  | { kind: 'same' | 'moved'; block: Block; from: number; to: number }
  | { kind: 'added'; block: Block; to: number }
  | { kind: 'removed'; block: Block; from: number }
  | {
      kind: 'changed';
      before: Block;
      after: Block;
      from: number;
      to: number;
      isMoved: boolean;
      words: WordChange[];
    };

/** What changed between two texts of an article. */
export interface Comparison {
  fields: FieldChange[];
  /** In the order of the later text, with what was removed where it stood. */
  blocks: BlockChange[];
}

/** Told by the machine, not written by an editor. */
const SILENT: ReadonlySet<string> = new Set(['format', 'version', 'id', 'createdAt', 'updatedAt']);
/** Two blocks of other ids are one that was changed where they share so much of their words. */
const ALIKE = 0.5;
/** How many blocks are looked at for the one that a new block was made from. */
const REACH = 12;

/**
 * Compares two texts of an article: by block, and within a changed block by word. Blocks are found again by their id,
 * then by their text, then by their likeness to one nearby. The time taken grows with the length of the texts.
 */
export function compareArticles(before: Article, after: Article): Comparison {
  return { fields: fieldChanges(before, after), blocks: compareBlocks(before.blocks, after.blocks) };
}

/** How many words a comparison adds and removes in all. */
export function changedWords({ fields, blocks }: Comparison): { added: number; removed: number } {
  const all = fields.flatMap(({ words }) => words);
  for (const change of blocks) {
    if (change.kind === 'changed') all.push(...change.words);
    if (change.kind === 'added' || change.kind === 'removed')
      all.push({ kind: change.kind, text: textOfBlock(change.block) });
  }
  return countChanges(all);
}

/** Whether both read the same, whenever each was written. */
export function isSameText(a: Article, b: Article): boolean {
  return (
    isSameValue(a.blocks, b.blocks) &&
    [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
      (key) =>
        key === 'blocks' || SILENT.has(key) || isSameValue(a[key as keyof Article], b[key as keyof Article]),
    )
  );
}

/** As `compareArticles`, of blocks alone. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const fromOf = pairedBlocks(before, after);
  const paired = after.flatMap((_, to) => (fromOf[to] === undefined ? [] : [to]));
  const steady = new Set(longestRise(paired.map((to) => fromOf[to] as number)).map((at) => paired[at]));
  const changes: BlockChange[] = [];
  const found = new Set(fromOf);
  /** What was removed is told before the first block that stood after it and kept its place. */
  let told = 0;
  const tellRemoved = (until: number) => {
    for (; told < until; told += 1)
      if (!found.has(told)) changes.push({ kind: 'removed', block: before[told] as Block, from: told });
  };
  for (const [to, block] of after.entries()) {
    const from = fromOf[to];
    if (from === undefined) {
      changes.push({ kind: 'added', block, to });
      continue;
    }
    const isMoved = !steady.has(to);
    if (!isMoved) tellRemoved(from);
    const earlier = before[from] as Block;
    if (isSameBlock(earlier, block)) changes.push({ kind: isMoved ? 'moved' : 'same', block, from, to });
    else {
      const words = textOfBlock(earlier) === textOfBlock(block) ? [] : wordsBetween(earlier, block);
      changes.push({ kind: 'changed', before: earlier, after: block, from, to, isMoved, words });
    }
  }
  tellRemoved(before.length);
  return changes;
}

/** The words of a block as one text, each of its parts on a line of its own. */
export function textOfBlock(block: Block): string {
  return blockTexts(block)
    .map(({ text }) => text)
    .join('\n');
}

function wordsBetween(before: Block, after: Block): WordChange[] {
  return compareWords(textOfBlock(before), textOfBlock(after));
}

function isSameBlock(a: Block, b: Block): boolean {
  return a === b || isSameValue({ ...a, id: '' }, { ...b, id: '' });
}

/** For every block after: the place of the one that it was before. */
function pairedBlocks(before: readonly Block[], after: readonly Block[]): (number | undefined)[] {
  const places = new Map(before.map((block, place) => [block.id, place]));
  const fromOf = after.map((block) => places.get(block.id));
  const free = new Set(before.keys());
  for (const from of fromOf) if (from !== undefined) free.delete(from);
  if (free.size === 0) return fromOf;
  const byText = new Map<string, number[]>();
  for (const from of free) {
    const text = keyOfBlock(before[from] as Block);
    byText.set(text, [...(byText.get(text) ?? []), from]);
  }
  const take = (to: number, from: number | undefined) => {
    if (from === undefined) return;
    fromOf[to] = from;
    free.delete(from);
  };
  for (const [to, block] of after.entries())
    if (fromOf[to] === undefined) take(to, byText.get(keyOfBlock(block))?.shift());
  let near = 0;
  for (const [to, block] of after.entries()) {
    if (fromOf[to] === undefined && free.size > 0) take(to, likeliest(block, near));
    if (fromOf[to] !== undefined) near = (fromOf[to] as number) + 1;
  }
  return fromOf;

  function likeliest(block: Block, place: number): number | undefined {
    let best: { from: number; likeness: number } | undefined;
    for (let from = place; from < Math.min(before.length, place + REACH); from += 1) {
      const earlier = before[from] as Block;
      if (!free.has(from) || earlier.type !== block.type) continue;
      const likeness = likenessOf(textOfBlock(earlier), textOfBlock(block));
      if (likeness >= ALIKE && likeness > (best?.likeness ?? 0)) best = { from, likeness };
    }
    return best?.from;
  }
}

function keyOfBlock(block: Block): string {
  return `${block.type} ${textOfBlock(block)}`;
}

/** The share of words that two texts have in common, 0 to 1 (Dice). */
function likenessOf(a: string, b: string): number {
  const setOf = (text: string) => new Set(text.split(/\s+/).filter((word) => word !== ''));
  const inA = setOf(a);
  const inB = setOf(b);
  if (inA.size + inB.size === 0) return 0;
  let shared = 0;
  for (const word of inA) if (inB.has(word)) shared += 1;
  return (2 * shared) / (inA.size + inB.size);
}

function fieldChanges(before: Article, after: Article): FieldChange[] {
  const { blocks: _, ...rest } = { ...before, ...after };
  return (Object.keys(rest) as (keyof ArticleFields)[]).flatMap((field) => {
    if (SILENT.has(field) || isSameValue(before[field], after[field])) return [];
    const [was, is] = [fieldText(before, field), fieldText(after, field)];
    return [{ field, words: was === is ? [] : compareWords(was, is) }];
  });
}

/** What an editor reads of a field, each of its parts on a line of its own. */
function fieldText(article: Article, field: keyof ArticleFields): string {
  switch (field) {
    case 'bylines':
      return article.bylines.map(({ name, role }) => (role ? `${name} (${role})` : name)).join('\n');
    case 'tags':
      return article.tags.join('\n');
    case 'topics':
      return article.topics.map(({ code, name }) => name ?? code).join('\n');
    case 'lead':
      return article.lead
        ? figureTexts(article.lead, '')
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join('\n')
        : '';
    case 'related':
      return article.related.map(({ headline }) => headline).join('\n');
    case 'lists':
      return article.lists
        .flatMap(({ title, items }) => [title, ...items.map(({ headline }) => headline)])
        .join('\n');
    case 'notes':
      return (article.notes ?? []).map(({ text }) => text).join('\n');
    case 'keywords':
      return article.keywords?.title ?? '';
    case 'status':
    case 'publishAt':
    case 'embargoUntil':
      return '';
    default:
      return String(article[field] ?? '');
  }
}
