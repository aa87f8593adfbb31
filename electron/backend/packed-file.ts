import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openPromise } from 'yauzl';
import { mediaTypeOf, servedFile } from '../served-files.ts';

/** One file of a package, in a folder or in a zip, as a host gives it to a browser. */
export interface PackedFile {
  mediaType: string;
  bytes: number;
  stream: Readable;
}

/**
 * The file of the package at `path` that a URL's path names, or `undefined` where there is none or it would lie
 * outside. In a zip paths count from its one folder.
 */
export async function packedFile(path: string, pathname: string): Promise<PackedFile | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return zippedFile(path, pathname);
  const served = await servedFile(path, pathname);
  return served && { ...served, stream: createReadStream(served.file) };
}

async function zippedFile(path: string, pathname: string): Promise<PackedFile | undefined> {
  const zip = await openPromise(path).catch(() => undefined);
  if (zip === undefined) return undefined;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.replace(/^[^/]+\//, '') !== pathname) continue;
    const stream = await zip.openReadStreamPromise(entry);
    stream.once('close', () => zip.close());
    return { mediaType: mediaTypeOf(pathname), bytes: entry.uncompressedSize, stream };
  }
  zip.close();
  return undefined;
}
