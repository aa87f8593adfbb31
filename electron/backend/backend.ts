import { join } from 'node:path';
import { isSameValue } from '#core/article/same-value.ts';
import { targetIds } from '#core/export/obstacles.ts';
import { Fault, type FaultFacts, faultFrom } from '#core/fault.ts';
import {
  HOST_METHODS,
  type HostEvent,
  type HostInput,
  type HostMethod,
  type HostOutput,
  type HostParsedInput,
} from '#core/host.ts';
import { type ServedFile, servedFile } from '../served-files.ts';
import { absentAssets, addAsset } from './assets.ts';
import { openJournal } from './journal.ts';
import { keeperTask, startKeeper } from './keeper.ts';
import { type LibraryClient, openLibrary } from './library-client.ts';
import { lockLibrary } from './library-lock.ts';
import { libraryWorks } from './library-works.ts';
import { openPackages, type PackageDoors } from './packages.ts';
import type { PackedFile } from './packed-file.ts';
import { RENDITIONS } from './rendition-cache.ts';
import { addSamples } from './samples.ts';
import { openSettings } from './settings.ts';
import { otherCopies, otherCopyPath, setCopiesAside, syncServiceOf } from './synced-folder.ts';

/** What a backend is opened with. */
export interface BackendOptions {
  kind: 'electron' | 'web';
  version: string;
  /** The library's folder. */
  library: string;
  /** The folder of `settings.json`. */
  settings: string;
  /** The folder of `samples.json`; a new library gets its stories. */
  samples?: string;
  /** The folder of the reader's themes, for packages. */
  themes: string;
  /** The folder that packages go to where the editor chose none; `exports` in the library where it is absent. */
  exports?: string;
  /** Folders outside of the library for its emergency journal, the best first. */
  journals?: readonly string[];
  /** Opens also where the library's file is damaged, for an interface that offers to recover it. */
  offersRecovery?: boolean;
  /** What only a desktop can do. */
  doors?: PackageDoors;
}

/** The machine side of the Host contract. */
export interface Backend {
  /** Checks the input and answers. Rejects with a `Fault`. */
  call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutput<M>>;
  /** Hears every event; gives the function that stops it. */
  listen(hear: (event: HostEvent) => void): () => void;
  /** The library's picture of this hash. */
  asset(hash: string): Promise<ServedFile | undefined>;
  /** The zip that was made under this handle. */
  package(handle: string): Promise<ServedFile | undefined>;
  /** A file of the package that was made under this handle. */
  packageFile(handle: string, path: string): Promise<PackedFile | undefined>;
  /** Tells who wants the library alone where this host can be reached. */
  setAddress(address: string): void;
  close(): Promise<void>;
}

type Answers = { [M in HostMethod]?: (input: HostParsedInput<M>) => Promise<unknown> | unknown };
const OUTSIDE_POLL_MS = 1_000;
const PLATFORMS: Partial<Record<NodeJS.Platform, 'windows' | 'mac'>> = { win32: 'windows', darwin: 'mac' };

