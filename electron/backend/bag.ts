import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Article } from '#core/article/article.ts';
import { publishedJson } from '#core/export/json.ts';
import { manifestJson } from '#core/export/manifest.ts';
import type { FileSource, PackageFile } from '#core/export/package-file.ts';
import { pictureStem } from '#core/export/places.ts';
import type { SignOff } from '#core/export/sign-off.ts';
import { Fault } from '#core/fault.ts';
import { zipEntryOptions, zipOf } from './archive.ts';
import { openBagSource } from './bag-source.ts';
import { makeFolders } from './make-folders.ts';
import { printWithBrowser } from './print-with-browser.ts';
import { printed } from './printed.ts';
import { type RenditionPlaces, renditionOf } from './renditions.ts';
import type { Packed } from './zip-writer.ts';

/** A file of a bag, path from the bag's own folder. Its content is in `bytes`, or aside on the disk in `file`. */
export interface BagFile {
  path: string;
  /** In bytes. */
  size: number;
  /** 64 hexadecimal digits. */
  sha256: string;
  bytes?: Uint8Array;
  file?: string;
  /** Its content as a zip holds it, where a maker has packed it already. */
  packed?: Packed;
}

/** Where the bytes of pictures and of the theme are found. */
export interface BagSources extends RenditionPlaces {
  themes: string;
  /** Files of the theme that were read before; a maker of many packages gives a map to be filled. */
  read?: Map<string, BagFile> | undefined;
  /** Prints the page `index.html` of a folder as PDF; a browser of the machine does where it is absent. */
  print?: Print | undefined;
}

/** @throws Fault `print.unavailable`, `print.failed` or `cancelled` */
export type Print = (folder: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** A bag that is ready to be written. */
export interface Bag {
  /** The name of its own folder. */
  name: string;
  /** Whose package it is: only an earlier one of the same article is replaced. */
  articleId: string;
  /** In the order of their paths. */
  files: BagFile[];
  /** Pictures that were not in the library; the manifest names them. */
  missing: PackageFile[];
}

export interface BagOptions {
  signal?: AbortSignal | undefined;
  /** Called before each file of the payload. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Who lets the package out, and when. */
  signOff?: SignOff | undefined;
  /** How often the library has saved the article. */
  revision?: number | undefined;
  /**
   * A folder on the target's disk that pictures wait in until they are written, so that a package of many photos
   * needs no more memory than one of them (`withSpool`). Without it they wait in memory.
   */
  spool?: string | undefined;
}

/**
 * Gives work a folder beside `target` to put files aside in, and takes it away after the work, whatever happens.
 */
export async function withSpool<Made>(target: string, work: (spool: string) => Promise<Made>): Promise<Made> {
  const spool = join(dirname(target), `.warraq-${randomUUID()}-spool`);
  try {
    return await work(spool);
  } finally {
    await rm(spool, { recursive: true, force: true });
  }
}

/**
 * The whole bag (BagIt 1.0, RFC 8493), in the order of its paths: the same article and files give the same bytes.
 * Dates come from the article, not from the clock.
 * A picture that is not in the library is left out and told of.
 * @throws Fault `cancelled`
 */
export async function makeBag(
  article: Article,
  { slug, files, absent = [] }: { slug: string; files: PackageFile[]; absent?: PackageFile[] },
  sources: BagSources,
  { signal, onProgress, signOff, revision, spool }: BagOptions = {},
): Promise<Bag> {
  const payload: { file: PackageFile; made: BagFile }[] = [];
  const missing = [...absent];
  let begun = 0;
  const contents = await inOrder(files, AT_ONCE, async (file, index) => {
    if (signal?.aborted) throw new Fault('cancelled', {});
    onProgress?.(begun, files.length);
    begun += 1;
    try {
      const made = await payloadFile(file, sources, signal);
      return spool === undefined ? made : await setAside(made, spool, index);
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'asset.missing') throw thrown;
      return undefined;
    }
  });
  for (const [index, file] of files.entries()) {
    const made = contents[index];
    if (made) payload.push({ file, made });
    else if (!missing.some(({ path }) => path === file.path)) missing.push(file);
  }
  const state = { sha256: stateOf(article, payload), ...(revision !== undefined && { revision }) };
  const manifest = manifestJson(
    article,
    slug,
    payload.map(({ file, made }) => ({ ...file, bytes: made.size, sha256: made.sha256 })),
    { missing, signOff, state },
  );
  const data = [...payload.map(({ made }) => made), text('data/manifest.json', manifest)].toSorted(byPath);
  const octets = data.reduce((sum, { size }) => sum + size, 0);
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text(
      'bag-info.txt',
      [
        ...(signOff ? [`Contact-Name: ${oneLine(signOff.by)}`, `Signed-Off-At: ${oneLine(signOff.at)}`] : []),
        ...(signOff?.despiteEmbargoUntil
          ? [`Despite-Embargo-Until: ${oneLine(signOff.despiteEmbargoUntil)}`]
          : []),
        `External-Identifier: ${oneLine(article.id)}`,
        `Article-SHA-256: ${state.sha256}`,
        ...(revision === undefined ? [] : [`Article-Revision: ${revision}`]),
        `Bagging-Date: ${article.updatedAt.slice(0, 10)}`,
        `Payload-Oxum: ${octets}.${data.length}`,
        '',
      ].join('\n'),
    ),
    text('manifest-sha256.txt', sums(data)),
  ];
  const all = [...tags, text('tagmanifest-sha256.txt', sums(tags.toSorted(byPath))), ...data];
  onProgress?.(files.length, files.length);
  return { name: slug, articleId: article.id, files: all.toSorted(byPath), missing };
}

