import { Link2, SlidersHorizontal, SpellCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import { openNotes } from '#core/article/open-notes.ts';
import type { Settings } from '#core/host/settings.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { ChecksPanel } from '../checks/checks-panel.tsx';
import { CountBadge } from '../controls/badge.tsx';
import { Tabs } from '../controls/tabs.tsx';
import { DataPanel } from '../data/data-panel.tsx';
import { useSpeech } from '../messages/say.tsx';
import { RelatedPanel } from '../related/related-panel.tsx';

const REST_MS = 200;

/** The panel at the page's end: what the copy desk says, the stories beside it, its data. */
export function SidePanel({
  session,
  tab,
  onTab,
  findings,
  ignoredCount,
  onGoTo,
  onIgnore,
  onIgnoreEverywhere,
  onRestore,
}: {
  session: ArticleSession;
  tab: Settings['panelTab'];
  onTab(tab: Settings['panelTab']): void;
  findings: readonly Finding[] | undefined;
  ignoredCount: number;
  onGoTo(finding: Finding): void;
  onIgnore(finding: Finding): void;
  onIgnoreEverywhere(finding: Finding): void;
  onRestore(): void;
}) {
  const { say } = useSpeech();
  const errors = findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const article = useArticleAtRest(session, REST_MS);
  const notes = useMemo(() => openNotes(article), [article]);
  const count = (findings?.length ?? 0) + notes.length;
  return (
    <Tabs
      label={say('desk.panel')}
      chosen={tab}
      onChoose={onTab}
      pages={[
        {
          id: 'checks',
          words: say('desk.tab.checks'),
          icon: <SpellCheck size={18} aria-hidden />,
          badge: count > 0 && <CountBadge tone={errors > 0 ? 'rubric' : 'gold'} count={count} />,
          content: (
            <ChecksPanel
              session={session}
              findings={findings}
              article={article}
              notes={notes}
              ignoredCount={ignoredCount}
              onGoTo={onGoTo}
              onIgnore={onIgnore}
              onIgnoreEverywhere={onIgnoreEverywhere}
              onRestore={onRestore}
            />
          ),
        },
        {
          id: 'related',
          words: say('desk.tab.related'),
          icon: <Link2 size={18} aria-hidden />,
          content: <RelatedPanel session={session} />,
        },
        {
          id: 'data',
          words: say('desk.tab.data'),
          icon: <SlidersHorizontal size={18} aria-hidden />,
          content: <DataPanel session={session} />,
        },
      ]}
    />
  );
}
