import { parentPort, workerData } from 'node:worker_threads';
import { type FaultData, faultFrom } from '#core/fault.ts';
import { Library } from './library/library.ts';

/** What may be called across the border to the worker. */
export type LibraryMethod = Exclude<keyof Library, 'path' | 'isNew'>;
export type LibraryCall = { id: number; method: LibraryMethod; input: unknown[] };
export type LibraryReply = { id: number; value?: unknown; fault?: FaultData };

/** The window has its first list by then, and nobody has typed a word to search for. */
const WARM_AFTER_MS = 400;
/** Body and index follow this long after the last save. */
const SETTLE_AFTER_MS = 1_500;
/** So many articles are indexed between two looks at what else is asked. */
const SLICE = 50;
/** So many are brought up to date before a list: those that somebody has just written in, for no wait that is felt. */
const JUST_WRITTEN = 5;

const port = parentPort;
if (port !== null) serve(port, (workerData as { folder: string }).folder);

function serve(to: NonNullable<typeof parentPort>, folder: string): void {
  let library: Library;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;
  try {
    library = new Library(folder);
    to.postMessage({ id: 0, value: { isNew: library.isNew } } satisfies LibraryReply);
  } catch (thrown) {
    to.postMessage({ id: 0, fault: faultFrom(thrown).toData() } satisfies LibraryReply);
    return;
  }
  to.on('message', async ({ id, method, input }: LibraryCall) => {
    // The host asks each second whether another process has written: that is nobody at work.
    const isWork = method !== 'dataVersion';
    if (isWork) clearTimeout(idle);
    try {
      if (readsIndex(method, input)) await settle().catch(() => undefined);
      else if (method === 'list') settleJustWritten();
      const call = library[method] as (...input: unknown[]) => unknown;
      to.postMessage({ id, value: call.apply(library, input) } satisfies LibraryReply);
    } catch (thrown) {
      to.postMessage({ id, fault: faultFrom(thrown).toData() } satisfies LibraryReply);
    }
    if (method === 'close') {
      isClosed = true;
      clearTimeout(warming);
      to.close();
    } else if (isWork) whenIdle();
  });
  const warming = setTimeout(warm, WARM_AFTER_MS);
  whenIdle();

  function warm(): void {
    try {
      library.warm();
    } catch {
      // What is wrong is told by the search that somebody asks for.
    }
  }

  function whenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(tidyUp, SETTLE_AFTER_MS);
  }

  async function tidyUp(): Promise<void> {
    try {
      await settle();
      if (!isClosed) library.tidy();
    } catch {
      // What is behind stays marked as behind, and is tried again after the next call and at the next search.
    }
  }

  /** A list shows words and beginnings of texts, which a save in pieces leaves behind. */
  function settleJustWritten(): void {
    try {
      library.settle(JUST_WRITTEN);
    } catch {
      // Where nothing can be written, on a full disk, the list shows what is there.
    }
  }

  /** In slices: a whole library that is indexed anew keeps no save waiting. */
  async function settle(): Promise<void> {
    while (!isClosed && library.settle(SLICE)) await new Promise((resume) => setImmediate(resume));
  }
}

/** Whether the answer is to know what was saved a moment ago. */
function readsIndex(method: LibraryMethod, input: unknown[]): boolean {
  if (method === 'suggest' || method === 'ofSlug') return true;
  const isList = method === 'list' || method === 'ids';
  return isList && (input as Parameters<Library['list']>)[0].text.trim() !== '';
}
