import type { Block } from '../article/block.ts';
import { canonicalBlock } from '../article/canonical.ts';
import { newId } from '../article/id.ts';
import type { TableBlock } from '../article/table.ts';
import { filled } from '../article/table-cells.ts';
import { newDraft } from './article-draft.ts';
import { decodeText } from './decode.ts';
import type { Importer } from './importer.ts';
import { readBody } from './text/body.ts';
import { importText } from './text/import-text.ts';
import { readLines } from './text/lines.ts';
import { tabbedCells } from './text/tabbed-cells.ts';
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

/** Plain text on the clipboard as blocks: paragraphs, subheads, quotes, lists and tables told by form, nothing left out. */
export function blocksFromText(text: string): Block[] {
  const cells = tabbedCells(text);
  if (cells !== undefined && cells.length > 1) {
    const empty: TableBlock = { id: newId(), type: 'table', header: false, caption: [], rows: [] };
    return [canonicalBlock(filled(empty, { row: 0, column: 0 }, cells))];
  }
  const draft = newDraft();
  // A dateline belongs to a whole article, not to a paste: here it stays in its paragraph.
  draft.article.dateline = '';
  readBody(draft, readLines(unwrapLines(text.replace(/\r\n?/g, '\n'))));
  return draft.article.blocks.map(canonicalBlock);
}
