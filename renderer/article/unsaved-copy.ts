import type { Article } from '#core/article/article.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { isSameText } from '#core/article/compare.ts';
import { newId } from '#core/article/id.ts';
import { type KeptText, keptTextSchema } from '#core/host/journal.ts';
import type { Host } from '#core/host.ts';

/** A kept text beside the library's own, where the two differ. */
export interface RecoveredText extends KeptText {
  /** The library's text, as it was when the kept one was found. */
  stored: Article;
  /** Whether the library's text is a later one than that which the kept one was written on. */
  isBehind: boolean;
}

/** Where a text lies that is not saved: in the emergency journal on the disk, or in the window's own storage alone. */
export type KeptPlace = 'disk' | 'window';

/** Keeps in a second place what one session could not save. */
export interface UnsavedKeeper {
  /** Keeps the text in place of what it kept before. */
  keep(article: Article, base: number): void;
  /** Undefined while nothing is kept. */
  place(): KeptPlace | undefined;
  /** Lets go of it: it is saved, or not wanted. */
  forget(): void;
}

const PREFIX = 'warraq.unsaved.';
const keyOf = (id: string, writer: string) => PREFIX + id + (writer === '' ? '' : `.${writer}`);

/**
 * Keeps the texts of one article that is open: in the window's storage at once, and in the journal of the machine, one
 * at a time and the newest last. Neither is written over by another session.
 * @param onPlace hears when `place` changes
 */
export function createUnsavedKeeper(host: Host, id: string, onPlace: () => void): UnsavedKeeper {
  const writer = newId();
  let next: KeptText | undefined;
  let writing: Promise<void> | undefined;
  let place: KeptPlace | undefined;
  const setPlace = (now: KeptPlace | undefined) => {
    if (place === now) return;
    place = now;
    onPlace();
  };
  async function write(): Promise<void> {
    while (next !== undefined) {
      const text = next;
      next = undefined;
      const isOnDisk = await host.call('journal.keep', text).then(
        () => true,
        () => false,
      );
      setPlace(isOnDisk ? 'disk' : 'window');
    }
    writing = undefined;
  }
  return {
    keep(article, base) {
      next = { article, base, keptAt: new Date().toISOString(), writer };
      keepInWindow(next);
      setPlace(place ?? 'window');
      writing ??= write();
    },
    place: () => place,
    forget() {
      if (place === undefined) return;
      next = undefined;
      void (writing ?? Promise.resolve()).then(() => forgetUnsaved(host, { id, writer }));
      setPlace(undefined);
    },
  };
}

/** Every text that was kept in either place, the newest first. */
export async function unsavedCopies(host: Host): Promise<KeptText[]> {
  const inJournal = await host.call('journal.list', {}).then(
    ({ texts }) => texts,
    () => [],
  );
  const newest = new Map<string, KeptText>();
  for (const text of [...inJournal, ...keptInWindow()]) {
    const key = keyOf(text.article.id, text.writer);
    const known = newest.get(key);
    if (known === undefined || known.keptAt < text.keptAt) newest.set(key, text);
  }
  return [...newest.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
}

/**
 * What was kept of an article beside what the library has. Where the two read the same there is nothing to recover,
 * and the kept one is let go: the save had reached the disk, only its answer was lost.
 */
export function recoveredTexts(
  host: Host,
  { article, revision }: { article: Article; revision: number },
  copies: readonly KeptText[],
): RecoveredText[] {
  return copies
    .filter((copy) => copy.article.id === article.id)
    .flatMap((copy) => {
      if (isSameText(canonicalArticle(copy.article), canonicalArticle(article))) {
        void forgetUnsaved(host, { id: article.id, writer: copy.writer });
        return [];
      }
      return [{ ...copy, stored: article, isBehind: copy.base !== revision }];
    });
}

/** Lets go of a text that is in the library now, or that the editor does not want, in both places. */
export async function forgetUnsaved(
  host: Host,
  { id, writer }: { id: string; writer: string },
): Promise<void> {
  try {
    localStorage.removeItem(keyOf(id, writer));
  } catch {
    // Nothing was kept where nothing can be.
  }
  // What cannot be deleted is found to be the same as the library's text at the next start, and let go then.
  await host.call('journal.forget', { id, writer }).catch(() => undefined);
}

/** A storage that is full or forbidden changes nothing: the window has the text still. */
function keepInWindow(text: KeptText): void {
  try {
    localStorage.setItem(keyOf(text.article.id, text.writer), JSON.stringify(text));
  } catch (thrown) {
    console.warn('The unsaved text could not be kept in a second place', thrown);
  }
}

function keptInWindow(): KeptText[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as object | null;
        return keptTextSchema.safeParse({ writer: '', ...kept }).data ?? [];
      });
  } catch {
    return [];
  }
}
