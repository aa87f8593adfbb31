import type { Article } from '#core/article/article.ts';
import type { Block, ListItem } from '#core/article/block.ts';
import type { Inline } from '#core/article/inline.ts';

/** The words of a content without marks; a line break is a space. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'break' ? ' ' : plainText(inline.content);
    })
    .join('');
}

/** Every text of a block that a search should find, captions, cells and speakers too. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'quote':
      return joined([plainText(block.content), block.speaker, block.role]);
    case 'figure':
      return joined([plainText(block.caption), block.alt, block.credit]);
    case 'gallery':
      return joined([plainText(block.caption), ...block.items.map((item) => plainText(item.caption))]);
    case 'list':
      return joined(block.items.map(itemText));
    case 'factbox':
      return joined([block.title, ...block.blocks.map((inner) => blockText(inner))]);
    case 'table':
      return joined([
        plainText(block.caption),
        ...block.rows.flatMap((row) => row.cells.map((cell) => plainText(cell.content))),
      ]);
    case 'related':
      return joined([block.title, ...block.items.map((item) => item.headline)]);
    case 'embed':
      return joined([block.title, block.description]);
    case 'divider':
      return '';
    default:
      return plainText(block.content);
  }
}

/** The body as one line, the blocks in their order. */
export function bodyText(article: Article): string {
  return joined(article.blocks.map(blockText));
}

/** What is said of the article rather than in it: kicker, deck, names, tags, the lead's words. */
export function metaText(article: Article): string {
  return joined([
    article.kicker,
    article.deck,
    article.dateline,
    article.desk,
    ...article.bylines.map((byline) => byline.name),
    ...article.tags,
    article.lead && plainText(article.lead.caption),
  ]);
}

function itemText(item: ListItem): string {
  return joined([plainText(item.content), ...(item.items ?? []).map(itemText)]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
