import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Article } from '#core/article/article.ts';
import { parseArticle } from '#core/article/read-article.ts';
import { Fault, faultFrom, withFile } from '#core/fault.ts';
import { importSource } from '#core/import/import-source.ts';
import type { Imported, SourceKind } from '#core/import/importer.ts';
import { DEFAULT_PROFILE, type Profile, readProfile } from '#core/profile.ts';
import { openBagSource } from '../backend/bag-source.ts';

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
  return named(file, () =>
    importSource(bytes, { name: file === '-' ? '' : basename(file), ...(kind && { kind }) }),
  );
}

/** The article of a package, a folder or a zip; undefined for any other file. */
async function packedArticle(file: string): Promise<string | undefined> {
  const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() ?? false;
  if (!isFolder && !file.toLowerCase().endsWith('.zip')) return undefined;
  const bag = await openBagSource(file);
  try {
    return await bag.text('data/article.json');
  } catch {
    throw new Fault('source.damaged', { file, detail: 'data/article.json is not in it' });
  } finally {
    await bag.close();
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

/** A profile's JSON, or the default one where no file is named. */
export async function readProfileFile(file: string | undefined): Promise<Profile> {
  if (file === undefined) return DEFAULT_PROFILE;
  const text = new TextDecoder().decode(await readBytes(file));
  return named(file, () => {
    try {
      return readProfile(JSON.parse(text));
    } catch (thrown) {
      if (thrown instanceof SyntaxError) throw new Fault('source.damaged', { detail: thrown.message });
      throw thrown;
    }
  });
}

async function named<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    throw withFile(faultFrom(thrown), file);
  }
}
