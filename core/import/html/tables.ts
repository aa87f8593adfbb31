import type { Element, RootContent } from 'hast';
import type { BlockOf } from '../../article/block.ts';
import type { Inline } from '../../article/inline.ts';
import { contentOf, type InlineReading } from './inline.ts';
import { elementsIn, firstElement, property, readableChildren, styleOf } from './tree.ts';

type Table = Omit<BlockOf<'table'>, 'id' | 'type'>;
/** No table of a story is wider; a span that says so is a fault or an attack. */
const WIDEST = 60;

/** Whether a table is there to place things, not to compare them: one column, or blocks and tables in its cells. */
export function isLayoutTable(table: Element): boolean {
  if (property(table, 'role') === 'presentation') return true;
  if (firstElement(table, ({ tagName }) => /^(table|h[1-6]|ul|ol|blockquote|figure)$/.test(tagName)))
    return true;
  return rowsOf(table).every((row) => cellsOf(row).length <= 1);
}

/** A table as rows of cells: spans are filled with empty cells, so that every column stays one. */
export function readTable(table: Element, reading: InlineReading): Table | undefined {
  const rows = rowsOf(table);
  const grid: Inline[][][] = [];
  const below = new Map<number, number>();
  rows.forEach((row) => {
    const cells: Inline[][] = [];
    const fillFromAbove = () => {
      for (let left = below.get(cells.length) ?? 0; left > 0; left = below.get(cells.length) ?? 0) {
        below.set(cells.length, left - 1);
        cells.push([]);
      }
    };
    for (const cell of cellsOf(row)) {
      fillFromAbove();
      const columns = span(cell, 'colSpan');
      const down = span(cell, 'rowSpan') - 1;
      for (let column = 0; column < columns && cells.length < WIDEST; column += 1) {
        if (down > 0) below.set(cells.length, down);
        cells.push(column === 0 ? cellContent(cell, reading) : []);
      }
    }
    fillFromAbove();
    grid.push(cells);
  });
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  if (width === 0) return undefined;
  const first = rows[0];
  const caption = firstElement(table, ({ tagName }) => tagName === 'caption');
  return {
    header: first !== undefined && isHeader(table, first),
    caption: caption ? contentOf(readableChildren(caption) as RootContent[], reading) : [],
    rows: grid.map((cells) => ({
      cells: Array.from({ length: width }, (_, column) => ({ content: cells[column] ?? [] })),
    })),
  };
}

/** The cells of a table that places things, in reading order; those of tables inside it are their own. */
export function layoutCells(table: Element): Element[] {
  return table.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return [];
    if (/^(td|th|caption)$/.test(child.tagName)) return [child];
    return /^(thead|tbody|tfoot|tr)$/.test(child.tagName) ? layoutCells(child) : [];
  });
}

function isHeader(table: Element, first: Element): boolean {
  if (firstElement(table, ({ tagName }) => tagName === 'thead')) return true;
  const cells = cellsOf(first);
  return (
    cells.length > 0 &&
    cells.every((cell) => cell.tagName === 'th' || /font-weight\s*:\s*bold/.test(styleOf(cell)))
  );
}

/** The content of a cell, its paragraphs parted by line breaks. */
function cellContent(cell: Element, reading: InlineReading): Inline[] {
  const parts: RootContent[] = [];
  const gather = (element: Element, depth: number) => {
    for (const child of readableChildren(element)) {
      if (child.type === 'element' && /^(p|div)$/.test(child.tagName) && depth < 20) {
        if (parts.length > 0) parts.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
        gather(child, depth + 1);
      } else if (child.type !== 'text' || child.value.trim() !== '' || depth > 0)
        parts.push(child as RootContent);
    }
  };
  gather(cell, 0);
  return contentOf(parts, reading);
}

function rowsOf(table: Element): Element[] {
  return [...elementsIn(table, ({ tagName }) => tagName === 'tr')];
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  );
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, WIDEST) : 1;
}