/**
 * Opens library and settings. Other hosts and the command line may have the same library open.
 * @throws Fault `library.*` or `disk.full`.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const lock = lockLibrary(options.library);
  const assets = join(options.library, 'assets');
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const hear of listeners) hear(event);
  };
  const rooms = await openRooms(options, assets).catch((thrown) => {
    lock.release();
    throw thrown;
  });
  const { settings } = rooms;
  let { damage } = rooms;
  let current = rooms.library;
  /** Whichever library is open now: after a recovery it is another one. */
  const library: Pick<LibraryClient, 'call'> = { call: (method, ...input) => current.call(method, ...input) };
  const stopKeeper = startKeeper(options.library, (detail) => {
    damage ??= { detail, isOpen: true };
    tell({ type: 'library.damaged', detail });
  });
  const packages = openPackages({
    sources: {
      assets,
      themes: options.themes,
      cache: join(options.library, RENDITIONS),
    },
    exports: options.exports ?? join(options.library, 'exports'),
    open: async (id) => {
      const { article, revision } = await library.call('open', id);
      const targets = await library.call('targets', targetIds(article));
      const gone = new Set(targets.filter(({ state }) => state !== 'there').map((target) => target.id));
      return { article, revision, gone };
    },
    settings: () => settings.get(),
    tell,
    doors: options.doors,
  });

  const journal = openJournal(options.journals ?? [], options.library);
  const syncService = syncServiceOf(options.library);
  const works = libraryWorks({ library, assets, profile: () => settings.get().profile, tell });

  /** The settings as the windows have them; another host may write the same file. */
  let told = settings.get();
  let version = await library.call('dataVersion').catch(() => 0);
  const poll = setInterval(async () => {
    const now = await library.call('dataVersion').catch(() => version);
    if (now !== version) tell({ type: 'library.changed', ids: [] });
    version = now;
    const written = settings.get();
    if (!isSameValue(written, told)) tell({ type: 'settings.changed', settings: written });
    told = written;
  }, OUTSIDE_POLL_MS);
  poll.unref();

  const changed = async (ids: string[], work: Promise<unknown>) => {
    await work;
    tell({ type: 'library.changed', ids });
    return {};
  };
  const answers: Answers = {
    'host.info': async () => ({
      kind: options.kind,
      version: options.version,
      library: options.library,
      native: options.kind === 'electron',
      platform: PLATFORMS[process.platform] ?? 'linux',
      ...(settings.setAside !== undefined && { settingsSetAside: settings.setAside }),
      ...(syncService !== undefined && { syncService }),
      ...(damage && { damage: { ...damage, ...(await backupFacts(options.library)) } }),
    }),
    'library.recover': () =>
      lock.alone(async () => {
        await current.call('close').catch(() => undefined);
        try {
          const { backupAt, ...rest } = await keeperTask('recover', options.library);
          damage = undefined;
          return { ...rest, ...(backupAt !== undefined && { backupAt: new Date(backupAt).toISOString() }) };
        } finally {
          // Where the recovery failed, the damaged one is opened again as far as it can be.
          ({ library: current, damage } = await openOrDamaged(options));
          tell({ type: 'library.changed', ids: [] });
        }
      }),
    'library.list': (query) => library.call('list', query),
    'library.counts': () => library.call('counts'),
    'library.open': ({ id }) => library.call('open', id),
    'library.revision': async ({ id }) => ({ revision: await library.call('revision', id) }),
    'library.add': async ({ article }) => {
      const added = await library.call('add', article);
      tell({ type: 'library.changed', ids: [article.id] });
      return added;
    },
    'library.save': async (save) => {
      const saved = await library.call('save', save, settings.get().editorName);
      tell({ type: 'library.changed', ids: [save.id] });
      return saved;
    },
    'library.duplicate': async ({ id }) => {
      const copy = await library.call('duplicate', id);
      tell({ type: 'library.changed', ids: [copy.id] });
      return copy;
    },
    'library.setStatus': async ({ ids, status }) => {
      const { transitions } = settings.get().profile;
      const before = await library.call('setStatus', ids, status, transitions);
      tell({ type: 'library.changed', ids });
      return { before };
    },
    'library.setTag': async ({ ids, tag, isOn }) => {
      const touched = await library.call('setTag', ids, tag, isOn);
      tell({ type: 'library.changed', ids: touched });
      return { ids: touched };
    },
    'library.ids': async (query) => ({ ids: await library.call('ids', query) }),
    'library.suggest': async ({ id, limit }) => ({ stories: await library.call('suggest', id, limit) }),
    'library.keywords': async ({ since, top }) => ({
      keywords: await library.call('keywords', {
        top,
        ...(since !== undefined && { since: Date.parse(since) }),
      }),
    }),
    'library.keywordsOf': async ({ id, top }) => {
      const { article } = await library.call('open', id);
      return { keywords: await library.call('keywordsAgainst', article, top) };
    },
    'library.targets': async ({ ids }) => ({ targets: await library.call('targets', ids) }),
    'library.ofSlug': async ({ id, slug }) => ({ others: await library.call('ofSlug', id, slug) }),
    'library.remove': ({ ids }) => changed(ids, library.call('remove', ids)),
    'library.restore': ({ ids }) => changed(ids, library.call('restore', ids)),
    'library.erase': ({ ids }) => changed(ids, library.call('erase', ids)),
    'journal.keep': async (text) => {
      await journal.keep(text);
      return {};
    },
    'journal.list': async () => ({ texts: await journal.list() }),
    'journal.forget': async ({ id, writer }) => {
      await journal.forget(id, writer);
      return {};
    },
    'copies.list': async () => ({ copies: await otherCopies(options.library) }),
    'copies.compare': async ({ name }) =>
      keeperTask('compareCopy', options.library, await otherCopyPath(options.library, name)),
    'copies.open': async ({ id, name }) => ({
      article: await keeperTask(
        'articleOfCopy',
        options.library,
        await otherCopyPath(options.library, name),
        id,
      ),
    }),
    'copies.setAside': async ({ names }) => ({
      place: await setCopiesAside(options.library, names, Date.now()),
    }),
    'versions.list': async ({ id }) => ({ versions: await library.call('versions', id) }),
    'versions.get': async ({ id, version }) => ({ article: await library.call('version', id, version) }),
    'versions.keep': async ({ id, reason, name }) => ({
      version: await library.call('keepVersion', id, { reason, name, author: settings.get().editorName }),
    }),
    'versions.name': async ({ id, version, name }) => ({
      version: await library.call('nameVersion', id, version, name),
    }),
    'versions.restore': async ({ id, version, base }) => {
      const { editorName } = settings.get();
      const restored = await library.call('restoreVersion', id, version, base, editorName);
      tell({ type: 'library.changed', ids: [id] });
      return restored;
    },
    'assets.absent': async ({ hashes }) => ({
      hashes: [
        ...(await absentAssets(
          assets,
          hashes.filter((hash) => /^[0-9a-f]{64}$/.test(hash)),
        )),
      ],
    }),
    'assets.add': ({ name, base64 }) => addAsset(assets, name, Buffer.from(base64, 'base64')),
    'settings.get': () => settings.get(),
    'settings.set': (change) => {
      const next = settings.set(change);
      told = next;
      tell({ type: 'settings.changed', settings: next });
      return next;
    },
    'packages.export': (request) => packages.export(request),
    'packages.exportMany': (request) => packages.exportMany(request),
    'library.export': async ({ folder, work }) => {
      const parent =
        folder === undefined
          ? (options.exports ?? join(options.library, 'exports'))
          : packages.folder(folder, 'library.export');
      return works.export(parent, work);
    },
    'library.addFolder': ({ folder, work }) =>
      works.addFolder(packages.folder(folder, 'library.addFolder'), work),
    'packages.reveal': ({ handle }) => {
      packages.reveal(handle);
      return {};
    },
    'packages.open': ({ handle }) => {
      packages.open(handle);
      return {};
    },
    'dialogs.chooseFolder': () => packages.chooseFolder(),
    'work.cancel': ({ work }) => {
      works.cancel(work);
      packages.cancel(work);
      return {};
    },
    'host.closing': () => ({}),
  };

  return {
    async call(method, input) {
      if (!Object.hasOwn(HOST_METHODS, method))
        throw new Fault('request.invalid', { method, problem: 'is not a method of the Host contract' });
      const parsed = HOST_METHODS[method].input.safeParse(input);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Fault('request.invalid', {
          method,
          problem: `${issue?.path.join('.')}: ${issue?.message}`,
        });
      }
      const answer = answers[method] as ((input: unknown) => unknown) | undefined;
      if (answer === undefined)
        throw new Fault('request.invalid', { method, problem: 'is not answered by this host' });
      return (await answer(parsed.data)) as never;
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    async asset(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
      return servedFile(assets, hash);
    },
    package: (handle) => packages.zip(handle),
    packageFile: (handle, path) => packages.file(handle, path),
    setAddress: (address) => lock.setAddress(address),
    async close() {
      clearInterval(poll);
      stopKeeper();
      await library
        .call('close')
        .catch((thrown) => {
          // Of a library that could not be opened there is nothing to close.
          if (damage?.isOpen !== false) throw thrown;
        })
        .finally(() => lock.release());
    },
  };
}

