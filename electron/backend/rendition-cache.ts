import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from './make-folders.ts';

/** Pictures as they were made before, by the key of their recipe. It may lose any of them at any time. */
export interface RenditionCache {
  find(key: string): Promise<Uint8Array | undefined>;
  keep(key: string, bytes: Uint8Array): Promise<void>;
}

/** Its folder in a library. */
export const RENDITIONS = 'renditions';
const MOST_BYTES = 500_000_000;
/** Looking through the folder is worth it only after this share of it is new. */
const SWEEP_SHARE = 0.1;
const SUM_BYTES = 32;

/**
 * A folder of made pictures, `mostBytes` of them at the most: those that were not asked for the longest go first. Each
 * file begins with the SHA-256 of the rest, so that one which a power cut tore is made anew. Nothing here ever fails the
 * work that asks: without its cache an export is only slower.
 */
export function openRenditionCache(folder: string, mostBytes = MOST_BYTES): RenditionCache {
  let unswept = mostBytes * SWEEP_SHARE;
  return {
    async find(key) {
      const path = join(folder, key);
      const kept = await readFile(path).catch(() => undefined);
      if (kept === undefined) return undefined;
      const bytes = kept.subarray(SUM_BYTES);
      if (!sumOf(bytes).equals(kept.subarray(0, SUM_BYTES))) return undefined;
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return bytes;
    },
    async keep(key, bytes) {
      const beside = join(folder, `.${randomUUID()}`);
      try {
        await makeFolders(folder);
        await writeFile(beside, Buffer.concat([sumOf(bytes), bytes]), { flag: 'wx' });
        await rename(beside, join(folder, key));
      } catch {
        await rm(beside, { force: true }).catch(() => undefined);
        return;
      }
      unswept += bytes.length;
      if (unswept < mostBytes * SWEEP_SHARE) return;
      unswept = 0;
      await sweep(folder, mostBytes).catch(() => undefined);
    },
  };
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

async function sweep(folder: string, mostBytes: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return { name, size: found?.size ?? 0, usedAt: found?.mtimeMs ?? 0 };
    }),
  );
  let bytes = 0;
  for (const { name, size } of files.toSorted((a, b) => b.usedAt - a.usedAt)) {
    bytes += size;
    if (bytes > mostBytes) await rm(join(folder, name), { force: true });
  }
}
