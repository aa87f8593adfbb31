import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#core/fault.ts';
import type { ExportManyResult, ExportResult } from '#core/host/packages.ts';
import type { Settings } from '#core/host/settings.ts';
import type { HostEvent, HostParsedInput } from '#core/host.ts';
import type { ServedFile } from '../served-files.ts';
import {
  type BagSources,
  missingPictures,
  type Print,
  withSpool,
  writeBagFolder,
  writeBagZip,
} from './bag.ts';
import { writeBundle } from './bundle.ts';
import { makeFolders } from './make-folders.ts';
import { type PackedFile, packedFile } from './packed-file.ts';
import { type Release, type ReleaseWays, releasedBag } from './release.ts';

/** What only a desktop can do for the packages. */
export interface PackageDoors {
  /** Asks the editor for a folder. Gives its path, or `undefined` where they cancel. */
  chooseFolder(): Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): void;
  /** Opens a page in the system's browser. */
  open?(path: string): void;
  /** Prints a page as PDF; without it an installed browser does. */
  print?: Print;
}

/** What packages are made from and where they go. */
export interface PackageOptions {
  sources: BagSources;
  /** The folder that packages go to where none was chosen. */
  exports: string;
  /** An article, how often it was saved, and which of its targets are gone. */
  open(id: string): Promise<Release>;
  settings(): Settings;
  tell(event: HostEvent): void;
  /** The moment, in milliseconds since 1970. */
  now?: (() => number) | undefined;
  doors?: PackageDoors | undefined;
}

type One = HostParsedInput<'packages.export'>;
type Many = HostParsedInput<'packages.exportMany'>;

