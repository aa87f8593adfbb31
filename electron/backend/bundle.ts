import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { asciiSlug } from '#core/arabic/slug.ts';
import { BUNDLE_FILE, BUNDLE_FORMAT, bundleFiles, bundleNames } from '#core/export/bundle.ts';
import type { BundleEntry } from '#core/export/bundle-index.ts';
import type { FeedItem } from '#core/export/feed-item.ts';
import { exportersOf } from '#core/export/registry.ts';
import { Fault, faultFrom } from '#core/fault.ts';
import { type BagFile, type BagSources, missingPictures, payloadFile, withSpool, writeFault } from './bag.ts';
import { type BundleMakers, startBundleMakers } from './bundle-makers.ts';
import { type BundleSink, folderSink, zipSink } from './bundle-sink.ts';
import type { MadeBag } from './bundle-worker.ts';
import type { Release, ReleaseWays } from './release.ts';

/** The articles of a bundle, one after the other. */
export interface BundleArticles {
  /** What each is called where it cannot be a package: a file, an id. */
  labels: readonly string[];
  /** @throws Fault what is wrong with this one; the others go on. */
  open(index: number): Promise<Release>;
}

/** What became of each article. */
export interface BundleMade {
  made: {
    label: string;
    entry: BundleEntry;
    files: number;
    bytes: number;
    missing: string[];
    /** Another of them that has the same address on the site, so that readers take both for one. */
    twin?: string | undefined;
  }[];
  failed: { label: string; headline?: string | undefined; fault: Fault }[];
  /** How many files there are, and their bytes in all. */
  files: number;
  bytes: number;
}

