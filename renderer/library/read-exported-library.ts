import { parseArticle } from '#core/article/read-article.ts';
import { Fault, faultFrom } from '#core/fault.ts';
import type { Host } from '#core/host.ts';
import { unzipEntry } from '#core/import/unzip-entry.ts';
import { zipDirectory } from '#core/import/zip-directory.ts';
import { base64Of } from '../import/create-article.ts';

/** A file of an exported library, wherever it lies. */
interface LibraryFile {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** A zip of a library is read whole. In bytes. */
const ZIP_LIMIT = 1024 * 1024 * 1024;
const PICTURE = /(?:^|\/)assets\/([0-9a-f]{64})\.[a-z]+$/;
const ARTICLE = /(?:^|\/)articles\/[^/]+\.json$/;

/** Whether files are those of a folder that was written by exporting the library. */
export function isExportedLibrary(names: readonly string[]): boolean {
  return (
    names.some((name) => /(?:^|\/)library\.json$/.test(name)) && names.some((name) => ARTICLE.test(name))
  );
}

/** Whether what was dropped is one zip of an exported library. */
export async function isLibraryZip(files: readonly File[]): Promise<boolean> {
  const [file] = files;
  if (files.length !== 1 || file === undefined || !/\.zip$/i.test(file.name)) return false;
  return exportedLibraryFiles(files).then(
    () => true,
    () => false,
  );
}

/**
 * The files of an exported library: those of its folder, or of one zip of it.
 * @throws Fault `source.unknown-kind` where they are none, `source.too-large`
 */
export async function exportedLibraryFiles(files: readonly File[]): Promise<LibraryFile[]> {
  const [first] = files;
  const found =
    files.length === 1 && first && /\.zip$/i.test(first.name)
      ? await zippedFiles(first)
      : files.map((file) => ({
          name: file.webkitRelativePath || file.name,
          bytes: async () => new Uint8Array(await file.arrayBuffer()),
        }));
  if (!isExportedLibrary(found.map(({ name }) => name)))
    throw new Fault('source.unknown-kind', first ? { file: first.name } : {});
  return found;
}

async function zippedFiles(file: File): Promise<LibraryFile[]> {
  if (file.size > ZIP_LIMIT)
    throw new Fault('source.too-large', { file: file.name, bytes: file.size, limit: ZIP_LIMIT });
  const zip = new Uint8Array(await file.arrayBuffer());
  return (zipDirectory(zip) ?? []).map((entry) => ({
    name: entry.name,
    bytes: () => unzipEntry(zip, entry),
  }));
}

/**
 * Adds what an exported library holds: its pictures first, then its articles. What is damaged, or is there in another
 * text, is refused by its name and the rest goes on; what was added stays when it is stopped.
 */
export async function addExportedLibrary(
  host: Host,
  files: readonly LibraryFile[],
  { signal, tell }: { signal: AbortSignal; tell(done: number, total: number): void },
): Promise<{ added: number; refused: string[] }> {
  const pictures = files.filter(({ name }) => PICTURE.test(name));
  const articles = files.filter(({ name }) => ARTICLE.test(name));
  const refused: string[] = [];
  let added = 0;
  let done = 0;
  const each = async (file: LibraryFile, work: () => Promise<unknown>) => {
    if (signal.aborted) throw new Fault('cancelled', {});
    tell(done, pictures.length + articles.length);
    done += 1;
    try {
      await work();
      return true;
    } catch (thrown) {
      // A disk that is full refuses the others as well.
      if (!/^(source|article|asset)\./.test(faultFrom(thrown).code)) throw thrown;
      refused.push(file.name.split('/').slice(-2).join('/'));
      return false;
    }
  };
  for (const file of pictures)
    await each(file, async () => {
      const [, hash] = PICTURE.exec(file.name) ?? [];
      const name = file.name.split('/').at(-1) as string;
      const { asset } = await host.call('assets.add', { name, base64: base64Of(await file.bytes()) });
      if (asset.hash !== hash) throw new Fault('asset.refused', { name, reason: 'damaged' });
    });
  for (const file of articles) {
    const isAdded = await each(file, async () => {
      const article = parseArticle(new TextDecoder().decode(await file.bytes()));
      await host.call('library.add', { article });
    });
    if (isAdded) added += 1;
  }
  return { added, refused };
}
