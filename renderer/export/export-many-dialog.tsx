import './export-dialog.css';
import { CircleAlert, CircleCheck, FolderOpen, PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { type FaultData, faultOf } from '#core/fault.ts';
import type { ExportManyResult } from '#core/host/packages.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ExportNext, ExportPlace } from './export-result.tsx';
import { knownFormats } from './format-choices.ts';
import { PackageForm } from './package-form.tsx';
import { SignOffFields } from './sign-off-fields.tsx';
import { useExport } from './use-export.ts';

/** Makes packages of many articles of the library, and tells which could not be let out and why. */
export function ExportManyDialog({
  ids,
  onClose,
  onOpen,
}: {
  /** None: it is closed. */
  ids: readonly string[];
  onClose(): void;
  /** Opens an article that was held back. */
  onOpen(id: string): void;
}) {
  return ids.length === 0 ? null : <OpenDialog ids={ids} onClose={onClose} onOpen={onOpen} />;
}

function OpenDialog({ ids, onClose, onOpen }: Parameters<typeof ExportManyDialog>[0]) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings, change } = useSettings();
  const [formats, setFormats] = useState<readonly string[]>(() => knownFormats(settings.exportFormats));
  const [as, setAs] = useState(settings.exportAs);
  const [folder, setFolder] = useState<{ handle: string; place: string }>();
  const isNamed = settings.editorName !== '';
  const [signer, setSigner] = useState(settings.editorName);
  const [isLifted, setLifted] = useState(false);
  const { state, start, cancel, again } = useExport<ExportManyResult>();
  const isReady = formats.length > 0 && (!isLifted || signer.trim() !== '');
  const title = say('export.many-title', { count: ids.length });

  function begin(): void {
    change({ exportFormats: [...formats], exportAs: as, editorName: signer.trim() });
    void start((work) =>
      host.call('packages.exportMany', {
        ids: [...ids],
        formats: [...formats],
        as,
        despiteEmbargo: isLifted,
        work,
        ...(folder && { folder: folder.handle }),
      }),
    );
  }

  async function chooseFolder(): Promise<void> {
    const { handle, place } = await host.call('dialogs.chooseFolder', {});
    if (handle !== undefined) setFolder({ handle, place: place ?? handle });
  }

  const shared = { isOpen: true, onClose, icon: <PackageOpen size={20} aria-hidden /> };
  if (state.name === 'done') {
    const { result } = state;
    const hasMade = result.made.length > 0;
    return (
      <Dialog
        {...shared}
        title={say(hasMade ? 'export.many-done' : 'export.many-failed', {
          count: hasMade ? result.made.length : result.failed.length,
        })}
        footer={
          <>
            <Button kind="quiet" onPress={again}>
              {say('export.another')}
            </Button>
            {hasMade ? (
              <ExportNext result={result} onClose={onClose} />
            ) : (
              <Button kind="primary" onPress={onClose}>
                {say('shell.close')}
              </Button>
            )}
          </>
        }
      >
        <div className="export-result">
          {hasMade && <ExportPlace result={result} words={say('export.files', { count: result.files })} />}
          <FailedList failed={result.failed} hasMade={hasMade} onOpen={onOpen} />
          {hasMade && (
            <ul className="export-files">
              {result.made.map(({ id, headline, name }) => (
                <li key={id} className="export-file">
                  <CircleCheck size={16} aria-hidden />
                  <span className="export-headline" dir="auto">
                    {headline}
                  </span>
                  <span className="export-name" dir="ltr">
                    {name}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Dialog>
    );
  }
  if (state.name === 'working')
    return (
      <Dialog
        {...shared}
        isBusy
        title={title}
        footer={
          <Button autoFocus onPress={cancel}>
            {say('shell.cancel')}
          </Button>
        }
      >
        <div className="export-working">
          <Progress
            label={say('export.working')}
            {...(state.total && { done: state.done ?? 0, total: state.total })}
          />
        </div>
      </Dialog>
    );
  return (
    <Dialog
      {...shared}
      title={title}
      footnote={
        window.warraq ? (
          <>
            <FolderOpen size={18} aria-hidden />
            <span className="export-place-words">
              {folder ? <bdi dir="ltr">{folder.place}</bdi> : say('export.place-default')}
            </span>
            <Button kind="quiet" onPress={() => void chooseFolder()}>
              {say('export.change-place')}
            </Button>
          </>
        ) : (
          say(as === 'zip' ? 'export.place-browser' : 'export.place-default')
        )
      }
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button kind="primary" type="submit" form="export-many" isDisabled={!isReady}>
            {say('export.start')}
          </Button>
        </>
      }
    >
      <form
        id="export-many"
        className="export-choices"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) begin();
        }}
      >
        {state.thrown !== undefined && (
          <p className="export-problem" role="alert">
            <CircleAlert size={18} aria-hidden />
            {arabicOf(state.thrown, speech)}
          </p>
        )}
        <p className="export-note">{say('export.many-note')}</p>
        <SignOffFields
          isNamed={isNamed}
          name={signer}
          onName={setSigner}
          isEmbargoed
          embargo="export.many-embargo"
          isLifted={isLifted}
          onLift={setLifted}
        />
        <PackageForm formats={formats} onFormats={setFormats} as={as} onAs={setAs} />
      </form>
    </Dialog>
  );
}

/** What was held back, by name and reason, each with the way to it. */
function FailedList({
  failed,
  hasMade,
  onOpen,
}: {
  failed: ExportManyResult['failed'];
  hasMade: boolean;
  onOpen(id: string): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  if (failed.length === 0) return null;
  return (
    <section className="export-failed" aria-label={say('export.many-failed', { count: failed.length })}>
      {hasMade && (
        <h3 className="findings-title findings-rubric">
          {say('export.many-failed', { count: failed.length })}
        </h3>
      )}
      <ul className="findings-list">
        {failed.map(({ id, headline, fault }) => (
          <li key={id} className="finding">
            <p className="finding-title" dir="auto">
              {headline || say('desk.untitled')}
            </p>
            <p className="finding-why">{arabicOf(faultOf(fault as FaultData), speech)}</p>
            <Button onPress={() => onOpen(id)}>{say('export.open-article')}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
