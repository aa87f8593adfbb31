import { type Article, newArticle } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import type { ImportPart, PartFacts, PartKind, PartTarget } from './import-part.ts';

/** An article while an importer puts it together, and what it took each part for. */
export interface ArticleDraft {
  article: Article;
  parts: ImportPart[];
}

/** An empty draft to import into. */
export function newDraft(): ArticleDraft {
  return { article: newArticle({ blocks: [] }), parts: [] };
}

/** Notes what a part of the source was taken for. */
export function notePart(
  draft: ArticleDraft,
  kind: PartKind,
  text: string,
  target: PartTarget,
  facts?: PartFacts,
): void {
  draft.parts.push({ kind, text, target, ...(facts && { facts }) });
}

/** Puts a block at the end of the draft; the first paragraph of an article is its lede. */
export function addBlock(draft: ArticleDraft, block: Block, text: string, facts?: PartFacts): void {
  const first = !draft.article.blocks.some(({ type }) => type === 'paragraph' || type === 'quote');
  const kind = block.type === 'paragraph' && first ? 'lede' : kindOfBlock(block);
  draft.article.blocks.push(block);
  notePart(draft, kind, text, { blockId: block.id }, facts);
}

const KINDS: Partial<Record<Block['type'], PartKind>> = {
  heading: 'heading',
  quote: 'quote',
  pullquote: 'quote',
  figure: 'figure',
  gallery: 'figure',
  list: 'list',
  related: 'related',
  table: 'table',
  divider: 'divider',
  code: 'code',
};

/** What the import calls a block of this type. */
export function kindOfBlock(block: Block): PartKind {
  return KINDS[block.type] ?? 'paragraph';
}
