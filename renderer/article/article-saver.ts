import type { Article, ArticleFields } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { type Fault, faultFrom } from '#core/fault.ts';
import type { Save } from '#core/host/library.ts';
import type { Host } from '#core/host.ts';
import type { SaveState } from './article-session.ts';
import { createUnsavedKeeper, type KeptPlace } from './unsaved-copy.ts';

/** How long typing must pause before it is saved, and after how long it is saved in any case. */
const PAUSE_MS = 300;
const LONGEST_WAIT_MS = 1_000;
/** Between attempts after a failure. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** The way of one article to disk. */
export interface ArticleSaver {
  /** To be told of every change of the article. */
  changed(): void;
  state(): SaveState;
  fault(): Fault | undefined;
  listen(hear: (state: SaveState) => void): () => void;
  /** Saves now what is not saved yet. Rejects with a `Fault`. */
  flush(): Promise<void>;
  /** Where the text lies that could not be saved; undefined while there is none. */
  keptPlace(): KeptPlace | undefined;
  /** The revision on disk that what is read stands on. */
  revision(): number;
  /**
   * Goes on from what another has written: where nothing here is unsaved, `take` puts that text on the page and gives
   * it as it stands there. False, and nothing done, where something is.
   */
  goOnFrom(revision: number, take: () => Article): boolean;
  /** Lets go of what could not be saved, for good: the editor has taken another text. */
  letGo(): void;
  /** Ends the attempts. */
  stop(): void;
}

/**
 * Saves an article by what differs from what is on disk: after a pause in the typing, at the latest a second after
 * the first key, one save at a time. What cannot be saved is kept in a second place, at the same pace, tried again, and
 * never called saved.
 */
export function createArticleSaver(
  host: Host,
  stored: Article,
  base: number,
  read: () => Article,
): ArticleSaver {
  const listeners = new Set<(state: SaveState) => void>();
  let onDisk = stored;
  let revision = base;
  let state: SaveState = 'saved';
  let fault: Fault | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | undefined;
  let running: Promise<void> | undefined;
  let failures = 0;
  let isStopped = false;
  let isLetGo = false;
  let isTaking = false;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let firstUnkept: number | undefined;
  const tell = () => {
    for (const hear of listeners) hear(state);
  };
  const kept = createUnsavedKeeper(host, stored.id, tell);

  function show(next: SaveState): void {
    if (next === state) return;
    state = next;
    tell();
  }

  function keep(): void {
    clearTimeout(keepTimer);
    firstUnkept = undefined;
    if (!isLetGo) kept.keep(read(), revision);
  }

  /** Writing goes on while nothing can be saved: what comes is kept as it would be saved. */
  function keepSoon(): void {
    const now = performance.now();
    firstUnkept ??= now;
    clearTimeout(keepTimer);
    keepTimer = setTimeout(keep, waitOf(firstUnkept, now));
  }

  function schedule(wait: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save().catch(() => undefined), wait);
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    firstChange = undefined;
    // One at a time; what came meanwhile is saved right after.
    if (running) {
      await running.catch(() => undefined);
    }
    if (running) return running;
    running = write().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function write(): Promise<void> {
    const article = read();
    const changes = changesBetween(onDisk, article);
    if (changes === undefined) {
      show('saved');
      return;
    }
    if (state !== 'failed' && state !== 'conflict') show('saving');
    try {
      const saved = await host.call('library.save', { id: article.id, base: revision, ...changes });
      revision = saved.revision;
      onDisk = article;
      failures = 0;
      fault = undefined;
      clearTimeout(keepTimer);
      kept.forget();
      if (read() === article) show('saved');
      else {
        show('unsaved');
        schedule(PAUSE_MS);
      }
    } catch (thrown) {
      fault = faultFrom(thrown);
      keep();
      show(fault.code === 'article.conflict' ? 'conflict' : 'failed');
      // Somebody else's text is not written over; the editor decides.
      if (fault.code !== 'article.conflict')
        schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] as number);
      failures += 1;
      throw fault;
    }
  }

  return {
    changed() {
      if (isTaking) return;
      if (state === 'failed' || state === 'conflict') {
        keepSoon();
        return;
      }
      const now = performance.now();
      firstChange ??= now;
      if (state === 'saved') show('unsaved');
      schedule(waitOf(firstChange, now));
    },
    state: () => state,
    fault: () => fault,
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    async flush() {
      // Twice at most: once for what was under way, once for what came after it.
      await save();
      if (changesBetween(onDisk, read()) !== undefined) await save();
    },
    keptPlace: kept.place,
    revision: () => revision,
    goOnFrom(next, take) {
      if (state !== 'saved' || running || changesBetween(onDisk, read()) !== undefined) return false;
      isTaking = true;
      try {
        onDisk = take();
        revision = next;
      } finally {
        isTaking = false;
      }
      return true;
    },
    letGo() {
      isLetGo = true;
      kept.forget();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(keepTimer);
    },
  };
}

/** How long after a change to wait: a pause in the typing, and no longer than the longest wait since the first one. */
function waitOf(first: number, now: number): number {
  return Math.max(0, Math.min(PAUSE_MS, first + LONGEST_WAIT_MS - now));
}

/** What a save must hold to bring `stored` to `article`; undefined where nothing differs. */
export function changesBetween(
  stored: Article,
  article: Article,
): Pick<Save, 'fields' | 'order' | 'blocks'> | undefined {
  if (stored === article) return undefined;
  const before = new Map<string, Block>(stored.blocks.map((block) => [block.id, block]));
  const blocks = article.blocks.filter((block) => before.get(block.id) !== block);
  const sameOrder =
    stored.blocks.length === article.blocks.length &&
    stored.blocks.every((block, index) => block.id === article.blocks[index]?.id);
  const sameFields = (Object.keys({ ...stored, ...article }) as (keyof Article)[]).every(
    (key) => key === 'blocks' || stored[key] === article[key],
  );
  if (blocks.length === 0 && sameOrder && sameFields) return undefined;
  return {
    ...(!sameFields && { fields: fieldsOf(article) }),
    ...(!sameOrder && { order: article.blocks.map((block) => block.id) }),
    ...(blocks.length > 0 && { blocks }),
  };
}

/** Everything of an article but its blocks. */
export function fieldsOf({ blocks: _, ...fields }: Article): ArticleFields {
  return fields;
}
