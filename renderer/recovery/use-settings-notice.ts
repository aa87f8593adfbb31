import { useEffect } from 'react';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Tells once that the file of the settings could not be read, and where it lies now. */
export function useSettingsNotice(): void {
  const host = useHost();
  const { say } = useSpeech();
  // biome-ignore lint/correctness/useExhaustiveDependencies: other digits are no reason to tell it again
  useEffect(() => {
    host.call('host.info', {}).then(
      ({ settingsSetAside }) => {
        if (settingsSetAside !== undefined)
          notify({ words: say('recovery.settings-set-aside', { file: settingsSetAside }), tone: 'error' });
      },
      () => undefined,
    );
  }, [host]);
}