/** The packages of a host: made, shown, given out. Paths stay on this side; the interface has handles. */
export function openPackages({
  sources,
  exports,
  open,
  settings,
  tell,
  now = Date.now,
  doors,
}: PackageOptions) {
  const works = new Map<string, AbortController>();
  const cancelled = new Set<string>();
  const folders = new Map<string, string>();
  /** What was made, with the page that a reader opens, from its own folder. */
  const made = new Map<string, { path: string; page: string | undefined }>();
  const all = { ...sources, print: doors?.print };

  return {
    /** Makes a package of an article, whole or not at all. @throws Fault `article.held`, `cancelled`, those of writing */
    export: (request: One): Promise<ExportResult> =>
      doing(request, async (folder, { signal, onProgress }) => {
        const release = { ...(await open(request.id)), name: request.name };
        return withSpool(join(folder, 'spool'), async (spool) => {
          const { bag } = await releasedBag(release, waysOf(request), all, { signal, onProgress, spool });
          const target = join(folder, request.as === 'zip' ? `${bag.name}.zip` : bag.name);
          if (request.as === 'zip') await writeBagZip(target, bag, signal);
          else await writeBagFolder(target, bag, signal);
          const files = bag.files.map(({ path, size }) => ({ path, role: roleOf(path), bytes: size }));
          const hasPage = files.some(({ path }) => path === 'data/index.html');
          return {
            ...placed(target, hasPage ? 'data/index.html' : undefined),
            name: bag.name,
            files,
            bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
            missing: missingPictures(bag),
          };
        });
      }),

    /** Makes packages of articles beside each other (`writeBundle`), named after the moment. */
    exportMany: (request: Many): Promise<ExportManyResult> =>
      doing(request, async (folder, work) => {
        const ways = waysOf(request);
        const name = `warraq-${ways.at.slice(0, 19).replaceAll(':', '').replace('T', '-')}`;
        const target = join(folder, request.as === 'zip' ? `${name}.zip` : name);
        const articles = { labels: request.ids, open: (index: number) => open(request.ids[index] as string) };
        const result = await writeBundle(target, articles, ways, all, work);
        return {
          ...placed(target, result.made.length > 0 ? 'index.html' : undefined),
          bytes: result.bytes,
          files: result.files,
          missing: [...new Set(result.made.flatMap(({ missing }) => missing))],
          made: result.made.map(({ label, entry, twin }) => ({
            id: label,
            headline: entry.headline,
            name: entry.name,
            ...(twin !== undefined && {
              twin: result.made.find((other) => other.label === twin)?.entry.headline ?? '',
            }),
          })),
          failed: result.failed.map(({ label, headline = '', fault }) => ({
            id: label,
            headline,
            fault: fault.toData(),
          })),
        };
      }),

    /** A cancel may overtake the request that it is meant for. */
    cancel(work: string): void {
      const controller = works.get(work);
      if (controller) controller.abort();
      else cancelled.add(work);
    },

    async chooseFolder(): Promise<{ handle?: string; place?: string }> {
      const path = await doors?.chooseFolder();
      if (path === undefined) return {};
      const handle = randomUUID();
      folders.set(handle, path);
      return { handle, place: path };
    },

    /** The path of a folder that was chosen. @throws Fault `request.invalid` where it was not. */
    folder: chosen,

    reveal(handle: string): void {
      const package_ = made.get(handle);
      if (package_ !== undefined) doors?.reveal(package_.path);
    },

    /** Opens the page of a package, where it lies in a folder. */
    open(handle: string): void {
      const { path, page } = made.get(handle) ?? {};
      if (path !== undefined && page !== undefined && !path.endsWith('.zip')) doors?.open?.(join(path, page));
    },

    /** The zip of a handle, to be fetched by a browser. */
    async zip(handle: string): Promise<ServedFile | undefined> {
      const file = made.get(handle)?.path;
      if (file === undefined || !file.endsWith('.zip')) return undefined;
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() ? { file, mediaType: 'application/zip', bytes: found.size } : undefined;
    },

    /** A file of a package, to be shown by a browser, by its path as a URL names it. */
    async file(handle: string, pathname: string): Promise<PackedFile | undefined> {
      const path = made.get(handle)?.path;
      return path === undefined ? undefined : packedFile(path, pathname);
    },
  };

  function chosen(handle: string, method: string): string {
    const path = folders.get(handle);
    if (path === undefined) throw new Fault('request.invalid', { method, problem: 'folder: is not known' });
    return path;
  }

  function waysOf({ formats, despiteEmbargo }: One | Many): ReleaseWays {
    const { profile, editorName } = settings();
    return { profile, formats, signer: editorName, at: new Date(now()).toISOString(), despiteEmbargo };
  }

  /** Work under its id, that tells how far it has come and can be ended by `cancel`. */
  async function doing<Result>(
    { work, folder }: One | Many,
    run: (
      folder: string,
      way: { signal: AbortSignal; onProgress(done: number, total: number): void },
    ) => Promise<Result>,
  ): Promise<Result> {
    const controller = new AbortController();
    works.set(work, controller);
    if (cancelled.delete(work)) controller.abort();
    try {
      const place = folder === undefined ? exports : chosen(folder, 'packages.export');
      await makeFolders(place).catch((thrown: NodeJS.ErrnoException) => {
        throw new Fault('write.failed', { path: place, reason: thrown.code ?? thrown.message });
      });
      return await run(place, {
        signal: controller.signal,
        onProgress: (done, total) => tell({ type: 'work.progress', work, done, total }),
      });
    } finally {
      works.delete(work);
    }
  }

  /** Where a package lies, and by which ways the editor comes to it. */
  function placed(path: string, page: string | undefined) {
    const handle = randomUUID();
    made.set(handle, { path, page });
    const isZip = path.endsWith('.zip');
    return {
      handle,
      place: path,
      opens: doors?.open !== undefined && page !== undefined && !isZip,
      ...(doors === undefined && isZip && { download: `/packages/${handle}.zip` }),
      ...(doors === undefined && page !== undefined && { page: `/packages/${handle}/${page}` }),
    };
  }
}

/** What a file of a bag is for, as far as the list of a result shows it. */
function roleOf(path: string): string {
  if (/\.(jpe?g|png|webp|avif|gif)$/.test(path)) return 'figure';
  if (/\.woff2?$/.test(path)) return 'font';
  if (path.endsWith('.css')) return 'style';
  return path.startsWith('data/') ? 'document' : 'bag';
}
