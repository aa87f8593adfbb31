import { useEffect, useState } from 'react';

const keyOf = (articleId: string) => `warraq.folded.${articleId}`;

/** Which sections of an article are folded; kept in the window's storage. */
export function useFolded(articleId: string): [ReadonlySet<string>, (id: string, isFolded: boolean) => void] {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => read(articleId));
  useEffect(() => {
    if (folded.size > 0) localStorage.setItem(keyOf(articleId), JSON.stringify([...folded]));
    else localStorage.removeItem(keyOf(articleId));
  }, [articleId, folded]);
  const fold = (id: string, isFolded: boolean) =>
    setFolded((before) => {
      if (before.has(id) === isFolded) return before;
      const next = new Set(before);
      if (isFolded) next.add(id);
      else next.delete(id);
      return next;
    });
  return [folded, fold];
}

function read(articleId: string): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(keyOf(articleId)) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}
