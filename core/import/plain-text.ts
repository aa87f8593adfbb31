import type { Block } from '../article/block.ts';
import { canonicalBlock } from '../article/canonical.ts';
import { newDraft } from './article-draft.ts';
import { decodeText } from './decode.ts';
import type { Importer } from './importer.ts';
import { readBody } from './text/body.ts';
import { importText } from './text/import-text.ts';
import { readLines } from './text/lines.ts';
import { unwrapLines } from './text/unwrap.ts';

/** Any text that is nothing more special. */
export const textImporter: Importer = {
  kind: 'text',
  detects: () => true,
  async read({ bytes }, reading) {
    const { text, encoding } = decodeText(bytes);
    return { ...importText(text, reading), encoding };
  },
};

/** Plain text on the clipboard as blocks: paragraphs, subheads, quotes and lists told by form, nothing left out. */
export function blocksFromText(text: string): Block[] {
  const draft = newDraft();
  // A dateline belongs to a whole article, not to a paste: here it stays in its paragraph.
  draft.article.dateline = '';
  readBody(draft, readLines(unwrapLines(text.replace(/\r\n?/g, '\n'))));
  return draft.article.blocks.map(canonicalBlock);
}
