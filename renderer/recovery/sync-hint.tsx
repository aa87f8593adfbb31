import { FolderSync } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HostOutput } from '#core/host.ts';
import { Button } from '../controls/button.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const SEEN = 'warraq.sync-hint';

/** Says once of a library that it lies in a folder which a service carries between machines. */
export function SyncHint() {
  const host = useHost();
  const { say } = useSpeech();
  const [info, setInfo] = useState<HostOutput<'host.info'>>();
  useEffect(() => {
    host.call('host.info', {}).then(setInfo, () => undefined);
  }, [host]);
  if (info?.syncService === undefined || localStorage.getItem(SEEN) === info.library) return null;
  return (
    <div className="library-trash" role="note">
      <FolderSync size={18} aria-hidden />
      <span className="library-hint">{say('copies.hint', { service: info.syncService })}</span>
      <Button
        onPress={() => {
          localStorage.setItem(SEEN, info.library);
          setInfo(undefined);
        }}
      >
        {say('copies.hint-seen')}
      </Button>
    </div>
  );
}
