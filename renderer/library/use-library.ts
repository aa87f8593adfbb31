import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fault } from '#core/fault.ts';
import { faultFrom } from '#core/fault.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host/library.ts';
import type { HostOutput } from '#core/host.ts';
import { useConnection, useHost, useHostEvents } from '../host/host-context.tsx';

const PAGE = 100;
const LARGEST_PAGE = 500;
/** Saves come every second or two while someone writes; the list needs no more than this. */
const REFRESH_PAUSE_MS = 250;

/** What the library answers to one question, as far as it is loaded. */
export interface Listing {
  articles: readonly ArticleSummary[];
  /** How many there are in all. */
  total: number;
  /** Whether this is the answer to what is asked now. */
  isCurrent: boolean;
  fault?: Fault;
  /** Loads the next page, if there is one. */
  loadMore(): void;
  /** Asks again. */
  refresh(): void;
}

type Question = Omit<LibraryQuery, 'offset' | 'limit'>;
interface Answer {
  articles: readonly ArticleSummary[];
  total: number;
  key: string;
  fault?: Fault;
}

/**
 * Lists the library and keeps the list up to date. The earlier answer stays in place until the next is there, so
 * nothing flickers; an answer that comes after a newer question is dropped.
 * @param pageSize how many are loaded at a time
 */
export function useLibrary(question: Question, pageSize = PAGE): Listing {
  const host = useHost();
  const connection = useConnection();
  const key = JSON.stringify(question);
  const [answer, setAnswer] = useState<Answer>({ articles: [], total: 0, key: '' });
  const turn = useRef(0);
  const loaded = useRef(0);

  const ask = useCallback(
    (offset: number, limit: number) => {
      turn.current += 1;
      const mine = turn.current;
      host.call('library.list', { ...(JSON.parse(key) as Question), offset, limit }).then(
        ({ articles, total }) => {
          if (mine !== turn.current) return;
          setAnswer((before) => {
            const all = offset === 0 ? articles : [...before.articles, ...articles];
            loaded.current = all.length;
            return { articles: all, total, key };
          });
        },
        (thrown) => {
          if (mine === turn.current) setAnswer((before) => ({ ...before, key, fault: faultFrom(thrown) }));
        },
      );
    },
    [host, key],
  );
  const refresh = useCallback(
    () => ask(0, Math.min(Math.max(loaded.current, pageSize), LARGEST_PAGE)),
    [ask, pageSize],
  );

  useEffect(() => {
    if (connection === 'open') ask(0, pageSize);
  }, [ask, connection, pageSize]);

  useRefresh(refresh);

  const { articles, total } = answer;
  return {
    articles,
    total,
    isCurrent: answer.key === key,
    ...(answer.fault && { fault: answer.fault }),
    loadMore: () => {
      if (answer.key === key && articles.length < total) ask(articles.length, pageSize);
    },
    refresh,
  };
}

/** How many articles the library holds, by folder, kept up to date; undefined until it is known. */
export function useCounts(): HostOutput<'library.counts'> | undefined {
  const host = useHost();
  const connection = useConnection();
  const [counts, setCounts] = useState<HostOutput<'library.counts'>>();
  const refresh = useCallback(() => {
    host.call('library.counts', {}).then(setCounts, () => undefined);
  }, [host]);
  useEffect(() => {
    if (connection === 'open') refresh();
  }, [refresh, connection]);
  useRefresh(refresh);
  return counts;
}

/** Calls this when the library has changed: at once for the first change, then after a pause. */
export function useRefresh(refresh: () => void): void {
  const timer = useRef<number>(undefined);
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useHostEvents((event) => {
    if (event.type !== 'library.changed' || timer.current !== undefined) return;
    latest.current();
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, REFRESH_PAUSE_MS);
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
}
