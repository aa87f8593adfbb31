import { useEffect, useState } from 'react';
import type { HostOutput } from '#core/host.ts';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** What Warraq is, its version, and where the library lies. */
export function AboutPage() {
  const { say } = useSpeech();
  const host = useHost();
  const [info, setInfo] = useState<HostOutput<'host.info'>>();
  useEffect(() => {
    host.call('host.info', {}).then(setInfo, () => undefined);
  }, [host]);
  return (
    <div className="settings-page about">
      <p className="about-name">{say('shell.name')}</p>
      <p>{say('settings.about-words')}</p>
      {info && (
        <dl className="about-facts">
          <dt>{say('settings.version', { version: info.version })}</dt>
          <dt>{say('settings.library-place')}</dt>
          <dd dir="ltr">{info.library}</dd>
        </dl>
      )}
      <p className="field-note">{say('settings.fonts')}</p>
    </div>
  );
}
