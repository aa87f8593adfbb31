import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/**
 * How an entry is put into a zip that is the same at any hour and in every time zone: dates of zips are local and begin
 * in 1980, and ours tell no other. What is packed already is only stored.
 */
export function zipEntryOptions(path: string) {
  const isStored = path === 'mimetype' || /\.(jpe?g|png|webp|avif|gif|woff2)$/i.test(path);
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: !isStored };
}

/** A zip in memory of these files, in the order given: an EPUB is told by which comes first. */
export async function zipOf(files: readonly { path: string; bytes: Uint8Array }[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, zipEntryOptions(path));
  zip.end();
  return buffer(zip.outputStream);
}
