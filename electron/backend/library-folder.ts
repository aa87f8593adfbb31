import { createHash, randomUUID } from 'node:crypto';
import { copyFile, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Article } from '#core/article/article.ts';
import type { Asset } from '#core/article/figure.ts';
import { articleJson, parseArticle } from '#core/article/read-article.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { assetPath as pageAssetPath } from '#core/export/places.ts';
import { Fault, faultFrom, withFile } from '#core/fault.ts';
import type { Profile } from '#core/profile.ts';
import { addAsset, assetPath } from './assets.ts';
import { makeFolders } from './make-folders.ts';

const FOLDER_FORMAT = 'warraq-library';
/** So many articles are added in one transaction. */
const BATCH = 200;
const ARTICLE_LIMIT = 64 * 1024 * 1024;

/** Long work on a folder: what stops it, and who hears how far it has come. */
export interface FolderWork {
  signal: AbortSignal;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Where the articles and pictures of a whole export come from. */
export interface LibrarySource {
  ids: readonly string[];
  open(id: string): Promise<Article> | Article;
  /** The folder of the library's pictures. */
  assets: string;
  profile: Profile;
}

/**
 * Writes articles as a folder that any program can read: `articles/ID.json` (the article's own format) with
 * `articles/ID.md` beside it, `assets/SHA256.jpg`, and `library.json`, the list of both. Whole or not at all.
 * @throws Fault `target.exists` where there is something by that name, `cancelled`, `disk.full`, `write.failed`.
 */
export async function writeLibraryFolder(
  target: string,
  { ids, open, assets, profile }: LibrarySource,
  { signal, onProgress }: FolderWork,
): Promise<{ articles: number; assets: number; missing: string[] }> {
  if (await isThere(target)) throw new Fault('target.exists', { path: target });
  const beside = join(dirname(target), `.warraq-${randomUUID()}`);
  try {
    await makeFolders(join(beside, 'articles'));
    await makeFolders(join(beside, 'assets'));
    const list: { id: string; headline: string; status: string; updatedAt: string; file: string }[] = [];
    const pictures = new Map<string, Asset>();
    for (const [done, id] of ids.entries()) {
      if (signal.aborted) throw new Fault('cancelled', {});
      const article = await open(id);
      const name = fileName(id);
      await writeFile(join(beside, 'articles', `${name}.json`), articleJson(article));
      await writeFile(join(beside, 'articles', `${name}.md`), markdownOf(article, profile));
      for (const asset of assetsOf(article)) pictures.set(asset.hash, asset);
      const { headline, status, updatedAt } = article;
      list.push({ id, headline, status, updatedAt, file: `articles/${name}.json` });
      onProgress?.(done + 1, ids.length);
    }
    const missing: string[] = [];
    for (const [hash, asset] of pictures) {
      if (signal.aborted) throw new Fault('cancelled', {});
      await copyFile(assetPath(assets, hash), join(beside, pictureName(asset))).catch((thrown) => {
        if (thrown.code !== 'ENOENT') throw thrown;
        missing.push(asset.name ?? hash);
      });
    }
    const about = { format: FOLDER_FORMAT, version: 1, articles: list };
    await writeFile(join(beside, 'library.json'), `${JSON.stringify(about, null, 2)}\n`);
    await rename(beside, target);
    return { articles: list.length, assets: pictures.size - missing.length, missing };
  } catch (thrown) {
    await rm(beside, { recursive: true, force: true });
    throw folderFault(thrown, target);
  }
}

/** Whether a folder is one that `writeLibraryFolder` has written. */
export async function isLibraryFolder(path: string): Promise<boolean> {
  const text = await readFile(join(path, 'library.json'), 'utf8').catch(() => '');
  try {
    return JSON.parse(text).format === FOLDER_FORMAT;
  } catch {
    return false;
  }
}

/** What was read back of a folder, and what was not, with the reason. */
export interface FolderRead {
  added: { file: string; id: string }[];
  refused: { file: string; fault: Fault }[];
}

/**
 * Reads such a folder back: its pictures into `assets`, its articles by `add`, in batches. A file that is damaged,
 * or whose article the library has in another text, is refused and named; the others are added. What was added
 * stays when it is stopped, and the same folder can be read again.
 * @throws Fault `cancelled` and those of writing.
 */
export async function readLibraryFolder(
  source: string,
  { add, assets }: { add(articles: Article[]): Promise<unknown> | unknown; assets: string },
  { signal, onProgress }: FolderWork,
): Promise<FolderRead> {
  const result: FolderRead = { added: [], refused: [] };
  const names = async (folder: string, ending: RegExp) =>
    (await readdir(join(source, folder)).catch(() => [])).filter((name) => ending.test(name)).toSorted();
  const pictures = await names('assets', /^[0-9a-f]{64}\.[a-z]+$/);
  const articles = await names('articles', /\.json$/);
  const total = pictures.length + articles.length;
  let done = 0;
  const step = () => {
    if (signal.aborted) throw new Fault('cancelled', {});
    done += 1;
    onProgress?.(done, total);
  };
  for (const name of pictures) {
    step();
    const file = join(source, 'assets', name);
    await attempt(file, async () => {
      const bytes = await readFile(file);
      if (createHash('sha256').update(bytes).digest('hex') !== name.slice(0, 64))
        throw new Fault('asset.refused', { name, reason: 'damaged' });
      await addAsset(assets, name, bytes);
    });
  }
  for (let from = 0; from < articles.length; from += BATCH) {
    const read: { file: string; article: Article }[] = [];
    for (const name of articles.slice(from, from + BATCH)) {
      step();
      const file = join(source, 'articles', name);
      await attempt(file, async () => {
        if ((await stat(file)).size > ARTICLE_LIMIT)
          throw new Fault('source.too-large', { file, bytes: (await stat(file)).size, limit: ARTICLE_LIMIT });
        read.push({ file, article: parseArticle(await readFile(file, 'utf8')) });
      });
    }
    try {
      await add(read.map(({ article }) => article));
      result.added.push(...read.map(({ file, article }) => ({ file, id: article.id })));
    } catch (thrown) {
      if (faultFrom(thrown).code !== 'article.exists') throw thrown;
      // One of them is refused: each by itself, so that the others come in.
      for (const { file, article } of read)
        await attempt(file, async () => {
          await add([article]);
          result.added.push({ file, id: article.id });
        });
    }
  }
  return result;

  async function attempt(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      const fault = withFile(faultFrom(thrown), file);
      const isOfFile = /^(source|article|asset)\./.test(fault.code);
      if (!isOfFile) throw folderFault(thrown, source);
      result.refused.push({ file, fault });
    }
  }
}

