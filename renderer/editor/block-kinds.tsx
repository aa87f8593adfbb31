import {
  Braces,
  Heading2,
  Heading3,
  Heading4,
  Image,
  Images,
  Info,
  LayoutList,
  Link2,
  List,
  ListOrdered,
  Minus,
  Pilcrow,
  Quote,
  Table,
  TextQuote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Block, BlockOf, ListItem } from '#core/article/block.ts';
import { embedProvider } from '#core/article/embed-provider.ts';
import { newId } from '#core/article/id.ts';
import { type Inline, plainText, textContent } from '#core/article/inline.ts';
import { isNamed } from '../commands/is-named.ts';
import type { Speech } from '../messages/speech.ts';
import { PIECE_TYPES, type PieceType } from './pieces/piece-fields.ts';

/** The kinds that can be put in or turned into, in the order of the menus. */
export const BLOCK_KINDS = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'quote',
  'pullquote',
  'figure',
  'gallery',
  'bulleted',
  'numbered',
  'table',
  'factbox',
  'related',
  'embed',
  'divider',
  'code',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type TextKind = Exclude<BlockKind, PieceType>;

export const KIND_ICONS: Readonly<Record<BlockKind, ReactNode>> = {
  paragraph: <Pilcrow size={18} className="mirrored" />,
  heading2: <Heading2 size={18} />,
  heading3: <Heading3 size={18} />,
  heading4: <Heading4 size={18} />,
  quote: <Quote size={18} />,
  pullquote: <TextQuote size={18} className="mirrored" />,
  figure: <Image size={18} />,
  bulleted: <List size={18} className="mirrored" />,
  numbered: <ListOrdered size={18} className="mirrored" />,
  divider: <Minus size={18} />,
  gallery: <Images size={18} />,
  table: <Table size={18} />,
  factbox: <Info size={18} />,
  related: <LayoutList size={18} className="mirrored" />,
  embed: <Link2 size={18} />,
  code: <Braces size={18} />,
};

/** Which kind a block is. */
export function kindOf(block: Block): BlockKind {
  if (block.type === 'heading') return `heading${block.level}`;
  return block.type === 'list' ? block.style : block.type;
}

/** Whether a block of this kind holds running text, so that others can become it and it can become others. */
export function isText(kind: BlockKind): kind is TextKind {
  return !(PIECE_TYPES as readonly string[]).includes(kind);
}

/** An empty block of a kind, or one with this content. A card needs its address: see `newEmbed`. */
export function newBlock(
  kind: Exclude<BlockKind, 'embed'>,
  content: Inline[] = [],
  id: string = newId(),
): Block {
  switch (kind) {
    case 'paragraph':
    case 'quote':
    case 'pullquote':
      return { id, type: kind, content };
    case 'code':
      return { id, type: 'code', content: textContent(plainText(content)) };
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return { id, type: 'heading', level: Number(kind.at(-1)) as 2 | 3 | 4, content };
    case 'bulleted':
    case 'numbered':
      return { id, type: 'list', style: kind, items: [{ content }] };
    case 'figure':
      return { id, type: 'figure', caption: content, credit: '', alt: '' };
    case 'gallery':
      return { id, type: 'gallery', items: [], caption: content };
    case 'table':
      return { id, type: 'table', header: true, caption: content, rows: Array.from({ length: 3 }, emptyRow) };
    case 'factbox':
      return { id, type: 'factbox', title: '', blocks: [{ id: newId(), type: 'paragraph', content }] };
    case 'related':
      return { id, type: 'related', items: [] };
    case 'divider':
      return { id, type: 'divider' };
  }
}

/** A card for a web address. */
export function newEmbed(url: string, id: string = newId()): BlockOf<'embed'> {
  const provider = embedProvider(url);
  return { id, type: 'embed', url, ...(provider && { provider }) };
}

function emptyRow(): BlockOf<'table'>['rows'][number] {
  return { cells: Array.from({ length: 3 }, () => ({ content: [] })) };
}

/**
 * A block of running text as another kind: the text and its id stay, and nothing of a quote's speaker is lost. A
 * list becomes as many blocks as it has points.
 */
export function turned(block: Block, kind: TextKind): Block[] {
  if (block.type === 'list') {
    if (kind === 'bulleted' || kind === 'numbered') return [{ ...block, style: kind }];
    return allPoints(block.items).map((content, index) =>
      newBlock(kind, content, index === 0 ? block.id : newId()),
    );
  }
  if (!('content' in block)) return [block];
  const { id, language, direction } = block;
  const own = { ...(language && { language }), ...(direction && { direction }) };
  const next = { ...newBlock(kind, block.content, id), ...own };
  if (block.type !== 'quote' || next.type === 'quote') return [next];
  const from = [block.speaker, block.role].filter(Boolean).join('، ');
  return from === '' ? [next] : [next, newBlock('paragraph', [{ type: 'text', text: from }])];
}

/** The kinds whose name or meaning holds all words of what was typed. */
export function kindsNamed(typed: string, say: Speech['say']): BlockKind[] {
  return BLOCK_KINDS.filter((kind) =>
    isNamed(`${say(`editor.kind.${kind}`)} ${say(`editor.search-words.${kind}`)}`, typed),
  );
}

function allPoints(items: readonly ListItem[]): Inline[][] {
  return items.flatMap((item) => [
    ...(plainText(item.content) === '' ? [] : [item.content]),
    ...allPoints(item.items ?? []),
  ]);
}
