import type { Article } from './article.ts';
import type { Block, ListItem } from './block.ts';
import type { Figure } from './figure.ts';
import type { Inline } from './inline.ts';

type Change = (content: Inline[]) => Inline[];

/** The block with all its content changed so: also of captions, points, cells and inner blocks. The same where nothing was. */
export function mapContent<B extends Block>(block: B, change: Change): B {
  return mapped(block, change) as B;
}

/** The article with the content of its lead and of all blocks changed so, and the same object where nothing was. */
export function mapArticleContent(article: Article, change: Change): Article {
  const blocks = mapSame(article.blocks, (block) => mapContent(block, change));
  const lead = article.lead && mapFigure(article.lead, change);
  return replaced(article, { blocks, ...(lead && { lead }) });
}

function mapped(block: Block, change: Change): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullquote':
    case 'code':
      return replaced(block, { content: change(block.content) });
    case 'figure':
      return mapFigure(block, change);
    case 'gallery':
      return replaced(block, {
        items: mapSame(block.items, (item) => mapFigure(item, change)),
        caption: change(block.caption),
      });
    case 'list':
      return replaced(block, { items: mapSame(block.items, (item) => mapItem(item, change)) });
    case 'factbox':
      return replaced(block, { blocks: mapSame(block.blocks, (inner) => mapContent(inner, change)) });
    case 'table':
      return replaced(block, {
        caption: change(block.caption),
        rows: mapSame(block.rows, (row) =>
          replaced(row, {
            cells: mapSame(row.cells, (cell) => replaced(cell, { content: change(cell.content) })),
          }),
        ),
      });
    default:
      return block;
  }
}

/** The picture with its caption changed so, and the same object where it was not. */
export function mapFigure<F extends Figure>(figure: F, change: Change): F {
  return replaced(figure, { caption: change(figure.caption) } as Partial<F>);
}

function mapItem(item: ListItem, change: Change): ListItem {
  const items = item.items && mapSame(item.items, (inner) => mapItem(inner, change));
  return replaced(item, { content: change(item.content), ...(items && { items }) });
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
