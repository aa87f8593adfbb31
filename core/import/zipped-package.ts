import type { Article } from '../article/article.ts';
import type { Asset } from '../article/figure.ts';
import { Fault } from '../fault.ts';
import { decodeText } from './decode.ts';
import type { ImportedFile } from './import-part.ts';
import type { Imported, Source } from './importer.ts';
import { unzipEntry } from './unzip-entry.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** The document of a package, in the zip's top or in the one folder there. */
const DOCUMENT = /^(?:[^/]+\/)?data\/article\.json$/;
const PICTURE = /\/assets\/([0-9a-f]{64})-(\d+)\.(\w+)$/;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** Whether a zip is a publishing package. */
export function isZippedPackage(bytes: Uint8Array): boolean {
  return zipDirectory(bytes)?.some(({ name }) => DOCUMENT.test(name)) ?? false;
}

/**
 * The article of a package that is one zip, as `readArticle` reads its document, and its pictures in the largest size
 * that the package has.
 * @throws Fault `package.damaged` where a file is not what the manifest says, `source.*`, `article.*`
 */
export async function readZippedPackage(
  { bytes, name }: Source,
  readArticle: (bytes: Uint8Array) => Imported,
): Promise<Imported> {
  const entries = zipDirectory(bytes) ?? [];
  const document = entries.find((entry) => DOCUMENT.test(entry.name));
  if (document === undefined) throw new Fault('source.damaged', { detail: 'it holds no data/article.json' });
  const root = document.name.slice(0, -'data/article.json'.length);
  const manifest = entries.find((entry) => entry.name === `${root}manifest-sha256.txt`);
  const sums = manifest === undefined ? undefined : sumsOf(await unzipEntry(bytes, manifest));
  /** A file of the package that is as its manifest says (RFC 8493 §2.1.3). */
  const checked = async (entry: ZipEntry) => {
    const content = await unzipEntry(bytes, entry);
    if (sums?.get(entry.name.slice(root.length)) !== (await sha256(content)))
      throw new Fault('package.damaged', { path: name, problems: 1 });
    return content;
  };
  const imported = readArticle(await checked(document));
  const files: ImportedFile[] = [];
  for (const { asset, target } of figuresOf(imported.article)) {
    const entry = largest(entries, asset.hash);
    if (entry === undefined) continue;
    const [, , , ending = ''] = PICTURE.exec(entry.name) ?? [];
    files.push({
      name: asset.name ?? `${asset.hash.slice(0, 12)}.${ending}`,
      mediaType: MEDIA_TYPES[ending] ?? asset.mediaType,
      bytes: await checked(entry),
      target,
      hash: asset.hash,
    });
  }
  return { ...imported, ...(files.length > 0 && { files }) };
}

function figuresOf({ lead, blocks }: Article): { asset: Asset; target: ImportedFile['target'] }[] {
  return [
    ...(lead?.asset ? [{ asset: lead.asset, target: { field: 'lead' } }] : []),
    ...blocks.flatMap((block) =>
      block.type === 'figure' && block.asset ? [{ asset: block.asset, target: { blockId: block.id } }] : [],
    ),
  ];
}

function largest(entries: readonly ZipEntry[], hash: string): ZipEntry | undefined {
  const width = ({ name }: ZipEntry) => Number(PICTURE.exec(name)?.[2]);
  return entries
    .filter(({ name }) => PICTURE.exec(name)?.[1] === hash)
    .reduce<ZipEntry | undefined>(
      (best, each) => (best && width(best) >= width(each) ? best : each),
      undefined,
    );
}

function sumsOf(bytes: Uint8Array): Map<string, string> {
  const lines = decodeText(bytes).text.split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line.trim()) ?? [];
      return sum && path ? [[path, sum.toLowerCase()]] : [];
    }),
  );
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
