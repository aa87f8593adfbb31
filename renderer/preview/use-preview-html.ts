import { useEffect, useState } from 'react';
import { faultOf } from '#core/fault.ts';
import type { Profile } from '#core/profile.ts';
import { createDeltaWriter } from '../article/article-delta.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useHost } from '../host/host-context.tsx';
import type { PreviewAnswer, PreviewQuestion } from './preview-worker.ts';

/** How long typing must pause before the page is made anew, and after how long it is made in any case. */
const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 1_500;
/** Long articles take longer to show: the pauses grow with what the last page cost. */
const PAUSE_PER_COST = 4;

/** The page as it is now, or that it could not be made. */
export interface PreviewPage {
  html?: string;
  failed?: boolean;
  /** To be told what showing the page has cost the window, in milliseconds. */
  tellCost(cost: number): void;
}

/**
 * The exported page of a session's article, made anew in a worker while the article changes: after a pause, one at
 * a time, and not while nobody sees the window.
 */
export function usePreviewHtml(session: ArticleSession, profile: Profile): PreviewPage {
  const host = useHost();
  const [page, setPage] = useState<Omit<PreviewPage, 'tellCost'>>({});
  const [cost] = useState({ last: 0 });

  useEffect(() => {
    const worker = new Worker(new URL('./preview-worker.ts', import.meta.url), { type: 'module' });
    const delta = createDeltaWriter();
    let timer: number | undefined;
    let firstChange: number | undefined;
    let isWorking = false;
    let isStale = false;
    let turn = 0;

    function ask(): void {
      window.clearTimeout(timer);
      firstChange = undefined;
      if (isWorking || document.visibilityState === 'hidden') {
        isStale = true;
        return;
      }
      isWorking = true;
      isStale = false;
      turn += 1;
      const question: PreviewQuestion = {
        turn,
        delta: delta(session.article()),
        profile,
        assets: host.assetUrl(''),
        theme: host.themeUrl(''),
      };
      worker.postMessage(question);
    }

    function schedule(): void {
      const now = performance.now();
      firstChange ??= now;
      const pause = PAUSE_MS + PAUSE_PER_COST * cost.last;
      const longest = LONGEST_PAUSE_MS + 2 * PAUSE_PER_COST * cost.last;
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, Math.max(0, Math.min(pause, firstChange + longest - now)));
    }

    worker.addEventListener('message', ({ data }: MessageEvent<PreviewAnswer>) => {
      isWorking = false;
      if (data.ok) setPage({ html: data.html });
      else {
        console.error(faultOf(data.fault));
        setPage((before) => ({ ...before, failed: true }));
      }
      if (isStale) schedule();
    });
    const seen = () => {
      if (isStale && document.visibilityState === 'visible') ask();
    };
    document.addEventListener('visibilitychange', seen);
    const stop = session.listen(schedule);
    ask();
    return () => {
      stop();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      worker.terminate();
    };
  }, [session, profile, host, cost]);

  return {
    ...page,
    tellCost: (spent) => {
      cost.last = spent;
    },
  };
}
