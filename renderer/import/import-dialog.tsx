import './import-dialog.css';
import { ClipboardPaste } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Imported } from '#core/import/importer.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { asCopy, createArticle, isInLibrary } from './create-article.ts';
import { type GivenSource, givenFile } from './import-source.ts';
import { leftPictures, PartList } from './part-list.tsx';
import { type RunningImport, runImport } from './run-import.ts';
import { SourceForm } from './source-form.tsx';

/** Where the import stands: waiting for a source, reading it, or showing what it holds. */
type Stage =
  | { name: 'source'; problem?: string }
  | { name: 'reading'; source?: string }
  | { name: 'parts'; imported: Imported; isCopy: boolean }
  | { name: 'creating'; imported: Imported };

/**
 * Imports an article: from pasted text or a file, by way of what was recognised in it, into the library.
 * With `given` it starts by reading that.
 */
export function ImportDialog({
  given,
  draft,
  onDraft,
  onClose,
  onCreated,
}: {
  given?: GivenSource | File | undefined;
  /** What is written in the field for the text. */
  draft: string;
  onDraft(draft: string): void;
  onClose(): void;
  onCreated(id: string): void;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [stage, setStage] = useState<Stage>(given ? { name: 'reading' } : { name: 'source' });
  const running = useRef<RunningImport>(undefined);

  async function read(wanted: GivenSource | File): Promise<void> {
    const name = wanted instanceof File ? wanted.name : wanted.name;
    setStage({ name: 'reading', ...(name && { source: name }) });
    try {
      const { source, ...options } = wanted instanceof File ? await givenFile(wanted) : wanted;
      const work = runImport(source, { ...options, timeZone: settings.profile.timeZone });
      running.current = work;
      const imported = await work.result;
      const isCopy = await isInLibrary(host, imported.article.id);
      setStage({ name: 'parts', imported, isCopy });
    } catch (thrown) {
      if (running.current === undefined || !isCancelled(thrown))
        setStage({ name: 'source', problem: arabicOf(thrown, speech) });
    }
  }

  async function create({ imported, isCopy }: { imported: Imported; isCopy: boolean }): Promise<void> {
    setStage({ name: 'creating', imported });
    try {
      const article = isCopy ? asCopy(imported.article) : imported.article;
      const { id, refused } = await createArticle(host, article, imported.files ?? []);
      if (refused.length > 0)
        notify({ words: say('import.pictures-left', { count: refused.length }), tone: 'warning' });
      onCreated(id);
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
      setStage({ name: 'parts', imported, isCopy });
    }
  }

  // What was given when the dialog opened is read once.
  const first = useRef(given);
  const start = useRef(read);
  useEffect(() => {
    const source = first.current;
    first.current = undefined;
    if (source) void start.current(source);
    return () => running.current?.cancel();
  }, []);

  const cancel = () => {
    running.current?.cancel();
    running.current = undefined;
    setStage({ name: 'source' });
  };

  if (stage.name === 'parts' || stage.name === 'creating') {
    const { imported } = stage;
    const isBusy = stage.name === 'creating';
    const left = leftPictures(imported.parts);
    return (
      <Dialog
        isOpen
        size="wide"
        onClose={onClose}
        isBusy={isBusy}
        title={say('import.recognised')}
        icon={<ClipboardPaste size={20} aria-hidden />}
        aside={[
          say('import.parts', { count: imported.parts.length }),
          left > 0 ? say('import.pictures-left', { count: left }) : say('import.nothing-left'),
        ].join(' · ')}
        footnote={
          <span className="import-footnote">
            <span>{say('import.change-kind')}</span>
            {stage.name === 'parts' && stage.isCopy && <span>{say('import.is-copy')}</span>}
            {imported.encoding && imported.encoding !== 'utf-8' && (
              <span>{say('import.encoding', { encoding: imported.encoding })}</span>
            )}
          </span>
        }
        footer={
          <>
            <Button kind="quiet" isDisabled={isBusy} onPress={onClose}>
              {say('shell.cancel')}
            </Button>
            <Button
              kind="primary"
              autoFocus
              isDisabled={isBusy}
              onPress={() => {
                if (stage.name === 'parts') void create(stage);
              }}
            >
              {say(isBusy ? 'import.creating' : 'import.create')}
            </Button>
          </>
        }
      >
        <PartList
          imported={imported}
          onChange={(next) => {
            if (stage.name === 'parts') setStage({ ...stage, imported: next });
          }}
        />
      </Dialog>
    );
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say('import.title')}
      icon={<ClipboardPaste size={20} aria-hidden />}
      footer={
        stage.name === 'reading' ? (
          <Button autoFocus onPress={cancel}>
            {say('shell.cancel')}
          </Button>
        ) : (
          <>
            <Button kind="quiet" onPress={onClose}>
              {say('shell.cancel')}
            </Button>
            <Button kind="primary" type="submit" form="import-source" isDisabled={draft.trim() === ''}>
              {say('import.read')}
            </Button>
          </>
        )
      }
    >
      {stage.name === 'reading' ? (
        <div className="import-reading">
          <Progress
            label={stage.source ? say('import.reading-file', { name: stage.source }) : say('import.reading')}
          />
        </div>
      ) : (
        <SourceForm
          typed={draft}
          onType={onDraft}
          problem={stage.problem}
          onGiven={(source) => void read(source)}
        />
      )}
    </Dialog>
  );
}

function isCancelled(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'cancelled';
}
