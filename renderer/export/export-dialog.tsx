import './export-dialog.css';
import { CircleAlert, FolderOpen, Package } from 'lucide-react';
import { useState } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import { asciiSlug } from '#core/arabic/slug.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { DownloadLink, ExportResultList } from './export-result.tsx';
import { FindingsSide } from './findings-side.tsx';
import { FORMAT_CHOICES } from './format-choices.ts';
import { obstaclesOf } from './obstacles.ts';
import { isPackageName, PackageForm } from './package-form.tsx';
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
  /** Called, after the dialog is closed, to bring the place of a finding into view. */
  onGoTo(finding: Finding): void;
}) {
  if (!isOpen) return null;
  return <OpenDialog session={session} onClose={onClose} onGoTo={onGoTo} />;
}

function OpenDialog({
  session,
  onClose,
  onGoTo,
}: {
  session: ArticleSession;
  onClose(): void;
  onGoTo(finding: Finding): void;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings, change } = useSettings();
  const article = session.article();
  const [formats, setFormats] = useState<readonly string[]>(() => {
    const known = FORMAT_CHOICES.map(({ name }) => name);
    return settings.exportFormats.filter((name) => known.includes(name));
  });
  const [as, setAs] = useState(settings.exportAs);
  const [name, setName] = useState(() => asciiSlug(article.slug || article.headline));
  const [folder, setFolder] = useState<{ handle: string; place: string }>();
  const { state, start, cancel, again } = useExport(() => session.flush());
  const obstacles = obstaclesOf(article, settings.profile.required);
  const isReady = formats.length > 0 && isPackageName(name) && obstacles.length === 0;

  function begin(): void {
    change({ exportFormats: [...formats], exportAs: as });
    void start({
      ids: [article.id],
      formats: [...formats],
      as,
      name,
      ...(folder && { folder: folder.handle }),
    });
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
            <Button kind={result.download || window.warraq ? 'quiet' : 'primary'} onPress={onClose}>
              {say('shell.close')}
            </Button>
            {result.download ? (
              <DownloadLink result={result} />
            ) : (
              window.warraq && (
                <Button
                  kind="primary"
                  icon={<FolderOpen size={18} aria-hidden />}
                  onPress={() =>
                    void host.call('packages.reveal', { handle: result.handle }).catch(() => undefined)
                  }
                >
                  {say('export.reveal')}
                </Button>
              )
            )}
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
          <PackageForm
            formats={formats}
            onFormats={setFormats}
            as={as}
            onAs={setAs}
            name={name}
            onName={setName}
          />
        </form>
        <FindingsSide
          article={article}
          profile={settings.profile}
          obstacles={obstacles}
          onGoTo={(finding) => {
            onClose();
            onGoTo(finding);
          }}
        />
      </div>
    </Dialog>
  );
}