/** What stops the work, and who hears how far it has come. */
export interface BundleWork {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What stops the whole: the work was ended, or the disk takes no more. */
const ENDS_ALL = new Set(['cancelled', 'disk.full', 'write.failed', 'internal']);

/**
 * Writes packages of many articles beside each other, with a page and feeds over all of them: the folder `target`, or
 * one zip where it ends in `.zip`. Made beside its place and renamed, so a cancel or a full disk leaves nothing of it
 * and what was there before as it was. An article that is held back or cannot be read is named and left out; where
 * none is left, nothing is written. The same articles under the same terms give the same bytes.
 * @throws Fault `target.exists` where there is something else than an earlier bundle of these articles, `cancelled`,
 * `disk.full`, `write.failed`, `format.unknown`.
 */
export async function writeBundle(
  target: string,
  articles: BundleArticles,
  ways: ReleaseWays,
  sources: BagSources,
  { signal, onProgress }: BundleWork = {},
): Promise<BundleMade> {
  exportersOf(ways.formats);
  const isZip = target.endsWith('.zip');
  const before = await earlierIds(target, isZip);
  const beside = join(dirname(target), `.warraq-${randomUUID()}`);
  const makers = startBundleMakers(articles.labels.length, isZip, ways, sources);
  const stop = () => makers.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  let sink: BundleSink | undefined;
  try {
    sink = isZip ? await zipSink(beside, basename(target, '.zip')) : await folderSink(beside);
    const made = await makeAll(articles, makers, sink, target, { signal, onProgress });
    expectSame(target, before, made);
    if (made.made.length === 0) {
      await sink.discard();
      return made;
    }
    const files = await ownFiles(made, ways, sources);
    await sink.put('', files);
    if (signal?.aborted) throw new Fault('cancelled', {});
    await sink.finish(target);
    onProgress?.(articles.labels.length, articles.labels.length);
    const bytes = made.bytes + files.reduce((sum, { size }) => sum + size, 0);
    return { ...made, bytes, files: made.files + files.length };
  } catch (thrown) {
    await sink?.discard();
    throw signal?.aborted ? new Fault('cancelled', {}) : writeFault(target, thrown);
  } finally {
    signal?.removeEventListener('abort', stop);
    await makers.close();
  }
}

/** An article that is on its way; in a holder, since to wait for it is not yet to be asked. */
interface Begun {
  label: string;
  headline?: string;
  answer: Promise<MadeBag | Fault>;
}

type Made = BundleMade & { items: FeedItem[]; ids: Set<string>; labels: Map<string, string> };

/** Several are made at once, and put down in their order: the zip of a bundle is the same whoever was faster. */
async function makeAll(
  { labels, open }: BundleArticles,
  makers: BundleMakers,
  sink: BundleSink,
  target: string,
  { signal, onProgress }: BundleWork,
): Promise<Made> {
  const nameOf = bundleNames();
  const result: Made = {
    made: [],
    failed: [],
    items: [],
    files: 0,
    bytes: 0,
    ids: new Set(),
    labels: new Map(),
  };
  const running: Begun[] = [];
  let done = 0;
  return withSpool(target, async (spool) => {
    for (const [index, label] of labels.entries()) {
      if (signal?.aborted) throw new Fault('cancelled', {});
      running.push(await begin(index, label, join(spool, String(index))));
      if (running.length >= makers.width) await takeNext();
    }
    while (running.length > 0) await takeNext();
    return result;
  });

  async function takeNext(): Promise<void> {
    const next = running.shift() as Begun;
    await take(next, await next.answer);
    done += 1;
    onProgress?.(done, labels.length + 1);
  }

  async function begin(index: number, label: string, spool: string): Promise<Begun> {
    try {
      const release = await open(index);
      const { id, slug, headline } = release.article;
      result.ids.add(id);
      const name = nameOf(asciiSlug(slug || headline));
      return { label, headline, answer: makers.make({ ...release, name }, spool).catch(faultFrom) };
    } catch (thrown) {
      return { label, answer: Promise.resolve(faultFrom(thrown)) };
    }
  }

  async function take({ label, headline }: Begun, made: MadeBag | Fault): Promise<void> {
    if (made instanceof Fault) {
      if (ENDS_ALL.has(made.code)) throw made;
      result.failed.push({ label, headline, fault: made });
      return;
    }
    const { bag, entry, item } = made;
    await sink.put(`${entry.name}/`, bag.files);
    const bytes = bag.files.reduce((sum, { size }) => sum + size, 0);
    const twin = result.labels.get(item.uri);
    result.labels.set(item.uri, twin ?? label);
    result.made.push({ label, entry, files: bag.files.length, bytes, missing: missingPictures(bag), twin });
    result.items.push(item);
    result.bytes += bytes;
    result.files += bag.files.length;
  }
}

/** The page, the feeds and the theme of the bundle itself. */
async function ownFiles(
  { made, items }: Made,
  { profile }: ReleaseWays,
  sources: BagSources,
): Promise<BagFile[]> {
  const entries = made.map(({ entry }) => entry);
  const files: BagFile[] = [];
  for (const file of bundleFiles(entries, items, profile)) {
    const read = await payloadFile(file, sources);
    files.push({ ...read, path: file.path });
  }
  return files;
}

/** An earlier bundle gives way to one that has all its articles: no other package is lost by it. */
function expectSame(target: string, before: readonly string[], { ids, made, failed }: Made): void {
  // Of an article that could not be read no id is known: it may be any of them.
  const unknown = made.length + failed.length - ids.size;
  if (before.filter((id) => !ids.has(id)).length > unknown)
    throw new Fault('target.exists', { path: target });
}

/**
 * The ids of the articles in the bundle that lies there; none where nothing does.
 * @throws Fault `target.exists` where something else lies there.
 */
async function earlierIds(target: string, isZip: boolean): Promise<string[]> {
  const there = await stat(target).catch(() => undefined);
  if (there === undefined) return [];
  try {
    if (!isZip && (await readdir(target)).length === 0) return [];
    const text = isZip ? await zippedList(target) : await readFile(join(target, BUNDLE_FILE), 'utf8');
    const list = JSON.parse(text);
    if (list.format !== BUNDLE_FORMAT) throw new Fault('target.exists', { path: target });
    return (list.packages as { articleId: string }[]).map(({ articleId }) => articleId);
  } catch {
    throw new Fault('target.exists', { path: target });
  }
}

async function zippedList(target: string): Promise<string> {
  const zip = await openPromise(target);
  try {
    for await (const entry of zip.eachEntry())
      if (/^[^/]+\/bundle\.json$/.test(entry.fileName))
        return (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    throw new Fault('target.exists', { path: target });
  } finally {
    zip.close();
  }
}
