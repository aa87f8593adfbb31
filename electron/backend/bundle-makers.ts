import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Fault, faultFrom, faultOf } from '#core/fault.ts';
import type { BagFile, BagSources } from './bag.ts';
import type { BundleCall, BundleReply, BundleWorkerData, MadeBag } from './bundle-worker.ts';
import type { Release, ReleaseWays } from './release.ts';

/** Fewer articles than this are not worth another maker: starting one takes as long. */
const WORTH = 24;
const MOST = 4;

/** Makers of packages, each in a thread of its own. */
export interface BundleMakers {
  /** How many packages may be asked for before the first is given: enough to keep all of them busy. */
  readonly width: number;
  /** @throws Fault what keeps this one article from being a package. */
  make(release: Release & { name: string }, spool: string): Promise<MadeBag>;
  /** What is being made ends with `cancelled`. */
  cancel(): void;
  close(): Promise<void>;
}

/**
 * Starts makers for so many articles, whose files go into a zip or not. `sources.print` stays on this side and is asked
 * for each page.
 */
export function startBundleMakers(
  count: number,
  isZip: boolean,
  ways: ReleaseWays,
  { assets, themes, cache, print }: BagSources,
): BundleMakers {
  const number = Math.max(1, Math.min(MOST, availableParallelism(), Math.ceil(count / WORTH)));
  const workerData: BundleWorkerData = {
    ways,
    sources: { assets, themes, cache },
    isZip,
    hasPrint: print !== undefined,
  };
  const known = new Map<string, BagFile>();
  const makers = Array.from({ length: number }, () => startMaker(workerData, print, known));
  return {
    width: number * 4,
    make(release, spool) {
      const idle = makers.reduce((best, each) => (each.waiting() < best.waiting() ? each : best));
      return idle.make(release, spool);
    },
    cancel() {
      for (const maker of makers) maker.send({ type: 'cancel' });
    },
    async close() {
      await Promise.all(makers.map((maker) => maker.close()));
    },
  };
}

/** `known` is the files that a maker sends once, by their path. */
function startMaker(workerData: BundleWorkerData, print: BagSources['print'], known: Map<string, BagFile>) {
  const worker = new Worker(new URL('./bundle-worker.ts', import.meta.url), { workerData });
  const asked = new Map<number, PromiseWithResolvers<MadeBag>>();
  let last = 0;
  const send = (call: BundleCall) => worker.postMessage(call);
  const fail = (detail: string) => {
    for (const each of asked.values()) each.reject(new Fault('internal', { detail }));
    asked.clear();
  };
  worker.on('error', (error) => fail(String((error as Error).stack)));
  worker.on('exit', (code) => fail(`a maker of packages ended (${code})`));
  worker.on('message', (reply: BundleReply) => {
    if (reply.type === 'print') {
      const { id, folder } = reply;
      print?.(folder).then(
        (pdf) => send({ type: 'printed', id, pdf }),
        (thrown) => send({ type: 'printed', id, fault: faultFrom(thrown).toData() }),
      );
      return;
    }
    const answer = asked.get(reply.id);
    asked.delete(reply.id);
    if (reply.type === 'made') answer?.resolve(completed(reply, known));
    else answer?.reject(faultOf(reply.fault));
  });
  return {
    send,
    waiting: () => asked.size,
    make(release: Release & { name: string }, spool: string): Promise<MadeBag> {
      last += 1;
      const answer = Promise.withResolvers<MadeBag>();
      asked.set(last, answer);
      send({ type: 'make', id: last, release, spool });
      return answer.promise;
    },
    /** Waits for what is still being made: a browser that prints must not be left behind. */
    async close() {
      await Promise.allSettled([...asked.values()].map(({ promise }) => promise));
      worker.removeAllListeners('exit');
      await worker.terminate();
    },
  };
}

/** The package with the files that its maker has sent before. */
function completed(
  { made, shared }: Extract<BundleReply, { type: 'made' }>,
  known: Map<string, BagFile>,
): MadeBag {
  for (const file of made.bag.files) if (shared.includes(file.path)) known.set(file.path, file);
  const files = made.bag.files.map((file) => {
    const isBare = file.bytes === undefined && file.file === undefined && file.packed === undefined;
    return isBare ? (known.get(file.path) ?? file) : file;
  });
  return { ...made, bag: { ...made.bag, files } };
}
