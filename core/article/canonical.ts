import type { Article } from './article.ts';
import type { Block, ListItem } from './block.ts';
import type { Figure } from './figure.ts';
import { canonicalContent, plainLines } from './inline.ts';
import { squared } from './table.ts';

/** The article with all its content in normal form (`canonicalContent`), and the same object where it was. */
export function canonicalArticle(article: Article): Article {
  const blocks = mapSame(article.blocks, canonicalBlock);
  const lead = article.lead && canonicalFigure(article.lead);
  if (blocks === article.blocks && lead === article.lead) return article;
  return { ...article, blocks, ...(lead && { lead }) };
}

/** The block with its content in normal form, and the same object where it was. */
export function canonicalBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullquote':
      return replaced(block, { content: canonicalContent(block.content) });
    case 'code':
      return replaced(block, { content: plainLines(block.content) });
    case 'figure':
      return canonicalFigure(block);
    case 'gallery':
      return replaced(block, {
        items: mapSame(block.items, canonicalFigure),
        caption: canonicalContent(block.caption),
      });
    case 'list':
      return replaced(block, { items: mapSame(block.items, canonicalItem) });
    case 'factbox':
      return replaced(block, {
        blocks: mapSame(block.blocks, (inner) => canonicalBlock(inner) as typeof inner),
      });
    case 'table':
      return replaced(block, {
        caption: canonicalContent(block.caption),
        rows: mapSame(squared(block).rows, (row) =>
          replaced(row, {
            cells: mapSame(row.cells, (cell) => replaced(cell, { content: canonicalContent(cell.content) })),
          }),
        ),
      });
    default:
      return block;
  }
}

function canonicalFigure<F extends Figure>(figure: F): F {
  return replaced(figure, { caption: canonicalContent(figure.caption) } as Partial<F>);
}

function canonicalItem(item: ListItem): ListItem {
  const items = item.items && mapSame(item.items, canonicalItem);
  return replaced(item, { content: canonicalContent(item.content), ...(items && { items }) });
}

/** The object with these properties, and the same object where they were equal already. */
function replaced<T extends object>(object: T, properties: Partial<T>): T {
  const same = Object.entries(properties).every(([key, value]) => object[key as keyof T] === value);
  return same ? object : { ...object, ...properties };
}

/** As `map`, but gives the same array when every item came back the same. */
function mapSame<T>(items: T[], change: (item: T) => T): T[] {
  let changed = false;
  const result = items.map((item) => {
    const next = change(item);
    if (next !== item) changed = true;
    return next;
  });
  return changed ? result : items;
}
