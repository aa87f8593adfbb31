import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '#core/article/article.ts';
import { expectComplete } from '#core/article/missing-fields.ts';
import { expectSettled } from '#core/article/open-notes.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { assetHashes } from '#core/export/pictures.ts';
import { Fault } from '#core/fault.ts';
import type { ExportResult, HostEvent, HostParsedInput, Settings } from '#core/host.ts';
import type { ServedFile } from '../served-files.ts';
import { absentAssets } from './assets.ts';
import {
  type Bag,
  type BagSources,
  makeBag,
  type Print,
  withSpool,
  writeBagFolder,
  writeBagZip,
} from './bag.ts';
import { makeFolders } from './make-folders.ts';

/** What only a desktop can do for the packages. */
export interface PackageDoors {
  /** Asks the editor for a folder. Gives its path, or `undefined` where they cancel. */
  chooseFolder(): Promise<string | undefined>;
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): void;
  /** Prints a page as PDF; without it an installed browser does. */
  print?: Print;
}

/** What packages are made from and where they go. */
export interface PackageOptions {
  sources: BagSources;
  /** The folder that packages go to where none was chosen. */
  exports: string;
  open(id: string): Promise<Article>;
  settings(): Settings;
  tell(event: HostEvent): void;
  doors?: PackageDoors | undefined;
}

/** The packages of a host: made, shown, given out. Paths stay on this side; the interface has handles. */
export function openPackages({ sources, exports, open, settings, tell, doors }: PackageOptions) {
  const works = new Map<string, AbortController>();
  const cancelled = new Set<string>();
  const folders = new Map<string, string>();
  const made = new Map<string, string>();

  return {
    /** Makes a package of each article, whole or not at all. @throws Fault `cancelled` and those of writing */
    async export(request: HostParsedInput<'packages.export'>): Promise<ExportResult> {
      const controller = new AbortController();
      works.set(request.work, controller);
      if (cancelled.delete(request.work)) controller.abort();
      /** What this export made and nothing else: of several packages all are made or none. */
      const written: string[] = [];
      try {
        const folder = request.folder === undefined ? exports : folders.get(request.folder);
        if (folder === undefined)
          throw new Fault('request.invalid', { method: 'packages.export', problem: 'folder: is not known' });
        await makeFolders(folder).catch((thrown: NodeJS.ErrnoException) => {
          throw new Fault('write.failed', { path: folder, reason: thrown.code ?? thrown.message });
        });
        const bags: Bag[] = [];
        const targets: string[] = [];
        for (const [index, id] of request.ids.entries()) {
          await withSpool(join(folder, 'spool'), async (spool) => {
            const bag = await bagOf(id, index, spool);
            const target = join(folder, request.as === 'zip' ? `${bag.name}.zip` : bag.name);
            const isNew = !existsSync(target);
            if (request.as === 'zip') await writeBagZip(target, bag, controller.signal);
            else await writeBagFolder(target, bag, controller.signal);
            if (isNew) written.push(target);
            // What is written is only listed from here on.
            bags.push({
              ...bag,
              files: bag.files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
            });
            targets.push(target);
          });
        }
        return await resultOf(request, folder, bags, targets);

        async function bagOf(id: string, index: number, spool: string): Promise<Bag> {
          const article = await open(id);
          const { profile, editorName } = settings();
          expectComplete(article, profile.required);
          expectSettled(article);
          const absent = await absentAssets(sources.assets, assetHashes(article));
          const files = packageFiles(article, profile, request.formats, { absent });
          const name = request.ids.length === 1 ? (request.name ?? files.slug) : files.slug;
          return makeBag(
            article,
            { ...files, slug: name },
            { ...sources, print: doors?.print },
            {
              signal: controller.signal,
              spool,
              signedOffBy: editorName || undefined,
              onProgress: (done, total) =>
                tell({
                  type: 'work.progress',
                  work: request.work,
                  done: index * total + done,
                  total: request.ids.length * total,
                }),
            },
          );
        }
      } catch (thrown) {
        for (const target of written) await rm(target, { recursive: true, force: true });
        throw thrown;
      } finally {
        works.delete(request.work);
      }
    },

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
    folder(handle: string, method: string): string {
      const path = folders.get(handle);
      if (path === undefined) throw new Fault('request.invalid', { method, problem: 'folder: is not known' });
      return path;
    },

    reveal(handle: string): void {
      const path = made.get(handle);
      if (path !== undefined) doors?.reveal(path);
    },

    /** The zip of a handle, to be fetched by a browser. */
    async zip(handle: string): Promise<ServedFile | undefined> {
      const file = made.get(handle);
      if (file === undefined || !file.endsWith('.zip')) return undefined;
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() ? { file, mediaType: 'application/zip', bytes: found.size } : undefined;
    },
  };

  async function resultOf(
    request: HostParsedInput<'packages.export'>,
    folder: string,
    bags: readonly Bag[],
    targets: readonly string[],
  ): Promise<ExportResult> {
    const handle = randomUUID();
    const place = targets.length === 1 ? (targets[0] as string) : folder;
    made.set(handle, place);
    const [first] = bags as [Bag, ...Bag[]];
    const files = bags.flatMap((bag) =>
      bag.files.map(({ path, size }) => ({
        path: bags.length === 1 ? path : `${bag.name}/${path}`,
        role: roleOf(path),
        bytes: size,
      })),
    );
    const missing = bags.flatMap((bag) =>
      bag.missing.map(({ image, path }) => image?.alt || path.replace(/-\d+(?=\.\w+$)/, '')),
    );
    return {
      handle,
      place,
      name: first.name,
      files,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      missing: [...new Set(missing)],
      ...(doors === undefined &&
        request.as === 'zip' &&
        bags.length === 1 && { download: `/packages/${handle}.zip` }),
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
