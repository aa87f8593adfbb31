import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Fault } from '#core/fault.ts';

/** A bag as it lies on disk, in a folder or in a zip. Paths are from the bag's own folder. */
export interface BagSource {
  /** Every file, with forward slashes. */
  paths(): string[];
  /** What is wrong with the container itself: links, names that lead out, doubles. */
  problems: { path: string; problem: string }[];
  /** The bytes of a file, as a stream: it may be larger than memory. */
  read(path: string): Promise<AsyncIterable<Uint8Array>>;
  /** The text of a small file. */
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

/** More than a package ever has; a zip beyond these is a bomb or no bag of a story. */
const MOST_FILES = 20_000;
const MOST_BYTES = 8_000_000_000;
const MOST_TEXT_BYTES = 64_000_000;
/** Deflate packs zeros a thousandfold; pictures and text never this tight. */
const TIGHTEST = 250;

/**
 * Opens a bag for reading, a folder or a zip; in a zip it may be a folder of its own or lie at the root.
 * @throws Fault `source.unreadable`, `source.damaged` or `package.not-a-bag`
 */
export async function openBagSource(path: string): Promise<BagSource> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Fault('source.unreadable', { file: path, reason: error.code ?? error.message });
  });
  return found.isDirectory() ? openFolder(path) : openZip(path);
}

async function openFolder(folder: string): Promise<BagSource> {
  const files: string[] = [];
  const problems: BagSource['problems'] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) files.push(path);
      else problems.push({ path, problem: 'is a link or a device, not a file' });
    }
  };
  await walk('');
  if (!files.includes('bagit.txt')) throw new Fault('package.not-a-bag', { path: folder });
  return {
    paths: () => files.toSorted(),
    problems,
    read: async (path) => createReadStream(join(folder, path)),
    text: (path) => textOf(createReadStream(join(folder, path)), path),
    close: async () => undefined,
  };
}

async function openZip(file: string): Promise<BagSource> {
  const damaged = (detail: string) => new Fault('source.damaged', { file, detail });
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  const problems: BagSource['problems'] = [];
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES') throw new Fault('source.unreadable', { file, reason: code });
    throw /signature not found|not a zip/i.test(message)
      ? new Fault('package.not-a-bag', { path: file })
      : damaged(message);
  }
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      if (entries.size >= MOST_FILES) throw damaged(`it holds more than ${MOST_FILES} files`);
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw damaged(`it unpacks to more than ${MOST_BYTES} bytes`);
      if (entry.uncompressedSize > 1_000_000 && entry.uncompressedSize > entry.compressedSize * TIGHTEST)
        throw damaged(`${name} unpacks to ${entry.uncompressedSize} bytes out of ${entry.compressedSize}`);
      // S_IFLNK in the upper half of the attributes, where the zip comes from a Unix.
      const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
      if (isLink) problems.push({ path: name, problem: 'is a link, not a file' });
      else if (name.endsWith('/')) continue;
      else if (entries.has(name)) problems.push({ path: name, problem: 'is twice in the zip' });
      else entries.set(name, entry);
    }
  } catch (thrown) {
    zip.close();
    if (thrown instanceof Fault) throw thrown;
    throw damaged((thrown as Error).message);
  }
  const top = topFolder([...entries.keys()]);
  if (top === undefined) {
    zip.close();
    throw new Fault('package.not-a-bag', { path: file });
  }
  const stream = async (path: string) => {
    const entry = entries.get(top + path);
    if (entry === undefined) throw damaged(`${path} is not in it`);
    // yauzl checks that what comes out is as long as was said.
    return zip.openReadStreamPromise(entry).catch((thrown: Error) => {
      throw damaged(`${path}: ${thrown.message}`);
    });
  };
  return {
    paths: () =>
      [...entries.keys()].filter((name) => name.startsWith(top)).map((name) => name.slice(top.length)),
    problems: [
      ...problems,
      ...[...entries.keys()]
        .filter((name) => !name.startsWith(top))
        .map((path) => ({ path, problem: 'lies outside the bag’s folder' })),
    ],
    read: stream,
    text: async (path) => textOf(await stream(path), path),
    close: async () => zip.close(),
  };
}

/** The folder that the bag is in, with its slash; empty where it lies at the root. */
function topFolder(names: readonly string[]): string | undefined {
  if (names.includes('bagit.txt')) return '';
  const [tag] = names.filter((name) => /^[^/]+\/bagit\.txt$/.test(name));
  return tag?.slice(0, -'bagit.txt'.length);
}

async function textOf(stream: AsyncIterable<Uint8Array>, path: string): Promise<string> {
  async function* limited() {
    let length = 0;
    for await (const part of stream) {
      length += part.length;
      if (length > MOST_TEXT_BYTES)
        throw new Fault('source.too-large', { file: path, bytes: length, limit: MOST_TEXT_BYTES });
      yield part;
    }
  }
  return (await buffer(limited())).toString('utf8').replace(/^\uFEFF/, '');
}
