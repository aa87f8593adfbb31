import { decodeText } from './decode.ts';
import type { Importer } from './importer.ts';
import { importText } from './text/import-text.ts';

/** Any text that is nothing more special. */
export const textImporter: Importer = {
  kind: 'text',
  detects: () => true,
  async read({ bytes }, reading) {
    const { text, encoding } = decodeText(bytes);
    return { ...importText(text, reading), encoding };
  },
};
