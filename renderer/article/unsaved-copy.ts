import { type Article, articleSchema } from '#core/article/article.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { isSameText } from '#core/article/compare.ts';

/** A text that could not be saved to the library, as it is kept in the window's own storage meanwhile. */
export interface UnsavedCopy {
  article: Article;
  /** The library's revision that it was written on. */
  base: number;
  /** When it was kept, in ISO 8601. */
  keptAt: string;
}

/** A kept text beside the library's own, where the two differ. */
export interface RecoveredText extends UnsavedCopy {
  /** The library's text, as it was when the kept one was found. */
  stored: Article;
  /** Whether the library's text is a later one than that which the kept one was written on. */
  isBehind: boolean;
}

const PREFIX = 'warraq.unsaved.';
const keyOf = (id: string) => PREFIX + id;

/** Keeps a text in the second place. A storage that is full or forbidden changes nothing: the window has it still. */
export function keepUnsaved(article: Article, base: number): void {
  try {
    const copy: UnsavedCopy = { article, base, keptAt: new Date().toISOString() };
    localStorage.setItem(keyOf(article.id), JSON.stringify(copy));
  } catch (thrown) {
    console.warn('The unsaved text could not be kept in a second place', thrown);
  }
}

/** The text of this article that was kept and not saved since, if there is one that can be read. */
export function unsavedCopy(id: string): UnsavedCopy | undefined {
  try {
    const kept = localStorage.getItem(keyOf(id));
    if (kept === null) return undefined;
    const { article, base, keptAt } = JSON.parse(kept) as UnsavedCopy;
    return { article: articleSchema.parse(article), base, keptAt };
  } catch {
    return undefined;
  }
}

/** Every text that was kept, the newest first. */
export function unsavedCopies(): UnsavedCopy[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => unsavedCopy(key.slice(PREFIX.length)) ?? [])
      .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
  } catch {
    return [];
  }
}

/**
 * What was kept of an article beside what the library has. Where the two read the same there is nothing to recover,
 * and the kept one is let go: the save had reached the disk, only its answer was lost.
 */
export function recoveredText(
  opened: { article: Article; revision: number },
  copy = unsavedCopy(opened.article.id),
): RecoveredText | undefined {
  if (copy === undefined) return undefined;
  if (isSameText(canonicalArticle(copy.article), canonicalArticle(opened.article))) {
    forgetUnsaved(opened.article.id);
    return undefined;
  }
  return { ...copy, stored: opened.article, isBehind: copy.base !== opened.revision };
}

/** Lets go of a text that is in the library now, or that the editor does not want. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept where nothing can be.
  }
}
