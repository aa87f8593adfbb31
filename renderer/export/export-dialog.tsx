import { Package } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import { asciiSlug } from '#core/arabic/slug.ts';
import { type Obstacle, obstaclesOf, targetIds } from '#core/export/obstacles.ts';
import { unmetWithoutSite } from '#core/export/site-limits.ts';
import type { ExportResult } from '#core/host/packages.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useTakenSlug } from '../data/use-taken-slug.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { useTargets } from '../related/use-suggestions.ts';
import { ExportFrame } from './export-frame.tsx';
import { ExportNext, ExportResultList } from './export-result.tsx';
import { FindingsSide } from './findings-side.tsx';
import { isPackageName, PackageForm } from './package-form.tsx';
import { SignOffFields } from './sign-off-fields.tsx';
import { useExport } from './use-export.ts';
import { useExportWays } from './use-export-ways.ts';

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
  const { say } = useSpeech();
  const { settings } = useSettings();
  const article = session.article();
  const ways = useExportWays();
  const [name, setName] = useState(() => asciiSlug(article.slug || article.headline));
  const taken = useTakenSlug(article.id, article.slug || article.headline);
  const [now] = useState(Date.now);
  const { state, start, cancel, again } = useExport<ExportResult>(() => session.flush());
  const targets = useTargets(targetIds(article));
  const { required } = settings.profile;
  const all = useMemo(() => {
    const gone = new Set([...targets.values()].filter(({ state: of }) => of !== 'there').map(({ id }) => id));
    return obstaclesOf(article, { required, now, gone });
  }, [article, required, now, targets]);
  const obstacles = ways.isLifted ? all.filter(({ code }) => code !== 'embargo') : all;
  const icon = <Package size={20} aria-hidden />;

  if (state.name === 'done') {
    const { result } = state;
    return (
      <Dialog
        isOpen
        onClose={onClose}
        icon={icon}
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
  return (
    <ExportFrame
      size="large"
      icon={icon}
      title={say('export.title')}
      state={state}
      ways={ways}
      isReady={ways.isComplete && isPackageName(name) && obstacles.length === 0}
      onBegin={() =>
        void start((work) => host.call('packages.export', { id: article.id, name, ...ways.take(work) }))
      }
      onCancel={cancel}
      onClose={onClose}
      beside={
        <FindingsSide article={article} profile={settings.profile} obstacles={obstacles} onGoTo={onGoTo} />
      }
    >
      <SignOffFields ways={ways} isEmbargoed={all.some(({ code }) => code === 'embargo')} />
      <PackageForm
        ways={ways}
        name={name}
        onName={setName}
        twin={taken === undefined ? undefined : taken || say('desk.untitled')}
        withoutSite={unmetWithoutSite(article, settings.profile, ways.formats).map(({ format }) => format)}
      />
    </ExportFrame>
  );
}
