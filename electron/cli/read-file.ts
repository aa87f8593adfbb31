import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Article } from '#core/article/article.ts';
import { parseArticle } from '#core/article/read-article.ts';
import { Fault, faultFrom, withFile } from '#core/fault.ts';
import { importSource } from '#core/import/import-source.ts';
import type { Imported, SourceKind } from '#core/import/importer.ts';
import { DEFAULT_PROFILE, type Profile, readProfile, unknownFields } from '#core/profile.ts';
import { openBagSource } from '../backend/bag-source.ts';
import { verifyBag } from '../backend/verify-bag.ts';

/**
 * The bytes of a file, `-` for standard input.
 * @throws Fault `source.unreadable`, with the system's error code.
 */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Fault('source.unreadable', { file, reason: error.code ?? error.message });
  });
}

/** A source of any kind, imported. Faults name the file. */
export async function importFile(file: string, kind?: SourceKind): Promise<Imported> {
  const packed = file === '-' ? undefined : await packedArticle(file);
  if (packed !== undefined)
    return named(file, () => importSource(packed, { name: 'article.json', kind: 'package' }));
  const bytes = await readBytes(file);
  if (file === '-' && isZippedBag(bytes)) return importZip(bytes);
  return named(file, () =>
    importSource(bytes, { name: file === '-' ? '' : basename(file), ...(kind && { kind }) }),
  );
}

/** The article of a package, a folder or a zip; undefined for any other file. */
async function packedArticle(file: string): Promise<string | undefined> {
  const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder && !file.toLowerCase().endsWith('.zip')) return undefined;
  const { errors } = await verifyBag(file);
  if (errors.length > 0) throw new Fault('package.damaged', { path: file, problems: errors.length });
  const bag = await openBagSource(file);
  try {
    if (!bag.paths().includes('data/article.json'))
      throw new Fault('source.damaged', { file, detail: 'it holds no data/article.json' });
    return await bag.text('data/article.json');
  } finally {
    await bag.close();
  }
}

/** A zip with a bag in it; Word files are zips as well. */
function isZippedBag(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' && file.includes('bagit.txt');
}

/** A package that came through a pipe; a zip is read from its end, so it lies in a file for the moment. */
async function importZip(bytes: Uint8Array): Promise<Imported> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-'));
  try {
    const file = join(folder, 'package.zip');
    await writeFile(file, bytes);
    return await importFile(file);
  } catch (thrown) {
    throw withFile(faultFrom(thrown), '-');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An article's JSON, or the article of a package. Faults name the file. */
export async function readArticleFile(file: string): Promise<Article> {
  const packed = file === '-' ? undefined : await packedArticle(file);
  const text = packed ?? new TextDecoder().decode(await readBytes(file));
  return named(file, () => {
    if (text.trim() === '') throw new Fault('source.empty', {});
    return parseArticle(text);
  });
}

/**
 * A profile's JSON, or the default one where no file is named. Names that no profile has are told on stderr and
 * passed over.
 */
export async function readProfileFile(file: string | undefined): Promise<Profile> {
  if (file === undefined) return DEFAULT_PROFILE;
  const text = new TextDecoder().decode(await readBytes(file));
  return named(file, () => {
    try {
      const value: unknown = JSON.parse(text);
      const profile = readProfile(value);
      for (const field of unknownFields(value))
        process.stderr.write(`${file}: ${field} is no field of a profile; passed over\n`);
      return profile;
    } catch (thrown) {
      if (thrown instanceof SyntaxError) throw new Fault('source.damaged', { detail: thrown.message });
      throw thrown;
    }
  });
}

/** What the work gives; its faults name the file. */
export async function named<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    throw withFile(faultFrom(thrown), file);
  }
}
