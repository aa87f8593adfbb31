import { useState } from 'react';

const keyOf = (articleId: string) => `warraq.spelling.${articleId}`;

/** The words that are passed over in one article, as they are written; kept in the window's storage. */
export function usePassedOverWords(articleId: string) {
  const [words, setWords] = useState<ReadonlySet<string>>(() => read(articleId));
  const keep = (next: ReadonlySet<string>) => {
    setWords(next);
    if (next.size > 0) localStorage.setItem(keyOf(articleId), JSON.stringify([...next]));
    else localStorage.removeItem(keyOf(articleId));
  };
  return {
    words,
    passOver: (word: string) => keep(new Set([...read(articleId), word])),
    heedAgain: (word: string) => {
      const next = new Set(read(articleId));
      next.delete(word);
      keep(next);
    },
  };
}

function read(articleId: string): ReadonlySet<string> {
  try {
    const words: unknown = JSON.parse(localStorage.getItem(keyOf(articleId)) ?? '[]');
    return new Set(Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []);
  } catch {
    return new Set();
  }
}
