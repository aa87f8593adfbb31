import type { Block, ListItem } from './block.ts';
import type { Figure } from './figure.ts';
import { type Inline, plainText } from './inline.ts';

/** One text of a block: where it stands in the block (`content`, `items.0.caption`) and its words without marks. */
export interface BlockText {
  field: string;
  text: string;
}

/**
 * Every text of a block that an editor wrote, in reading order: content, captions, credits, alt texts, cells,
 * points of lists, speaker and role, titles, headlines. Empty ones are left out. Addresses are not texts.
 */
export function blockTexts(block: Block): BlockText[] {
  return allTexts(block).filter(({ text }) => text !== '');
}

/** The content of a field named as `blockTexts` names it; none where the field is a bare text. */
export function contentAt(block: Block, field: string): readonly Inline[] {
  let value: unknown = block;
  for (const key of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return Array.isArray(value) ? (value as Inline[]) : [];
}

/**
 * The texts that a reader meets as the running story: what is counted as its words. Leaves out credits, alt
 * texts, the names beside a quote, headlines of other stories, embeds, and program text.
 */
export function readingTexts(block: Block): string[] {
  switch (block.type) {
    case 'related':
    case 'embed':
    case 'code':
    case 'divider':
      return [];
    default:
      return allTexts(block)
        .filter(
          ({ field, text }) => text !== '' && !/(^|\.)(credit|rights|alt|speaker|role|source)\b/.test(field),
        )
        .map(({ text }) => text);
  }
}

function allTexts(block: Block): BlockText[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullquote':
    case 'code':
      return [{ field: 'content', text: plainText(block.content) }];
    case 'quote':
      return [
        { field: 'content', text: plainText(block.content) },
        { field: 'speaker', text: block.speaker ?? '' },
        { field: 'role', text: block.role ?? '' },
        { field: 'source.title', text: block.source?.title ?? '' },
      ];
    case 'figure':
      return figureTexts(block, '');
    case 'gallery':
      return [
        ...block.items.flatMap((item, index) => figureTexts(item, `items.${index}.`)),
        { field: 'caption', text: plainText(block.caption) },
      ];
    case 'list':
      return itemTexts(block.items, 'items.');
    case 'embed':
      return [
        { field: 'title', text: block.title ?? '' },
        { field: 'description', text: block.description ?? '' },
        { field: 'provider', text: block.provider ?? '' },
      ];
    case 'related':
      return [
        { field: 'title', text: block.title ?? '' },
        ...block.items.flatMap((item, index) => [
          { field: `items.${index}.headline`, text: item.headline },
          { field: `items.${index}.source`, text: item.source ?? '' },
        ]),
      ];
    case 'factbox':
      return [
        { field: 'title', text: block.title },
        ...block.blocks.flatMap((inner, index) =>
          allTexts(inner).map(({ field, text }) => ({ field: `blocks.${index}.${field}`, text })),
        ),
      ];
    case 'table':
      return [
        { field: 'caption', text: plainText(block.caption) },
        ...block.rows.flatMap((row, rowIndex) =>
          row.cells.map((cell, cellIndex) => ({
            field: `rows.${rowIndex}.cells.${cellIndex}.content`,
            text: plainText(cell.content),
          })),
        ),
      ];
    case 'divider':
      return [];
  }
}

/** The texts of a picture, under this prefix: caption, credit, rights, alt. */
export function figureTexts(figure: Figure, prefix: string): BlockText[] {
  return [
    { field: `${prefix}caption`, text: plainText(figure.caption) },
    { field: `${prefix}credit`, text: figure.credit },
    { field: `${prefix}rights`, text: figure.rights ?? '' },
    { field: `${prefix}alt`, text: figure.alt },
  ];
}

function itemTexts(items: readonly ListItem[], prefix: string): BlockText[] {
  return items.flatMap((item, index) => [
    { field: `${prefix}${index}.content`, text: plainText(item.content) },
    ...itemTexts(item.items ?? [], `${prefix}${index}.items.`),
  ]);
}