/** Library and settings, opened together: where one fails, the other is closed again. */
async function openRooms(options: BackendOptions, assets: string) {
  const { library, damage } = await openOrDamaged(options);
  try {
    if (library.isNew && options.samples !== undefined) await addSamples(library, assets, options.samples);
    return { library, damage, settings: openSettings(options.settings) };
  } catch (thrown) {
    await library.call('close').catch(() => undefined);
    throw thrown;
  }
}

interface Damage {
  detail: string;
  isOpen: boolean;
}

/** The library; of a damaged one, where a recovery is offered, one that refuses every call with that fault. */
async function openOrDamaged({
  library: folder,
  offersRecovery,
}: BackendOptions): Promise<{ library: LibraryClient; damage: Damage | undefined }> {
  try {
    return { library: await openLibrary(folder), damage: undefined };
  } catch (thrown) {
    const fault = faultFrom(thrown);
    if (!offersRecovery || fault.code !== 'library.damaged') throw fault;
    const { detail } = fault.facts as FaultFacts['library.damaged'];
    return {
      library: { isNew: false, call: () => Promise.reject(fault) as never },
      damage: { detail, isOpen: false },
    };
  }
}

/** What the newest good backup is worth, for the offer. */
async function backupFacts(folder: string) {
  const backup = await keeperTask('look', folder).catch(() => undefined);
  return backup && { backup: { madeAt: new Date(backup.at).toISOString(), articles: backup.articles } };
}
