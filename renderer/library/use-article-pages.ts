import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultFrom } from '#core/fault.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host/library.ts';
import { useConnection, useHost } from '../host/host-context.tsx';
import { useRefresh } from './use-library.ts';

const PAGE = 100;

/** A list of any length, of which only what is looked at is loaded. */
export interface ArticlePages {
  /** How many there are in all. */
  total: number;
  /** Whether this is the answer to what is asked now. */
  isCurrent: boolean;
  fault?: Fault;
  /** Names what is asked: it changes with the question and not with the answer. */
  key: string;
  /** The article at a place; undefined until it is loaded. */
  at(place: number): ArticleSummary | undefined;
  /** One of the loaded articles. */
  known(id: string): ArticleSummary | undefined;
  /** Has these places loaded, from the first to before the last. */
  need(first: number, last: number): void;
  /** The ids of all, loaded or not, in their order. */
  allIds(): Promise<readonly string[]>;
  /** Asks again. */
  refresh(): void;
}

interface Answer {
  key: string;
  total: number;
  pages: ReadonlyMap<number, readonly ArticleSummary[]>;
  fault?: Fault;
}

/**
 * Lists the library page by page as it is looked at, and keeps what is looked at up to date. The earlier answer
 * stays until the next is there; an answer that comes after a newer question is dropped.
 */
export function useArticlePages(question: Omit<LibraryQuery, 'offset' | 'limit'>): ArticlePages {
  const host = useHost();
  const connection = useConnection();
  const key = JSON.stringify(question);
  const [answer, setAnswer] = useState<Answer>({ key: '', total: 0, pages: new Map() });
  const turn = useRef(0);
  const asked = useRef(new Set<number>());
  const looked = useRef<readonly [first: number, last: number]>([0, 1]);

  const ask = useCallback(
    (page: number, isFresh: boolean) => {
      const mine = turn.current;
      asked.current.add(page);
      host
        .call('library.list', {
          ...(JSON.parse(key) as typeof question),
          offset: page * PAGE,
          limit: PAGE,
        })
        .then(
          ({ articles, total }) => {
            if (mine !== turn.current) return;
            setAnswer((before) => {
              const isKept = before.key === key && !isFresh;
              return { key, total, pages: new Map([...(isKept ? before.pages : []), [page, articles]]) };
            });
          },
          (thrown) => {
            asked.current.delete(page);
            if (mine === turn.current) setAnswer((before) => ({ ...before, key, fault: faultFrom(thrown) }));
          },
        );
    },
    [host, key],
  );
  const refresh = useCallback(() => {
    turn.current += 1;
    asked.current = new Set();
    const [first, last] = looked.current;
    for (let page = pageOf(first); page <= pageOf(last - 1); page += 1) ask(page, page === pageOf(first));
  }, [ask]);

  useEffect(() => {
    looked.current = [0, 1];
    if (connection === 'open') refresh();
  }, [refresh, connection]);
  useRefresh(refresh);

  const { pages, total } = answer;
  const need = useCallback(
    (first: number, last: number) => {
      looked.current = [first, Math.max(first + 1, last)];
      for (let page = pageOf(first); page <= pageOf(last - 1); page += 1)
        if (!asked.current.has(page)) ask(page, false);
    },
    [ask],
  );
  return {
    key,
    total,
    isCurrent: answer.key === key,
    ...(answer.fault && { fault: answer.fault }),
    at: (place) => pages.get(pageOf(place))?.[place % PAGE],
    known(id) {
      for (const page of pages.values()) {
        const found = page.find((article) => article.id === id);
        if (found) return found;
      }
      return undefined;
    },
    need,
    allIds: async () => (await host.call('library.ids', JSON.parse(key) as typeof question)).ids,
    refresh,
  };
}

function pageOf(place: number): number {
  return Math.max(0, Math.floor(place / PAGE));
}
