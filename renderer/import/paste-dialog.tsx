import './import-dialog.css';
import { ClipboardPaste } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Imported } from '#core/import/importer.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { notify } from '../controls/toast.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { leftPictures, PartList } from './part-list.tsx';
import type { PastedText } from './pasted-article.ts';
import { runImport } from './run-import.ts';

/** Shows what a whole pasted article was taken for, before the empty one is filled with it. */
export function PasteDialog({
  pasted,
  onFill,
  onPlain,
  onClose,
}: {
  pasted: PastedText;
  onFill(imported: Imported): void;
  /** Puts it into the body as it is. */
  onPlain(): void;
  onClose(): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [imported, setImported] = useState<Imported>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when it opens
  useEffect(() => {
    let isGone = false;
    const { html, text } = pasted;
    const work = runImport(html || text, {
      kind: html ? 'html' : 'text',
      timeZone: settings.profile.timeZone,
    });
    work.result.then(
      (read) => {
        if (!isGone) setImported(read);
      },
      (thrown) => {
        if (isGone) return;
        // Nothing is lost by it: it goes in as it is.
        notify({ words: arabicOf(thrown, speech), tone: 'error' });
        onPlain();
      },
    );
    return () => {
      isGone = true;
      work.cancel();
    };
  }, []);
  const left = imported ? leftPictures(imported.parts) : 0;
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title={say('import.pasted')}
      icon={<ClipboardPaste size={20} aria-hidden />}
      aside={
        imported &&
        [
          say('import.parts', { count: imported.parts.length }),
          left > 0 ? say('import.pictures-left', { count: left }) : say('import.nothing-left'),
        ].join(' · ')
      }
      footnote={imported && say('import.change-kind')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button onPress={onPlain}>{say('import.paste-plain')}</Button>
          {imported && (
            <Button kind="primary" autoFocus onPress={() => onFill(imported)}>
              {say('import.fill')}
            </Button>
          )}
        </>
      }
    >
      {imported ? (
        <PartList imported={imported} onChange={setImported} />
      ) : (
        <div className="import-reading">
          <Progress label={say('import.reading')} />
        </div>
      )}
    </Dialog>
  );
}
