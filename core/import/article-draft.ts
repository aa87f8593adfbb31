import { type Article, newArticle } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { newId } from '../article/id.ts';
import type { ImportPart, PartFacts, PartKind, PartTarget } from './import-part.ts';
import { roughWords } from './text/lines.ts';
import type { SideList } from './text/side-lists.ts';

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

/** Puts a block at the end of the draft. */
export function addBlock(draft: ArticleDraft, block: Block, text: string, facts?: PartFacts): void {
  draft.article.blocks.push(block);
  notePart(draft, kindOfBlock(block), text, { blockId: block.id }, facts);
}

/** Says which paragraph is the lede: the first that is running text, or else the first. */
export function markLede(draft: ArticleDraft): void {
  const paragraphs = draft.parts.filter(({ kind }) => kind === 'paragraph');
  const lede = paragraphs.find(({ text }) => roughWords(text) >= 8) ?? paragraphs[0];
  if (lede) lede.kind = 'lede';
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

/** Puts a side list where it belongs: beside the article, or where it stands in the running text. */
export function addSideList(draft: ArticleDraft, list: SideList, inText: boolean): void {
  const { article } = draft;
  const { title, items, dates, text } = list;
  const itemIds = items.map(({ id }) => id);
  const facts = {
    ...(title !== '' && { title }),
    items: items.length,
    dated: items.filter(({ publishedAt }) => publishedAt !== undefined).length,
    ...(dates.length > 0 && { dates }),
  };
  if (list.kind === 'keywords') {
    const pinned = [...(article.keywords?.pinned ?? []), ...items.map(({ headline }) => headline)];
    article.keywords = { title: article.keywords?.title ?? title, pinned, hidden: [] };
    notePart(draft, 'keywords', text, { field: 'keywords' }, { title, items: items.length });
  } else if (list.kind === 'tags') {
    article.tags.push(...items.map(({ headline }) => headline));
    notePart(draft, 'tags', text, { field: 'tags' }, { title, items: items.length });
  } else if (list.kind === 'related' && inText) {
    const block = { id: newId(), type: 'related' as const, ...(title !== '' && { title }), items };
    addBlock(draft, block, text, facts);
  } else if (list.kind === 'related' && (list.known || title === '')) {
    article.related.push(...items.map((item) => ({ ...item, why: 'hand' as const })));
    notePart(draft, 'related', text, { field: 'related', itemIds }, facts);
  } else {
    notePart(draft, 'ranked-list', text, { field: `lists.${article.lists.length}`, itemIds }, facts);
    article.lists.push({ id: newId(), title, items });
  }
}
