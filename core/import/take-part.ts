import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import type { Inline } from '../article/inline.ts';
import type { Related } from '../article/related.ts';
import type { ImportPart } from './import-part.ts';
import type { PartContent, PartedArticle } from './retarget-part.ts';

/** What is left when a part is taken out of its place, and what it held. The part itself stays in the list. */
export interface TakenPart extends PartedArticle {
  content: PartContent;
}

/** Takes a part's text out of the article. */
export function takePart({ article, parts }: PartedArticle, index: number): TakenPart {
  const part = parts[index] as ImportPart;
  const { blockId, field } = part.target;
  if (blockId !== undefined) return takeBlock(article, parts, part, blockId);
  const [name = '', place] = (field ?? '').split('.');
  switch (name) {
    case 'headline':
      return { article: { ...article, headline: '' }, parts, content: linesOf(article.headline) };
    case 'kicker':
    case 'deck':
    case 'dateline':
    case 'publishAt':
    case 'keywords': {
      const { [name]: _taken, ...left } = article;
      return { article: left, parts, content: linesOf(part.text) };
    }
    case 'lead':
      return takeFromLead(article, parts, place ?? '', part);
    case 'bylines':
      return takeByline(article, parts, Number(place));
    case 'tags': {
      const words = part.text.split('\n');
      const title = part.facts?.title;
      const tags = [...article.tags];
      for (const word of wordsIn(words, title)) if (tags.includes(word)) tags.splice(tags.indexOf(word), 1);
      return { article: { ...article, tags }, parts, content: linesOf(part.text) };
    }
    case 'related': {
      const { taken, left } = partition(article.related, part);
      return {
        article: { ...article, related: left },
        parts,
        content: { ...linesOf(part.text), stories: taken },
      };
    }
    case 'lists':
      return takeFromList(article, parts, part, Number(place));
    default:
      return { article, parts, content: linesOf(part.text) };
  }
}

function takeBlock(article: Article, parts: ImportPart[], part: ImportPart, blockId: string): TakenPart {
  const block = article.blocks.find(({ id }) => id === blockId);
  const left = { ...article, blocks: article.blocks.filter(({ id }) => id !== blockId) };
  const content = block ? contentOf(block, part) : linesOf(part.text);
  return { article: left, parts, content: { ...content, blockId } };
}

function contentOf(block: Block, part: ImportPart): PartContent {
  if (block.type === 'list' && block.items.every(({ items }) => items === undefined))
    return { lines: block.items.map(({ content }) => content), stories: [] };
  if (block.type === 'related') return { ...linesOf(part.text), stories: block.items };
  return 'content' in block ? { lines: [block.content], stories: [] } : linesOf(part.text);
}

function takeFromLead(article: Article, parts: ImportPart[], name: string, part: ImportPart): TakenPart {
  const { lead, ...rest } = article;
  if (!lead || (name !== 'caption' && name !== 'credit'))
    return { article, parts, content: linesOf(part.text) };
  const left = name === 'caption' ? { ...lead, caption: [] } : { ...lead, credit: '' };
  const isEmpty = !left.asset && left.caption.length === 0 && left.credit === '' && left.alt === '';
  const content = name === 'caption' ? { lines: [lead.caption], stories: [] } : linesOf(lead.credit);
  return { article: isEmpty ? rest : { ...article, lead: left }, parts, content };
}

function takeByline(article: Article, parts: ImportPart[], place: number): TakenPart {
  const byline = article.bylines[place];
  const text = byline?.role ? `${byline.role}: ${byline.name}` : (byline?.name ?? '');
  return {
    article: { ...article, bylines: article.bylines.toSpliced(place, 1) },
    parts: renumbered(parts, 'bylines', place),
    content: linesOf(text),
  };
}

function takeFromList(article: Article, parts: ImportPart[], part: ImportPart, place: number): TakenPart {
  const list = article.lists[place];
  const { taken, left } = partition(list?.items ?? [], part);
  const content = { ...linesOf(part.text), stories: taken };
  if (list && left.length > 0)
    return {
      article: { ...article, lists: article.lists.with(place, { ...list, items: left }) },
      parts,
      content,
    };
  return {
    article: { ...article, lists: article.lists.toSpliced(place, 1) },
    parts: renumbered(parts, 'lists', place),
    content,
  };
}

/** The parts after a numbered place is gone: the ones behind it move up by one. */
function renumbered(parts: ImportPart[], name: string, gone: number): ImportPart[] {
  return parts.map((part) => {
    const [own, place] = (part.target.field ?? '').split('.');
    if (own !== name || Number(place) <= gone) return part;
    return { ...part, target: { ...part.target, field: `${name}.${Number(place) - 1}` } };
  });
}

function partition(stories: readonly Related[], part: ImportPart): { taken: Related[]; left: Related[] } {
  const ids = new Set(part.target.itemIds ?? stories.map(({ id }) => id));
  return { taken: stories.filter(({ id }) => ids.has(id)), left: stories.filter(({ id }) => !ids.has(id)) };
}

function linesOf(text: string): PartContent {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Inline[] => [{ type: 'text', text: line }]);
  return { lines, stories: [] };
}

/** The words of a list of tags without the title above them. */
function wordsIn(lines: readonly string[], title: string | undefined): string[] {
  return lines
    .map((line) =>
      title !== undefined && line.startsWith(title) ? line.slice(title.length).replace(/^\s*:/, '') : line,
    )
    .flatMap((line) => line.split(/[،,؛;|#\t•·]/u))
    .map((word) => word.trim());
}
