import mammoth from 'mammoth';
import { Fault } from '../fault.ts';
import { importHtml } from './html.ts';
import type { Importer } from './importer.ts';
import { zipDirectory } from './zip-directory.ts';

/** A Word file with its pictures may be larger than a text. */
const DOCX_LIMIT = 64 * 1024 * 1024;
/** What it may come to when unpacked, in bytes and in proportion. */
const UNPACKED_LIMIT = 400 * 1024 * 1024;
const RATIO_LIMIT = 200;
const RATIO_FROM = 8 * 1024 * 1024;

/**
 * Word's styles as HTML. A document's title is its headline; its headings begin below it. Names are those that
 * Word keeps in the file in every language of its interface.
 */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='heading 1'] => h2:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='heading 2'] => h3:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='heading 3'] => h4:fresh",
  "p[style-name='Heading 3'] => h4:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quote Source'] => blockquote > footer:fresh",
  "p[style-name='Pull Quote'] => div.pullquote:fresh",
  "p[style-name='Kicker'] => p.kicker:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Code'] => pre:separator('\\n')",
  'u => u',
  'strike => s',
];

/** Word documents (ECMA-376). Direction of runs is not read: text shows by its own letters. */
export const docxImporter: Importer = {
  kind: 'docx',
  detects: ({ bytes, name }) =>
    /\.docx$/i.test(name) ||
    (zipDirectory(bytes)?.some((entry) => entry.name === 'word/document.xml') ?? false),
  async read({ bytes }, reading) {
    if (bytes.length > DOCX_LIMIT)
      throw new Fault('source.too-large', { bytes: bytes.length, limit: DOCX_LIMIT });
    checkDirectory(bytes);
    const imported = importHtml(await htmlOf(bytes), reading);
    if (imported.article.headline === '' && imported.article.blocks.length === 0 && !imported.files)
      throw new Fault('source.empty', {});
    return imported;
  },
};

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const arrayBuffer = bytes.slice().buffer as ArrayBuffer;
  // Where it runs in Node it asks for `buffer`, in a browser for `arrayBuffer`; both take the same.
  const input = { arrayBuffer, buffer: arrayBuffer } as never;
  try {
    return (await mammoth.convertToHtml(input, { styleMap: STYLES })).value;
  } catch (error) {
    throw new Fault('source.damaged', { detail: (error as Error).message }, { cause: error });
  }
}

/** Refuses what is no Word document, or would not fit into memory when unpacked. */
function checkDirectory(bytes: Uint8Array): void {
  const entries = zipDirectory(bytes);
  if (!entries) throw new Fault('source.damaged', { detail: 'not a zip file' });
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw new Fault('source.damaged', { detail: 'holds no word/document.xml' });
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const isBomb = unpacked > RATIO_FROM && unpacked > bytes.length * RATIO_LIMIT;
  if (unpacked > UNPACKED_LIMIT || isBomb)
    throw new Fault('source.too-large', { bytes: unpacked, limit: UNPACKED_LIMIT });
}
