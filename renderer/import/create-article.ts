import type { Article } from '#core/article/article.ts';
import type { Asset } from '#core/article/figure.ts';
import { newArticleId } from '#core/article/id.ts';
import { Fault } from '#core/fault.ts';
import type { Host } from '#core/host.ts';
import type { ImportedFile } from '#core/import/import-part.ts';

/** As many as the host lists at once. */
const PAGE = 500;

/**
 * Stores the pictures that came inside a source, puts them into their figures, and adds the article to the
 * library. A picture that is refused leaves its figure without one; the text is never held up by it.
 * @returns the article's id, and the names of the pictures that were refused
 */
export async function createArticle(
  host: Host,
  article: Article,
  files: readonly ImportedFile[],
): Promise<{ id: string; refused: string[] }> {
  const refused: string[] = [];
  let whole = article;
  const hashes = files.flatMap(({ hash }) => hash ?? []);
  const absent = new Set(hashes.length > 0 ? (await host.call('assets.absent', { hashes })).hashes : []);
  for (const file of files) {
    if (file.hash !== undefined && !absent.has(file.hash)) continue;
    try {
      const { asset } = await host.call('assets.add', { name: file.name, base64: base64Of(file.bytes) });
      whole = withAsset(whole, file, asset);
    } catch (thrown) {
      if (!(thrown instanceof Fault) || thrown.code !== 'asset.refused') throw thrown;
      refused.push(file.name);
    }
  }
  const added = await host.call('library.add', { article: whole });
  return { id: added.article.id, refused };
}

/** Whether the library already has an article of this id, in the trash or out of it. */
export async function isInLibrary(host: Host, id: string): Promise<boolean> {
  try {
    await host.call('library.open', { id });
    return true;
  } catch {
    return isInTrash(host, id);
  }
}

async function isInTrash(host: Host, id: string): Promise<boolean> {
  for (let offset = 0; ; offset += PAGE) {
    const { articles, total } = await host.call('library.list', { trash: true, offset, limit: PAGE });
    if (articles.some((article) => article.id === id)) return true;
    if (offset + PAGE >= total) return false;
  }
}

/** The same article under an id of its own. */
export function asCopy(article: Article): Article {
  return { ...article, id: newArticleId() };
}

function withAsset(article: Article, { target }: ImportedFile, asset: Asset): Article {
  if (target.field?.startsWith('lead')) {
    return { ...article, lead: { caption: [], credit: '', alt: '', ...article.lead, asset } };
  }
  return {
    ...article,
    blocks: article.blocks.map((block) =>
      block.id === target.blockId && block.type === 'figure' ? { ...block, asset } : block,
    ),
  };
}

/** Bytes as they are handed to the host. */
export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(letters);
}
