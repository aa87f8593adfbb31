import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { BagFile } from './bag.ts';
import { makeFolders } from './make-folders.ts';
import { packed, zipWriter } from './zip-writer.ts';

/** Where the files of a bundle go while it is made: beside its place, which it takes when it is whole. */
export interface BundleSink {
  /** Writes these files below `folder` (`''` or ending in a slash), in their order. */
  put(folder: string, files: readonly BagFile[]): Promise<void>;
  /** Takes the place of `target`, and of an earlier bundle there. */
  finish(target: string): Promise<void>;
  /** Leaves nothing. */
  discard(): Promise<void>;
}

/** A folder, every file of it on the disk before it gets its name. */
export async function folderSink(beside: string): Promise<BundleSink> {
  const made = new Set<string>();
  await makeFolders(beside);
  return {
    async put(folder, files) {
      for (const place of new Set(files.map(({ path }) => dirname(join(beside, folder, path)))))
        if (!made.has(place)) {
          await makeFolders(place);
          made.add(place);
        }
      await Promise.all(
        files.map(({ path, bytes, file }) =>
          file === undefined
            ? writeFile(join(beside, folder, path), bytes ?? '', { flag: 'wx', flush: true })
            : rename(file, join(beside, folder, path)),
        ),
      );
    },
    async finish(target) {
      const earlier = await stat(target).catch(() => undefined);
      if (earlier === undefined) return rename(beside, target);
      if ((await readdir(target)).length === 0) {
        await rmdir(target);
        return rename(beside, target);
      }
      const old = `${beside}-old`;
      await rename(target, old);
      try {
        await rename(beside, target);
      } catch (thrown) {
        await rename(old, target);
        throw thrown;
      }
      await rm(old, { recursive: true, force: true });
    },
    discard: () => rm(beside, { recursive: true, force: true }),
  };
}

/** One zip in which the bundle is the folder `name`. The same files give the same bytes. */
export async function zipSink(beside: string, name: string): Promise<BundleSink> {
  await makeFolders(dirname(beside));
  const out = createWriteStream(beside, { flags: 'wx', flush: true });
  let failed: unknown;
  const broken = new Promise<never>((_, reject) => {
    out.on('error', (thrown) => {
      failed ??= thrown;
      reject(thrown);
    });
  });
  broken.catch(() => undefined);
  const zip = zipWriter(out);
  return {
    async put(folder, files) {
      for (const { path, size, packed: ready, bytes, file } of files) {
        if (failed !== undefined) throw failed;
        const content = ready ?? packed(path, bytes ?? (await readFile(file as string)));
        await Promise.race([zip.add(`${name}/${folder}${path}`, size, content), broken]);
      }
    },
    async finish(target) {
      await Promise.race([zip.end(), broken]);
      await finished(out);
      await rename(beside, target);
    },
    async discard() {
      out.destroy();
      // A file that is still being opened would come after it was taken away.
      if (!out.closed) await once(out, 'close').catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
}
