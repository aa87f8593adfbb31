import { useEffect, useRef, useState } from 'react';
import type { Suggestion, Target } from '#core/host/library.ts';
import { useConnection, useHost, useHostEvents } from '../host/host-context.tsx';

const SHOWN = 6;
/** What is asked while someone writes waits until the writing rests. */
const REST_MS = 2_500;

/**
 * Stories that the library proposes for an article as it was last saved; undefined until they are known. Asked again
 * when the library has changed and rests; a host that cannot be reached proposes what it did before.
 */
export function useSuggestions(articleId: string): readonly Suggestion[] | undefined {
  const host = useHost();
  const [stories, setStories] = useState<readonly Suggestion[]>();
  useLibraryAtRest((isGone) => {
    host.call('library.suggest', { id: articleId, limit: SHOWN }).then(
      (found) => {
        if (!isGone()) setStories(found.stories);
      },
      () => undefined,
    );
  }, articleId);
  return stories;
}

/** What has become of the articles that stories point to, by their ids; empty until it is known. */
export function useTargets(ids: readonly string[]): ReadonlyMap<string, Target> {
  const host = useHost();
  const [targets, setTargets] = useState<ReadonlyMap<string, Target>>(new Map());
  useLibraryAtRest((isGone) => {
    if (ids.length === 0) return;
    host.call('library.targets', { ids: [...ids] }).then(
      (found) => {
        if (!isGone()) setTargets(new Map(found.targets.map((target) => [target.id, target])));
      },
      () => undefined,
    );
  }, ids.join(' '));
  return targets;
}

/** Asks at once and for every new question, and again when the library has changed and then rests. */
function useLibraryAtRest(ask: (isGone: () => boolean) => void, question: string): void {
  const connection = useConnection();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const turn = useRef(0);
  const timer = useRef<number>(undefined);
  const run = () => {
    turn.current += 1;
    const mine = turn.current;
    latest.current(() => mine !== turn.current);
  };
  const start = useRef(run);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is asked at once
  useEffect(() => {
    if (connection === 'open') start.current();
    return () => {
      turn.current += 1;
      window.clearTimeout(timer.current);
    };
  }, [connection, question]);
  useHostEvents((event) => {
    if (event.type !== 'library.changed') return;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => start.current(), REST_MS);
  });
}
