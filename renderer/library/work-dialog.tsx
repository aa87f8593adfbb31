import { type ReactNode, useEffect, useRef, useState } from 'react';
import { newId } from '#core/article/id.ts';
import { faultFrom } from '#core/fault.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { type Notice, notify } from '../controls/toast.tsx';
import { useHost, useHostEvents } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** Long work with many articles: what it is called, and how it is done. */
export interface LibraryWork {
  title: string;
  icon?: ReactNode;
  /**
   * Does it, under this id for the host and until the signal; gives the notice to show when it is done.
   * `tell` says how far it has come, where the host does not.
   */
  run(way: { work: string; signal: AbortSignal; tell(done: number, total: number): void }): Promise<Notice>;
}

/** Shows how far a work has come while it runs, and stops it where the editor wants that. */
export function WorkDialog({ work, onDone }: { work: LibraryWork | undefined; onDone(): void }) {
  return work && <Running work={work} onDone={onDone} />;
}

function Running({ work, onDone }: { work: LibraryWork; onDone(): void }) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const [id] = useState(newId);
  const [far, setFar] = useState<{ done: number; total: number }>();
  const stop = useRef(new AbortController());
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const tell = (done: number, total: number) => setFar({ done, total });
    work
      .run({ work: id, signal: stop.current.signal, tell })
      .then(notify, (thrown) => {
        const isStopped = faultFrom(thrown).code === 'cancelled';
        notify({ words: arabicOf(thrown, speech), tone: isStopped ? 'warning' : 'error' });
      })
      .finally(onDone);
  });
  useHostEvents((event) => {
    if (event.type === 'work.progress' && event.work === id) setFar(event);
  });
  const cancel = () => {
    stop.current.abort();
    host.call('work.cancel', { work: id }).catch(() => undefined);
  };
  return (
    <Dialog
      isOpen
      isBusy
      size="small"
      title={work.title}
      icon={work.icon}
      onClose={cancel}
      footer={
        <Button kind="quiet" autoFocus onPress={cancel}>
          {say('shell.cancel')}
        </Button>
      }
    >
      <div className="work-progress">
        <Progress label={work.title} {...far} />
      </div>
    </Dialog>
  );
}
