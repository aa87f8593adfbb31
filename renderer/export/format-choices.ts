import { FORMAT_NAMES } from '#core/export/registry.ts';
import { ARABIC, type MessageId } from '../messages/arabic.ts';

/** What a format writes into the package, to be shown beside its name. */
const FILES: Record<string, string> = {
  html: 'index.html · fragment.html',
  json: 'article.json',
  ninjs: 'ninjs.json',
  'ninjs-1.6': 'ninjs-1.6.json',
  jsonld: 'article.jsonld',
  markdown: 'article.md',
  textbundle: 'article.textbundle',
  text: 'article.txt',
  rss: 'rss.xml',
  atom: 'atom.xml',
  jsonfeed: 'feed.json',
  wxr: 'wordpress.xml',
  ghost: 'ghost.zip',
  docx: 'article.docx',
  pdf: 'article.pdf',
  epub: 'article.epub',
};

/** One format to choose. */
export interface FormatChoice {
  name: string;
  /** Its Arabic name; its own where it has none yet. */
  message?: MessageId;
  file: string;
}

/** Every format that Warraq writes, in the registry's order. */
export const FORMAT_CHOICES: readonly FormatChoice[] = FORMAT_NAMES.map((name) => {
  const message = `export.format.${name}`;
  return {
    name,
    ...(message in ARABIC && { message: message as MessageId }),
    file: FILES[name] ?? name,
  };
});

/** Those of the formats that this Warraq writes. */
export function knownFormats(names: readonly string[]): string[] {
  return names.filter((name) => FORMAT_NAMES.includes(name));
}
