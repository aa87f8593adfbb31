import { CircleCheck, PackageOpen, TriangleAlert } from 'lucide-react';
import { type FaultData, faultOf } from '#core/fault.ts';
import type { ExportManyResult } from '#core/host/packages.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ExportFrame } from './export-frame.tsx';
import { ExportNext, ExportPlace } from './export-result.tsx';
import { PackageForm } from './package-form.tsx';
import { SignOffFields } from './sign-off-fields.tsx';
import { useExport } from './use-export.ts';
import { useExportWays } from './use-export-ways.ts';

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
  const { say } = useSpeech();
  const ways = useExportWays();
  const { state, start, cancel, again } = useExport<ExportManyResult>();
  const icon = <PackageOpen size={20} aria-hidden />;

  if (state.name === 'done') {
    const { result } = state;
    const hasMade = result.made.length > 0;
    return (
      <Dialog
        isOpen
        onClose={onClose}
        icon={icon}
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
              {result.made.map(({ id, headline, name, twin }) => (
                <li key={id} className="export-file">
                  <CircleCheck size={16} aria-hidden />
                  <span className="export-headline" dir="auto">
                    {headline}
                  </span>
                  <span className="export-name" dir="ltr">
                    {name}
                  </span>
                  {twin !== undefined && (
                    <span className="export-twin">
                      <TriangleAlert size={16} aria-hidden />
                      {say('data.slug-taken', { headline: twin || say('desk.untitled') })}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Dialog>
    );
  }
  return (
    <ExportFrame
      icon={icon}
      title={say('export.many-title', { count: ids.length })}
      state={state}
      ways={ways}
      isReady={ways.isComplete}
      onBegin={() =>
        void start((work) => host.call('packages.exportMany', { ids: [...ids], ...ways.take(work) }))
      }
      onCancel={cancel}
      onClose={onClose}
    >
      <p className="export-note">{say('export.many-note')}</p>
      <SignOffFields ways={ways} isEmbargoed embargo="export.many-embargo" />
      <PackageForm ways={ways} />
    </ExportFrame>
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
