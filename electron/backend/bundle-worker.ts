import { parentPort, workerData } from 'node:worker_threads';
import { openedFile } from '#core/export/bundle.ts';
import { type BundleEntry, bundleEntry } from '#core/export/bundle-index.ts';
import { type FeedItem, feedItem } from '#core/export/feed-item.ts';
import { type FaultData, faultFrom, faultOf } from '#core/fault.ts';
import type { Bag, BagFile, BagSources, Print } from './bag.ts';
import { type Release, type ReleaseWays, releasedBag } from './release.ts';
import { packed } from './zip-writer.ts';

/** What a maker of packages is started with. */
export interface BundleWorkerData {
  ways: ReleaseWays;
  sources: Pick<BagSources, 'assets' | 'themes' | 'cache'>;
  /** Whether the files go into a zip: they are packed here. */
  isZip: boolean;
  /** Whether the one who started it prints. */
  hasPrint: boolean;
}

/** What is asked of a maker. */
export type BundleCall =
  | { type: 'make'; id: number; release: Release & { name: string }; spool: string }
  | { type: 'printed'; id: number; pdf?: Uint8Array; fault?: FaultData }
  | { type: 'cancel' };

/** A package that is made, and what the bundle tells of it. */
export interface MadeBag {
  bag: Bag;
  entry: BundleEntry;
  item: FeedItem;
}

/** What a maker answers, or asks. */
export type BundleReply =
  /** Files of `shared` are sent with their bytes this once; packages to come have them without. */
  | { type: 'made'; id: number; made: MadeBag; shared: string[] }
  | { type: 'failed'; id: number; fault: FaultData }
  | { type: 'print'; id: number; folder: string };

const port = parentPort;
if (port !== null) serve(port, workerData as BundleWorkerData);

function serve(
  to: NonNullable<typeof parentPort>,
  { ways, sources, isZip, hasPrint }: BundleWorkerData,
): void {
  const stop = new AbortController();
  const prints = new Map<number, PromiseWithResolvers<Uint8Array>>();
  let last = 0;
  const print: Print = (folder) => {
    last += 1;
    const answer = Promise.withResolvers<Uint8Array>();
    prints.set(last, answer);
    to.postMessage({ type: 'print', id: last, folder } satisfies BundleReply);
    return answer.promise;
  };
  /** Files of the theme are the same in all packages, and cross to the other side once. */
  const sent = new Set<string>();
  const all = { ...sources, read: new Map<string, BagFile>(), ...(hasPrint && { print }) };

  to.on('message', async (call: BundleCall) => {
    if (call.type === 'cancel') return stop.abort();
    if (call.type === 'printed') {
      const answer = prints.get(call.id);
      prints.delete(call.id);
      if (call.pdf) answer?.resolve(call.pdf);
      else if (call.fault) answer?.reject(faultOf(call.fault));
      return;
    }
    const { id, release, spool } = call;
    try {
      const { bag, context } = await releasedBag(release, ways, all, { signal: stop.signal, spool });
      const page = openedFile(bag.files.map(({ path }) => path.replace(/^data\//, '')));
      const isKnown = (file: BagFile) => all.read.get(file.path) === file;
      const files = bag.files.map((file) => {
        if (isKnown(file) && sent.has(file.path)) return bare(file);
        return isZip ? packedFile(file) : file;
      });
      const shared = bag.files
        .filter((file) => isKnown(file) && !sent.has(file.path))
        .map(({ path }) => path);
      for (const path of shared) sent.add(path);
      const made = {
        bag: { ...bag, files },
        entry: bundleEntry(context, release.name, page),
        item: feedItem(context),
      };
      to.postMessage({ type: 'made', id, made, shared } satisfies BundleReply);
    } catch (thrown) {
      to.postMessage({ type: 'failed', id, fault: faultFrom(thrown).toData() } satisfies BundleReply);
    }
  });
}

function bare({ bytes: _, ...told }: BagFile): BagFile {
  return told;
}

function packedFile(file: BagFile): BagFile {
  return file.bytes === undefined ? file : { ...bare(file), packed: packed(file.path, file.bytes) };
}
