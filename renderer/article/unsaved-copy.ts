import { type Article, articleSchema } from '#core/article/article.ts';

/** A text that could not be saved to the library, as it is kept in the window's own storage meanwhile. */
export interface UnsavedCopy {
  article: Article;
  /** The library's revision that it was written on. */
  base: number;
  /** When it was kept, in ISO 8601. */
  keptAt: string;
}

const keyOf = (id: string) => `warraq.unsaved.${id}`;

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

/** Lets go of a text that is in the library now, or that the editor does not want. */
export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // Nothing was kept where nothing can be.
  }
}
