import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp from 'sharp';
import type { Asset } from '#core/article/figure.ts';
import { Fault } from '#core/fault.ts';

const MEDIA_TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
};
const BYTES_LIMIT = 60_000_000;
const PIXELS_LIMIT = 100_000_000;

// Everything else libvips could read (SVG with its file links, TIFF, raw) stays shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/** A picture that came in, and what it says of itself. */
export interface AddedAsset {
  asset: Asset;
  caption?: string;
  credit?: string;
}

/**
 * Keeps a picture in `folder` under the SHA-256 of its bytes: JPEG, PNG, WebP, GIF or AVIF, read to its end first.
 * @throws Fault `asset.refused`, `disk.full` or `write.failed`.
 */
export async function addAsset(folder: string, name: string, bytes: Uint8Array): Promise<AddedAsset> {
  const refused = (reason: 'kind' | 'size' | 'damaged') => new Fault('asset.refused', { name, reason });
  if (bytes.length > BYTES_LIMIT) throw refused('size');
  const options = { limitInputPixels: PIXELS_LIMIT, failOn: 'truncated' as const };
  const found = await sharp(bytes, options)
    .metadata()
    .catch((error: Error) => {
      throw refused(/pixel limit/.test(error.message) ? 'size' : 'kind');
    });
  const mediaType = MEDIA_TYPES[found.format ?? ''];
  if (mediaType === undefined || (found.format === 'heif' && found.compression !== 'av1'))
    throw refused('kind');
  await sharp(bytes, options)
    .stats()
    .catch(() => {
      throw refused('damaged');
    });
  const { width, height } = found.autoOrient;
  const hash = createHash('sha256').update(bytes).digest('hex');
  await keep(folder, hash, bytes);
  return { asset: { hash, mediaType, bytes: bytes.length, width, height, name }, ...(await wordsOf(bytes)) };
}

/** Which of these hashes the folder does not hold. */
export async function absentAssets(folder: string, hashes: Iterable<string>): Promise<Set<string>> {
  const absent = new Set<string>();
  for (const hash of hashes)
    if (!(await stat(assetPath(folder, hash)).catch(() => undefined))) absent.add(hash);
  return absent;
}

/** Where the bytes of a hash lie. */
export function assetPath(folder: string, hash: string): string {
  return join(folder, hash);
}

/** Written beside, synced, renamed: the name never stands for half a picture. */
async function keep(folder: string, hash: string, bytes: Uint8Array): Promise<void> {
  const path = assetPath(folder, hash);
  const beside = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    const there = await stat(path).catch(() => undefined);
    if (there?.size === bytes.length) return;
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true });
    const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
    throw reason === 'ENOSPC'
      ? new Fault('disk.full', { path })
      : new Fault('write.failed', { path, reason });
  }
}

/** Caption and credit, from IPTC or XMP. exifr reads the bytes of IPTC's UTF-8 as Latin-1. */
async function wordsOf(bytes: Uint8Array): Promise<{ caption?: string; credit?: string }> {
  const said = await exifr
    .parse(Buffer.from(bytes), { iptc: true, xmp: true, tiff: false })
    .catch(() => undefined);
  if (said === undefined) return {};
  const text = (value: unknown): string | undefined => {
    const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    if (typeof plain !== 'string' || plain.trim() === '') return undefined;
    if (!/^[\0-\u00ff]*$/.test(plain)) return plain;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(plain, 'latin1'));
    } catch {
      return plain;
    }
  };
  const caption = text(said.Caption) ?? text(said.description);
  const credit = text(said.Credit) ?? text(said.creator);
  return { ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) };
}
