import type { Block, BlockOf, BlockType } from '#core/article/block.ts';
import type { Inline } from '#core/article/inline.ts';
import { textContent } from '#core/article/inline.ts';
import { columnCount } from '#core/article/table.ts';

/** Kinds that stand in the text as one piece: their words are lines of their own, edited in their places. */
export const PIECE_TYPES = [
  'figure',
  'gallery',
  'embed',
  'related',
  'factbox',
  'table',
  'divider',
] as const satisfies BlockType[];
export type PieceType = (typeof PIECE_TYPES)[number];
export type PieceBlock = BlockOf<PieceType>;

export function isPiece(block: Block): block is PieceBlock {
  return (PIECE_TYPES as readonly string[]).includes(block.type);
}

/** The fields that are lines of a piece, in the order in which Tab goes through them; named as `blockTexts` does. */
const FIELDS: { [Type in PieceType]: (block: BlockOf<Type>) => string[] } = {
  figure: () => ['caption', 'credit', 'alt'],
  gallery: ({ items }) => [
    ...items.flatMap((_, index) => ['caption', 'credit', 'alt'].map((name) => `items.${index}.${name}`)),
    'caption',
  ],
  embed: () => ['title', 'description'],
  related: ({ items }) => ['title', ...items.map((_, index) => `items.${index}.headline`)],
  factbox: () => ['title'],
  table: (table) => [
    'caption',
    ...table.rows.flatMap((_, row) =>
      Array.from({ length: columnCount(table) }, (_, column) => cellField(row, column)),
    ),
  ],
  divider: () => [],
};

export function cellField(row: number, column: number): string {
  return `rows.${row}.cells.${column}.content`;
}

/** The row and column of a table's cell by its field; undefined for other fields. */
export function cellOfField(field: string): { row: number; column: number } | undefined {
  const match = /^rows\.(\d+)\.cells\.(\d+)\.content$/.exec(field);
  return match ? { row: Number(match[1]), column: Number(match[2]) } : undefined;
}

/** Which of a piece's items a field belongs to; undefined for the piece's own fields. */
export function itemOfField(field: string): number | undefined {
  const match = /^items\.(\d+)\./.exec(field);
  return match ? Number(match[1]) : undefined;
}

/** Whether a line may hold marks and links: speaker, credit, alt and titles are names and plain words. */
export function holdsMarks(field: string): boolean {
  return /(^|\.)(caption|content|blocks)$/.test(field);
}

/** The fields that are lines of a piece, in the order in which Tab goes through them. */
export function pieceFields(block: PieceBlock): string[] {
  const fields = FIELDS[block.type] as (block: PieceBlock) => string[];
  return fields(block);
}

/** The lines of a piece and what they say. */
export function pieceLines(block: PieceBlock): [field: string, content: Inline[]][] {
  return pieceFields(block).map((field) => [field, contentAt(block, field)]);
}

function contentAt(block: PieceBlock, field: string): Inline[] {
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], block);
  return Array.isArray(value) ? (value as Inline[]) : textContent(typeof value === 'string' ? value : '');
}
