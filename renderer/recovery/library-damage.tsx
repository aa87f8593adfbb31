import './unsaved-dialog.css';
import { DatabaseBackup } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HostOutput } from '#core/host.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost, useHostEvents } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

type Damage = NonNullable<HostOutput<'host.info'>['damage']>;

/** Stands over the window where the library's file is damaged: what there is to come back to, and the way there. */
export function LibraryDamage() {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [damage, setDamage] = useState<Damage>();
  const [isWorking, setWorking] = useState(false);
  const [done, setDone] = useState<HostOutput<'library.recover'>>();
  useEffect(() => {
    host.call('host.info', {}).then(
      (info) => setDamage(info.damage),
      () => undefined,
    );
  }, [host]);
  useHostEvents((event) => {
    if (event.type !== 'library.damaged') return;
    host.call('host.info', {}).then(
      (info) => setDamage(info.damage),
      () => undefined,
    );
  });
  if (damage === undefined) return null;

  const when = (instant: string) => whenInWords(instant, new Date(), settings.profile, speech);
  async function recover(): Promise<void> {
    setWorking(true);
    try {
      setDone(await host.call('library.recover', {}));
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    }
    setWorking(false);
  }
  const later = damage.isOpen && done === undefined && (
    <Button onPress={() => setDamage(undefined)} isDisabled={isWorking}>
      {say('recovery.later')}
    </Button>
  );
  return (
    <Dialog
      isOpen
      onClose={() => undefined}
      isBusy
      role="alertdialog"
      title={say(done ? 'recovery.library-done' : 'recovery.library-damaged')}
      icon={<DatabaseBackup size={20} aria-hidden />}
      aside={<span />}
      footer={
        <>
          {later}
          {done ? (
            // Everything that is open is opened anew from the library that is there now.
            <Button kind="primary" onPress={() => window.location.reload()}>
              {say('recovery.go-on')}
            </Button>
          ) : (
            <Button kind="primary" isDisabled={isWorking} onPress={() => void recover()}>
              {say('recovery.library-recover')}
            </Button>
          )}
        </>
      }
    >
      <div className="library-damage">
        {done ? (
          <>
            <p>
              {say('recovery.library-counts', { count: done.articles })}{' '}
              {say('recovery.library-salvaged', { count: done.salvaged })}
            </p>
            <p>
              {say('recovery.library-aside')} <bdi dir="ltr">{done.setAside}</bdi>
            </p>
          </>
        ) : (
          <>
            <p>{say('recovery.library-words')}</p>
            <p>
              {damage.backup
                ? [
                    say('recovery.library-backup', { when: when(damage.backup.madeAt) }),
                    say('recovery.library-holds', { count: damage.backup.articles }),
                  ].join(' ')
                : say('recovery.library-no-backup')}
            </p>
            {isWorking && <Progress label={say('recovery.library-working')} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
