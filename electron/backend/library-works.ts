import { join } from 'node:path';
import { libraryQuerySchema } from '#core/host/library.ts';
import type { HostEvent, HostOutput } from '#core/host.ts';
import type { Profile } from '#core/profile.ts';
import type { LibraryClient } from './library-client.ts';
import { readLibraryFolder, writeLibraryFolder } from './library-folder.ts';

/** What the works on a whole library need of their host. */
export interface LibraryWorkOptions {
  library: Pick<LibraryClient, 'call'>;
  /** The folder of its pictures. */
  assets: string;
  profile(): Profile;
  tell(event: HostEvent): void;
}

/** Writes a library out whole and reads one back, with progress, each stopped by its work's id. */
export function libraryWorks({ library, assets, profile, tell }: LibraryWorkOptions) {
  const running = new Map<string, AbortController>();
  const doing = async <T>(
    work: string,
    run: (way: { signal: AbortSignal; onProgress(done: number, total: number): void }) => Promise<T>,
  ): Promise<T> => {
    const controller = new AbortController();
    running.set(work, controller);
    try {
      return await run({
        signal: controller.signal,
        onProgress: (done, total) => tell({ type: 'work.progress', work, done, total }),
      });
    } finally {
      running.delete(work);
    }
  };
  return {
    /** Into a new folder of `parent`, named after the moment. */
    export: (parent: string, work: string): Promise<HostOutput<'library.export'>> =>
      doing(work, async (way) => {
        const ids = await library.call('ids', libraryQuerySchema.parse({ sort: 'created' }));
        const moment = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
        const place = join(parent, `warraq-library-${moment}`);
        const open = async (id: string) => (await library.call('open', id)).article;
        const { articles, missing } = await writeLibraryFolder(
          place,
          { ids, open, assets, profile: profile() },
          way,
        );
        return { place, articles, missing };
      }),

    addFolder: (folder: string, work: string): Promise<HostOutput<'library.addFolder'>> =>
      doing(work, async (way) => {
        const add = (articles: Parameters<typeof library.call<'addAll'>>[1]) =>
          library.call('addAll', articles);
        const { added, refused } = await readLibraryFolder(folder, { add, assets }, way).finally(() =>
          tell({ type: 'library.changed', ids: [] }),
        );
        return { added: added.length, refused: refused.map(({ file }) => file.slice(folder.length + 1)) };
      }),

    cancel: (work: string) => running.get(work)?.abort(),
  };
}