/** The SHA-256 of the article's own JSON, whether or not it is in the package. */
function stateOf(article: Article, payload: readonly { made: BagFile }[]): string {
  const written = payload.find(({ made }) => made.path === 'data/article.json');
  return written?.made.sha256 ?? createHash('sha256').update(publishedJson(article)).digest('hex');
}

/** So many pictures are made at a time: each holds its own bytes and a few rows of pixels. */
const AT_ONCE = Math.min(4, availableParallelism());

/**
 * What `work` gives of each item, in the order of the items, `limit` of them at work at a time. After a failure no new
 * one begins, and it is thrown once the others have ended.
 */
async function inOrder<Item, Made>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length && failures.length === 0) {
      const index = next;
      next += 1;
      try {
        made[index] = await work(items[index]!, index);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  if (failures.length > 0) throw failures[0];
  return made;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

/**
 * Writes a bag as the folder `target`: beside it first, synced, then renamed. An earlier package of the same
 * article is replaced, anything else is not. Any failure leaves nothing new and the earlier one as it was.
 * @throws Fault `target.exists`, `disk.full`, `write.failed` or `cancelled`.
 */
export async function writeBagFolder(target: string, bag: Bag, signal?: AbortSignal): Promise<void> {
  const { files } = bag;
  const earlier = await stat(target).catch(() => undefined);
  if (earlier !== undefined && !(await isEarlier(target, bag)))
    throw new Fault('target.exists', { path: target });
  const beside = join(dirname(target), `.warraq-${randomUUID()}`);
  const old = `${beside}-old`;
  try {
    await makeFolders(beside);
    for (const file of files) {
      if (signal?.aborted) throw new Fault('cancelled', {});
      await writeSynced(join(beside, file.path), file, signal);
    }
    if (signal?.aborted) throw new Fault('cancelled', {});
    if (earlier !== undefined) await rename(target, old);
    try {
      await rename(beside, target);
    } catch (thrown) {
      if (earlier !== undefined) await rename(old, target);
      throw thrown;
    }
  } catch (thrown) {
    await rm(beside, { recursive: true, force: true });
    throw writeFault(target, thrown);
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Writes a bag as the zip `target`, in which it is the folder of its name: beside it first, synced, then renamed. The
 * same bag gives the same bytes. An earlier package of the same article is replaced.
 * @throws Fault `target.exists`, `disk.full`, `write.failed` or `cancelled`.
 */
export async function writeBagZip(target: string, bag: Bag, signal?: AbortSignal): Promise<void> {
  const { name, files } = bag;
  const earlier = await stat(target).catch(() => undefined);
  if (earlier !== undefined && !(await isEarlier(target, bag)))
    throw new Fault('target.exists', { path: target });
  const beside = join(dirname(target), `.warraq-${randomUUID()}`);
  try {
    await makeFolders(dirname(target));
    const zip = new ZipFile();
    for (const { path, bytes, file } of files) {
      const options = zipEntryOptions(path);
      if (file !== undefined) zip.addFile(file, `${name}/${path}`, options);
      else zip.addBuffer(Buffer.from(bytes ?? []), `${name}/${path}`, options);
    }
    zip.end();
    // A file that was put aside may be gone: yazl says so on the zip and leaves its stream open.
    zip.on('error', (error: Error) => (zip.outputStream as Readable).destroy(error));
    await pipeline(zip.outputStream, createWriteStream(beside, { flags: 'wx', flush: true }), {
      ...(signal && { signal }),
    });
    if (signal?.aborted) throw new Fault('cancelled', {});
    await rename(beside, target);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw signal?.aborted ? new Fault('cancelled', {}) : writeFault(target, thrown);
  }
}

/** The pictures that a package lacks, by their words or their file, each once whatever its sizes. */
export function missingPictures({ missing }: Bag): string[] {
  return [...new Set(missing.map(({ image, path }) => image?.alt || pictureStem(path)))];
}

/** Whatever a write threw, as a fault of the domain. */
export function writeFault(target: string, thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
  return reason === 'ENOSPC'
    ? new Fault('disk.full', { path: target })
    : new Fault('write.failed', { path: target, reason });
}

/** Whether an earlier package of the same article lies there, as a folder or as a zip. */
async function isEarlier(target: string, { articleId }: Bag): Promise<boolean> {
  try {
    const source = await openBagSource(target);
    try {
      const manifest = JSON.parse(await source.text('data/manifest.json'));
      return manifest.format === 'warraq-package' && manifest.article?.id === articleId;
    } finally {
      await source.close();
    }
  } catch {
    return false;
  }
}

async function writeSynced(path: string, { bytes, file }: BagFile, signal?: AbortSignal): Promise<void> {
  await makeFolders(dirname(path));
  if (file !== undefined) {
    await pipeline(createReadStream(file), createWriteStream(path, { flags: 'wx', flush: true }), {
      ...(signal && { signal }),
    }).catch((thrown: unknown) => {
      throw signal?.aborted ? new Fault('cancelled', {}) : thrown;
    });
    return;
  }
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes ?? new Uint8Array());
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Less than this is not worth a file of its own. */
const SMALL = 65_536;

/** The file with its content on the disk, where it is large enough. */
async function setAside(made: BagFile, spool: string, index: number): Promise<BagFile> {
  const { bytes, ...rest } = made;
  if (bytes === undefined || bytes.length < SMALL) return made;
  const file = join(spool, String(index));
  try {
    await makeFolders(spool);
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (thrown) {
    throw writeFault(spool, thrown);
  }
  return { ...rest, file };
}

/** One file of the payload, with its bytes: of a theme, as it was read before. */
export async function payloadFile(
  { path, source, mediaType }: PackageFile,
  sources: BagSources,
  signal?: AbortSignal,
): Promise<BagFile> {
  const place = `data/${path}`;
  const before = 'theme' in source ? sources.read?.get(place) : undefined;
  if (before !== undefined) return before;
  const made = bagFile(place, await bytesOf(source, mediaType, sources, signal));
  if ('theme' in source) sources.read?.set(place, made);
  return made;
}

async function bytesOf(
  source: FileSource,
  mediaType: string,
  sources: BagSources,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const { themes } = sources;
  if ('text' in source) return Buffer.from(source.text, 'utf8');
  if ('bytes' in source) return source.bytes;
  if ('archive' in source) return zipOf(await partsOf(source.archive, sources));
  if ('print' in source) {
    const parts = await partsOf(source.print, sources);
    return printed(parts, source.at, sources.print ?? printWithBrowser, signal);
  }
  if ('theme' in source) return readFile(join(themes, source.theme));
  return renditionOf(source, mediaType, sources);
}

async function partsOf(files: readonly PackageFile[], sources: BagSources) {
  const parts: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, source, mediaType } of files)
    parts.push({ path, bytes: await bytesOf(source, mediaType, sources) });
  return parts;
}

function text(path: string, content: string): BagFile {
  return bagFile(path, Buffer.from(content, 'utf8'));
}

function bagFile(path: string, bytes: Uint8Array): BagFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256, bytes };
}

/** RFC 8493 §2.1.3; two spaces, as `sha256sum -c` reads it. */
function sums(files: BagFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

function byPath(a: BagFile, b: BagFile): number {
  return a.path < b.path ? -1 : 1;
}
