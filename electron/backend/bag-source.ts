import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { BUNDLE_FILE } from '#core/export/bundle.ts';
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
 * Opens a bag for reading, a folder or a zip; in a zip it may be a folder of its own or lie at the root. `within` names
 * its folder, with a slash at the end, in the folder or zip of a bundle.
 * @throws Fault `source.unreadable`, `source.damaged` or `package.not-a-bag`
 */
export async function openBagSource(path: string, within?: string): Promise<BagSource> {
  if (await isFolder(path)) return openFolder(within === undefined ? path : join(path, within));
  const zip = await openZip(path);
  const top = within ?? folderOf('bagit.txt', zip.names());
  if (top !== undefined && zip.names().includes(`${top}bagit.txt`)) return zip.bag(top, within === undefined);
  await zip.close();
  throw new Fault('package.not-a-bag', { path: within === undefined ? path : join(path, within) });
}

/** What a bundle lists of its packages: their folders, which lie beside the list. */
const bundleListSchema = z.object({
  packages: z.array(z.object({ name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/) })),
});

/**
 * The folders of a bundle's packages, from the bundle's folder or zip on, each with a slash at its end; undefined where
 * there is no bundle.
 * @throws Fault `source.unreadable`, or `source.damaged` where the bundle's list is none.
 */
export async function bundlePackages(path: string): Promise<string[] | undefined> {
  const list = (await isFolder(path)) ? await listInFolder(path) : await listInZip(path);
  if (list === undefined) return undefined;
  try {
    const { packages } = bundleListSchema.parse(JSON.parse(list.text));
    return packages.map(({ name }) => `${list.below}${name}/`);
  } catch {
    throw new Fault('source.damaged', { file: path, detail: `${BUNDLE_FILE} does not list its packages` });
  }
}

async function listInFolder(folder: string) {
  const text = await readFile(join(folder, BUNDLE_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : { text, below: '' };
}

async function listInZip(file: string) {
  const zip = await openZip(file);
  try {
    const below = folderOf(BUNDLE_FILE, zip.names());
    return below === undefined ? undefined : { text: await zip.text(below + BUNDLE_FILE), below };
  } finally {
    await zip.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Fault('source.unreadable', { file: path, reason: error.code ?? error.message });
  });
  return found.isDirectory();
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

/** A zip whose entries were looked through. */
interface OpenZip {
  /** Of its files, in the zip's order. */
  names(): string[];
  text(name: string): Promise<string>;
  /** The bag in one of its folders; what lies beside is a fault of the bag where it is `alone`. */
  bag(top: string, alone: boolean): BagSource;
  close(): Promise<void>;
}

async function openZip(file: string): Promise<OpenZip> {
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
  const names = [...entries.keys()];
  const stream = async (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) throw damaged(`${name} is not in it`);
    // yauzl checks that what comes out is as long as was said.
    return zip.openReadStreamPromise(entry).catch((thrown: Error) => {
      throw damaged(`${name}: ${thrown.message}`);
    });
  };
  const text = async (name: string) => textOf(await stream(name), name);
  const close = async () => zip.close();
  return {
    names: () => names,
    text,
    bag: (top, alone) => ({
      paths: () => names.filter((name) => name.startsWith(top)).map((name) => name.slice(top.length)),
      problems: alone
        ? [
            ...problems,
            ...names
              .filter((name) => !name.startsWith(top))
              .map((path) => ({ path, problem: 'lies outside the bag’s folder' })),
          ]
        : problems
            .filter(({ path }) => path.startsWith(top))
            .map(({ path, problem }) => ({ path: path.slice(top.length), problem })),
      read: (path) => stream(top + path),
      text: (path) => text(top + path),
      close,
    }),
    close,
  };
}

/** The folder that a file is in, with its slash; empty where it lies at the root. One folder deep at the most. */
function folderOf(file: string, names: readonly string[]): string | undefined {
  if (names.includes(file)) return '';
  const found = names.find((name) => name.endsWith(`/${file}`) && name.split('/').length === 2);
  return found?.slice(0, -file.length);
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
