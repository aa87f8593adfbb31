import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Article } from '#core/article/article.ts';
import { manifestJson } from '#core/export/manifest.ts';
import type { FileSource, PackageFile } from '#core/export/package-file.ts';
import { Fault } from '#core/fault.ts';
import { assetPath } from './assets.ts';

/** A file of a bag, path from the bag's own folder. */
export interface BagFile {
  path: string;
  bytes: Uint8Array;
}

/** Where the bytes of pictures and of the theme are found. */
export interface BagSources {
  assets: string;
  themes: string;
}

/**
 * The whole bag in memory (BagIt 1.0, RFC 8493), in the order of its paths: the same article and files give the
 * same bytes. Dates come from the article, not from the clock.
 * @throws Fault `asset.missing` or `source.unreadable`.
 */
export async function bagFiles(
  article: Article,
  { slug, files }: { slug: string; files: PackageFile[] },
  sources: BagSources,
): Promise<BagFile[]> {
  const payload = await Promise.all(
    files.map(async (file) => ({ file, bytes: await bytesOf(file.source, file.mediaType, sources) })),
  );
  const manifest = manifestJson(
    article,
    slug,
    payload.map(({ file, bytes }) => ({ ...file, bytes: bytes.length, sha256: sha256(bytes) })),
  );
  const data = [
    ...payload.map(({ file, bytes }) => ({ path: file.path, bytes })),
    text('manifest.json', manifest),
  ]
    .map(({ path, bytes }) => ({ path: `data/${path}`, bytes }))
    .toSorted(byPath);
  const octets = data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const tags = [
    text('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    text(
      'bag-info.txt',
      `External-Identifier: ${article.id.replace(/\s+/g, ' ')}\nBagging-Date: ${article.updatedAt.slice(0, 10)}\nPayload-Oxum: ${octets}.${data.length}\n`,
    ),
    text('manifest-sha256.txt', sums(data)),
  ];
  return [...tags, text('tagmanifest-sha256.txt', sums(tags.toSorted(byPath))), ...data].toSorted(byPath);
}

/**
 * Writes a bag as the folder `target`: beside it first, synced, then renamed. An earlier package there is replaced.
 * Any failure leaves nothing new and the earlier one as it was.
 * @throws Fault `target.exists`, `disk.full`, `write.failed` or `cancelled`.
 */
export async function writeBagFolder(target: string, files: BagFile[], signal?: AbortSignal): Promise<void> {
  const earlier = await stat(target).catch(() => undefined);
  if (earlier !== undefined && !(await isOurs(target))) throw new Fault('target.exists', { path: target });
  const beside = join(dirname(target), `.warraq-${randomUUID()}`);
  const old = `${beside}-old`;
  try {
    for (const { path, bytes } of files) {
      if (signal?.aborted) throw new Fault('cancelled', {});
      await writeSynced(join(beside, path), bytes);
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
    if (thrown instanceof Fault) throw thrown;
    const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
    if (reason === 'ENOSPC') throw new Fault('disk.full', { path: target });
    throw new Fault('write.failed', { path: target, reason });
  }
  await rm(old, { recursive: true, force: true });
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    return (
      JSON.parse(await readFile(join(folder, 'data', 'manifest.json'), 'utf8')).format === 'warraq-package'
    );
  } catch {
    return false;
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function bytesOf(
  source: FileSource,
  mediaType: string,
  { assets, themes }: BagSources,
): Promise<Uint8Array> {
  if ('text' in source) return Buffer.from(source.text, 'utf8');
  if ('bytes' in source) return source.bytes;
  if ('theme' in source) return readFile(join(themes, source.theme));
  const { hash } = source.asset;
  const original = await readFile(assetPath(assets, hash)).catch(() => {
    throw new Fault('asset.missing', { hash });
  });
  return rendition(original, source.width, mediaType);
}

/** The picture at this width, turned upright, without what the camera said of place and owner. */
async function rendition(bytes: Uint8Array, width: number, mediaType: string): Promise<Uint8Array> {
  const picture = sharp(bytes, { animated: mediaType === 'image/gif' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .toColourspace('srgb');
  if (mediaType === 'image/png') return picture.png().toBuffer();
  if (mediaType === 'image/webp') return picture.webp({ effort: 2 }).toBuffer();
  if (mediaType === 'image/gif') return picture.gif().toBuffer();
  if (mediaType === 'image/avif') return picture.avif({ effort: 2 }).toBuffer();
  return picture.jpeg().toBuffer();
}

function text(path: string, content: string): BagFile {
  return { path, bytes: Buffer.from(content, 'utf8') };
}

/** RFC 8493 §2.1.3; two spaces, as `sha256sum -c` reads it. */
function sums(files: BagFile[]): string {
  return files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function byPath(a: BagFile, b: BagFile): number {
  return a.path < b.path ? -1 : 1;
}
