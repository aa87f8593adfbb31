import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Asset } from '#core/article/figure.ts';
import { Fault } from '#core/fault.ts';
import { examinePicture } from './open-picture.ts';
import { readPictureWords } from './picture-words.ts';

/** A picture that came in, and what it says of itself. */
export interface AddedAsset {
  asset: Asset;
  caption?: string;
  credit?: string;
  rights?: string;
}

/**
 * Keeps a picture in `folder` under the SHA-256 of its bytes: JPEG, PNG, WebP, GIF or AVIF, read to its end first.
 * @throws Fault `asset.refused`, `disk.full` or `write.failed`.
 */
export async function addAsset(folder: string, name: string, bytes: Uint8Array): Promise<AddedAsset> {
  const { mediaType, width, height, xmp } = await examinePicture(name, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  await keep(folder, hash, bytes);
  const { caption, credit, rights } = await readPictureWords(bytes, xmp);
  return {
    asset: { hash, mediaType, bytes: bytes.length, width, height, name },
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    ...(rights !== undefined && { rights }),
  };
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
