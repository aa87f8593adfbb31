import { useEffect, useState } from 'react';

const keyOf = (articleId: string) => `warraq.folded.${articleId}`;

/** Which sections of an article are folded, by their ids, and how to fold and unfold some. */
export interface Folding {
  folded: ReadonlySet<string>;
  fold(ids: Iterable<string>, isFolded: boolean): void;
}

/** The folding of an article's sections; kept in the window's storage. */
export function useFolded(articleId: string): Folding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => read(articleId));
  useEffect(() => {
    if (folded.size > 0) localStorage.setItem(keyOf(articleId), JSON.stringify([...folded]));
    else localStorage.removeItem(keyOf(articleId));
  }, [articleId, folded]);
  const [fold] = useState<Folding['fold']>(() => (ids: Iterable<string>, isFolded: boolean) => {
    const wanted = [...ids];
    setFolded((before) => {
      const next = new Set(before);
      for (const id of wanted) {
        if (isFolded) next.add(id);
        else next.delete(id);
      }
      return next.size === before.size && [...next].every((id) => before.has(id)) ? before : next;
    });
  });
  return { folded, fold };
}

function read(articleId: string): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(keyOf(articleId)) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
