import type { BlockType } from '#core/article/block.ts';
import type { MessageId } from '../../messages/arabic.ts';

const WORDS: Partial<Record<string, MessageId>> = {
  'figure.caption': 'editor.slot.caption',
  'figure.credit': 'editor.slot.credit',
  'figure.alt': 'editor.slot.alt',
  'gallery.caption': 'editor.slot.gallery-caption',
  'quote.speaker': 'editor.slot.speaker',
  'quote.role': 'editor.slot.role',
  'table.caption': 'editor.slot.table-caption',
  'factbox.title': 'editor.slot.factbox-title',
  'related.title': 'editor.slot.related-title',
  'embed.title': 'editor.slot.embed-title',
  'embed.description': 'editor.slot.embed-description',
};

/** What an empty line of a block of this kind says: what goes there. Pictures of a gallery are as figures are. */
export function slotMessage(kind: BlockType, field: string): MessageId | undefined {
  const name = field.split('.').at(-1);
  return WORDS[kind === 'gallery' && field !== 'caption' ? `figure.${name}` : `${kind}.${name}`];
}
