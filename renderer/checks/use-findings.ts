import { useEffect, useState } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import type { Profile } from '#core/profile.ts';
import { createDeltaWriter } from '../article/article-delta.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { createTypingPause } from '../article/typing-pause.ts';
import { type CheckAnswer, type CheckQuestion, createFindingsKeeper } from './incremental-check.ts';

const REST_MS = 300;

/**
 * What the copy desk would catch, looked for in a worker after each pause in the typing: only changed blocks are sent
 * there and read; nothing is until it is due. Undefined until the first check is done; the same list as long as nothing
 * else is found.
 */
export function useFindings(
  session: ArticleSession,
  profile: Profile,
  isDue: boolean,
): readonly Finding[] | undefined {
  const [findings, setFindings] = useState<readonly Finding[]>();

  useEffect(() => {
    if (!isDue) return;
    const worker = new Worker(new URL('./checks-worker.ts', import.meta.url), { type: 'module' });
    const keep = createFindingsKeeper();
    const delta = createDeltaWriter();
    let isFirst = true;
    let isWorking = false;
    let isStale = false;

    function ask(): void {
      if (isWorking) {
        isStale = true;
        return;
      }
      isWorking = true;
      isStale = false;
      const question: CheckQuestion = { ...(isFirst && { profile }), ...delta(session.article()) };
      isFirst = false;
      worker.postMessage(question);
    }
    const pause = createTypingPause(REST_MS, ask);

    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      isWorking = false;
      setFindings(keep(session.article(), data));
      if (isStale) pause.touch();
    });
    const stop = session.listen(pause.touch);
    ask();
    return () => {
      stop();
      pause.cancel();
      worker.terminate();
    };
  }, [session, profile, isDue]);

  return findings;
}
