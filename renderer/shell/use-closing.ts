import { useEffect } from 'react';
import { notify } from '../controls/toast.tsx';
import { flushEverything, unsavedThings } from '../host/before-closing.ts';
import { useHost, useHostEvents } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/**
 * Lets the window close only when everything is on disk. Electron asks and waits for the answer; a browser is
 * told to ask the editor, and everything is saved as soon as the window goes out of sight.
 */
export function useClosing(): void {
  const host = useHost();
  const speech = useSpeech();

  useHostEvents((event) => {
    if (event.type !== 'closing') return;
    const answer = (ready: boolean) => host.call('host.closing', { ready }).catch(() => undefined);
    flushEverything().then(
      () => answer(true),
      (thrown) => {
        notify({ words: `${speech.say('shell.not-saved')} ${arabicOf(thrown, speech)}`, tone: 'error' });
        return answer(false);
      },
    );
  });

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsavedThings().length > 0) event.preventDefault();
    };
    const save = () => {
      if (document.visibilityState === 'hidden') flushEverything().catch(() => undefined);
    };
    if (window.warraq === undefined) window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', save);
    };
  }, []);
}
