import './export-dialog.css';
import { CircleAlert, FolderOpen, Package } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import { asciiSlug } from '#core/arabic/slug.ts';
import { type Obstacle, obstaclesOf, targetIds } from '#core/export/obstacles.ts';
import { unmetWithoutSite } from '#core/export/site-limits.ts';
import type { ExportResult } from '#core/host/packages.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { useTargets } from '../related/use-suggestions.ts';
import { ExportNext, ExportResultList } from './export-result.tsx';
import { FindingsSide } from './findings-side.tsx';
import { knownFormats } from './format-choices.ts';
import { isPackageName, PackageForm } from './package-form.tsx';
import { SignOffFields } from './sign-off-fields.tsx';
import { useExport } from './use-export.ts';

/** Makes a publishing package of an open article, and shows what was made. */
export function ExportDialog({
  session,
  isOpen,
  onClose,
  onGoTo,
}: {
  session: ArticleSession;
  isOpen: boolean;
  onClose(): void;
  /** Called, after the dialog is closed, to bring the place of a finding or an obstacle into view. */
  onGoTo: GoTo;
}) {
  if (!isOpen) return null;
  return <OpenDialog session={session} onClose={onClose} onGoTo={onGoTo} />;
}

interface GoTo {
  finding(finding: Finding): void;
  obstacle(obstacle: Obstacle): void;
}

function OpenDialog({
  session,
  onClose,
  onGoTo,
}: {
  session: ArticleSession;
  onClose(): void;
  onGoTo: GoTo;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings, change } = useSettings();
  const article = session.article();
  const [formats, setFormats] = useState<readonly string[]>(() => knownFormats(settings.exportFormats));
  const [as, setAs] = useState(settings.exportAs);
  const [name, setName] = useState(() => asciiSlug(article.slug || article.headline));
  const [folder, setFolder] = useState<{ handle: string; place: string }>();
  const isNamed = settings.editorName !== '';
  const [signer, setSigner] = useState(settings.editorName);
  const [isLifted, setLifted] = useState(false);
  const [now] = useState(Date.now);
  const { state, start, cancel, again } = useExport<ExportResult>(() => session.flush());
  const targets = useTargets(targetIds(article));
  const { required } = settings.profile;
  const all = useMemo(() => {
    const gone = new Set([...targets.values()].filter(({ state: of }) => of !== 'there').map(({ id }) => id));
    return obstaclesOf(article, { required, now, gone });
  }, [article, required, now, targets]);
  const obstacles = isLifted ? all.filter(({ code }) => code !== 'embargo') : all;
  const isSigned = !isLifted || signer.trim() !== '';
  const isReady = formats.length > 0 && isPackageName(name) && obstacles.length === 0 && isSigned;

  function begin(): void {
    change({ exportFormats: [...formats], exportAs: as, editorName: signer.trim() });
    void start((work) =>
      host.call('packages.export', {
        id: article.id,
        formats: [...formats],
        as,
        name,
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

  const shared = { isOpen: true, onClose, icon: <Package size={20} aria-hidden /> };
  if (state.name === 'done') {
    const { result } = state;
    return (
      <Dialog
        {...shared}
        title={say('export.done-title')}
        footer={
          <>
            <Button kind="quiet" onPress={again}>
              {say('export.another')}
            </Button>
            <ExportNext result={result} onClose={onClose} />
          </>
        }
      >
        <ExportResultList result={result} />
      </Dialog>
    );
  }
  if (state.name === 'working') {
    return (
      <Dialog
        {...shared}
        isBusy
        title={say('export.title')}
        footer={<Button onPress={cancel}>{say('shell.cancel')}</Button>}
      >
        <div className="export-working">
          <Progress
            label={say('export.working')}
            {...(state.total && { done: state.done ?? 0, total: state.total })}
          />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      {...shared}
      size="large"
      title={say('export.title')}
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
          <Button kind="primary" type="submit" form="export-package" isDisabled={!isReady}>
            {say('export.start')}
          </Button>
        </>
      }
    >
      <div className="export">
        <form
          id="export-package"
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
          <SignOffFields
            isNamed={isNamed}
            name={signer}
            onName={setSigner}
            isEmbargoed={all.some(({ code }) => code === 'embargo')}
            isLifted={isLifted}
            onLift={setLifted}
          />
          <PackageForm
            formats={formats}
            onFormats={setFormats}
            as={as}
            onAs={setAs}
            name={name}
            onName={setName}
            withoutSite={unmetWithoutSite(article, settings.profile, formats).map(({ format }) => format)}
          />
        </form>
        <FindingsSide article={article} profile={settings.profile} obstacles={obstacles} onGoTo={onGoTo} />
      </div>
    </Dialog>
  );
}