/** An id comes from outside and may hold what no file name may. */
function fileName(id: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
}

/** Pictures in a Markdown file lie beside its folder, in one size. */
function markdownOf(article: Article, profile: Profile): string {
  const { files } = packageFiles(article, profile, ['markdown']);
  const source = files.find((file) => basename(file.path) === 'article.md')?.source;
  const text = source !== undefined && 'text' in source ? source.text : '';
  return text.replace(/\bassets\/([0-9a-f]{64})-\d+(\.[a-z]+)/g, '../assets/$1$2');
}

function pictureName(asset: Asset): string {
  return pageAssetPath(asset, 0, asset.mediaType).replace(/-0(?=\.[a-z]+$)/, '');
}

/** Every picture that an article holds, wherever it stands. */
function assetsOf(value: unknown): Asset[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('hash' in value && 'mediaType' in value) return [value as Asset];
  return Object.values(value).flatMap(assetsOf);
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return false;
  if (!found.isDirectory() || (await readdir(path)).length > 0) return true;
  await rm(path, { recursive: true });
  return false;
}

function folderFault(thrown: unknown, path: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const { code } = thrown as NodeJS.ErrnoException;
  if (code === undefined) return faultFrom(thrown);
  return code === 'ENOSPC'
    ? new Fault('disk.full', { path })
    : new Fault('write.failed', { path, reason: code });
}
