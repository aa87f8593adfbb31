import './export-dialog.css';
import { CircleAlert, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog, type DialogProps } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import type { ExportState } from './use-export.ts';
import type { ExportWays } from './use-export-ways.ts';

const FORM = 'export-ways';

/** The dialog of an export while its ways are chosen and while it works; what was made is shown by its caller. */
export function ExportFrame({
  state,
  ways,
  isReady,
  onBegin,
  onCancel,
  onClose,
  beside,
  children,
  ...dialog
}: {
  state: Exclude<ExportState<unknown>, { name: 'done' }>;
  ways: ExportWays;
  /** Whether it may begin. */
  isReady: boolean;
  onBegin(): void;
  onCancel(): void;
  onClose(): void;
  /** What stands beside the choices. */
  beside?: ReactNode;
  /** The choices. */
  children: ReactNode;
} & Pick<DialogProps, 'title' | 'icon' | 'size'>) {
  const speech = useSpeech();
  const { say } = speech;
  if (state.name === 'working')
    return (
      <Dialog
        {...dialog}
        isOpen
        isBusy
        size="middle"
        onClose={onClose}
        footer={
          <Button autoFocus onPress={onCancel}>
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
  const form = (
    <form
      id={FORM}
      className="export-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onBegin();
      }}
    >
      {state.thrown !== undefined && (
        <p className="export-problem" role="alert">
          <CircleAlert size={18} aria-hidden />
          {arabicOf(state.thrown, speech)}
        </p>
      )}
      {children}
    </form>
  );
  return (
    <Dialog
      {...dialog}
      isOpen
      onClose={onClose}
      footnote={<Place ways={ways} />}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={FORM} isDisabled={!isReady}>
            {say('export.start')}
          </Button>
        </>
      }
    >
      {beside === undefined ? (
        form
      ) : (
        <div className="export">
          {form}
          {beside}
        </div>
      )}
    </Dialog>
  );
}

/** Where the packages will lie; on the desktop another place can be chosen. */
function Place({ ways: { as, place, choosePlace } }: { ways: ExportWays }) {
  const { say } = useSpeech();
  if (!window.warraq) return say(as === 'zip' ? 'export.place-browser' : 'export.place-default');
  return (
    <>
      <FolderOpen size={18} aria-hidden />
      <span className="export-place-words">
        {place === undefined ? say('export.place-default') : <bdi dir="ltr">{place}</bdi>}
      </span>
      <Button kind="quiet" onPress={() => void choosePlace()}>
        {say('export.change-place')}
      </Button>
    </>
  );
}
