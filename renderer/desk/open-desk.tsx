import { useEffect, useMemo, useState } from 'react';
import type { Stretch } from '#core/article/article-texts.ts';
import type { Settings } from '#core/host/settings.ts';
import type { ArticleSession } from '../article/article-session.ts';
import type { RecoveredText } from '../article/unsaved-copy.ts';
import { useArticlePart } from '../article/use-article.ts';
import { goToFinding } from '../checks/go-to-finding.ts';
import { everywhereMarkOf, markOf, useIgnored } from '../checks/ignored.ts';
import { useFindings } from '../checks/use-findings.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { Body } from '../editor/body.tsx';
import { FindBar } from '../editor/find-bar.tsx';
import { focusHead } from '../editor/head-places.ts';
import { useMarks } from '../editor/use-marks.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { goToObstacle } from '../export/go-to-obstacle.ts';
import { useBeforeClosing } from '../host/before-closing.ts';
import { useSettings } from '../host/settings-context.tsx';
import { usePasteIntoBlank } from '../import/use-paste-into-blank.tsx';
import { useSpeech } from '../messages/say.tsx';
import { Outline } from '../outline/outline.tsx';
import { useFolded } from '../outline/use-folded.ts';
import { useFoldedBlocks } from '../outline/use-folded-blocks.ts';
import { useOutlineCommands } from '../outline/use-outline-commands.ts';
import { Preview } from '../preview/preview.tsx';
import { SpellingCheck } from '../spelling/spelling-check.tsx';
import { VersionsDialog } from '../versions/versions-dialog.tsx';
import { DeskBar } from './desk-bar.tsx';
import { LeadFigure } from './lead-figure.tsx';
import { PageHead } from './page-head.tsx';
import { SaveBanner } from './save-banner.tsx';
import { SidePanel } from './side-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { useFirstFrame } from './use-first-frame.ts';
import { useFollowed } from './use-followed.ts';
import { useParts } from './use-parts.ts';
import { useSides } from './use-sides.ts';
import { useWritingModes } from './use-writing-modes.ts';

/** The desk with an article on it. */
export function OpenDesk({
  session,
  recovered,
  onBack,
  onReload,
}: {
  session: ArticleSession;
  recovered: readonly RecoveredText[];
  onBack(): void;
  onReload(): void;
}) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { profile, panelTab } = settings;
  const sides = useSides();
  // What stands beside a long text comes a moment after it.
  const isTextDrawn = useFirstFrame();
  const [isPreviewing, setPreviewing] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const [find, setFind] = useState<{ turn: number; replaces: boolean }>();
  const folding = useFolded(session.id);
  useFoldedBlocks(session, folding);
  useOutlineCommands(session, folding);
  useParts(session);
  const paste = usePasteIntoBlank(session);
  useFollowed(session);
  const { isFocused, leaveFocus } = useWritingModes(session);
  const headline = useArticlePart(session, (article) => article.headline);
  const findings = useFindings(session, profile, isTextDrawn);
  const { ignored, ignore, restore } = useIgnored(session.id);
  const ignoredEverywhere = useMemo(() => new Set(settings.ignored), [settings.ignored]);
  const shown = useMemo(
    () =>
      findings?.filter(
        // The desk's own notes have their own list.
        (finding) =>
          finding.rule !== 'open-note' &&
          !ignored.has(markOf(finding)) &&
          !ignoredEverywhere.has(everywhereMarkOf(finding)),
      ),
    [findings, ignored, ignoredEverywhere],
  );
  const ignoredCount =
    (findings?.filter(({ rule }) => rule !== 'open-note').length ?? 0) - (shown?.length ?? 0);
  const marked = useMemo(() => {
    const of = (severity: string): Stretch[] =>
      (shown ?? []).flatMap(({ severity: own, blockId, field = 'content', start, end }) =>
        own === severity && start !== undefined && end !== undefined
          ? [{ ...(blockId !== undefined && { blockId }), field, start, end }]
          : [],
      );
    return { error: of('error'), warning: of('warning'), hint: of('hint') };
  }, [shown]);
  useMarks(session, 'check-error', marked.error);
  useMarks(session, 'check-warning', marked.warning);
  useMarks(session, 'check-hint', marked.hint);

  useEffect(() => {
    document.title = `${headline || say('desk.untitled')} · ${say('shell.name')}`;
  }, [headline, say]);
  useEffect(() => {
    // A new article is begun at its headline.
    const { headline: written, blocks } = session.article();
    if (written === '' && blocks.length <= 1) focusHead('headline');
  }, [session]);
  useBeforeClosing({ isSaved: () => session.saveState() === 'saved', flush: () => session.flush() });

  const focusBody = () => session.editor.focus(undefined, { defaultSelection: 'rootStart' });
  const openFind = (replaces: boolean) => setFind((before) => ({ turn: (before?.turn ?? 0) + 1, replaces }));
  const toggleSide = (side: 'outline' | 'panel') => {
    // Asked for where the page is alone, it is to be seen.
    if (isFocused) sides.open(side);
    else sides.toggle(side);
    leaveFocus();
  };
  const togglePreview = () => {
    setPreviewing(isFocused || !isPreviewing);
    leaveFocus();
  };
  const openTab = (tab: Settings['panelTab']) => {
    leaveFocus();
    setPreviewing(false);
    change({ panelTab: tab });
    sides.open('panel');
  };
  const leaveExport = (next: () => void) => {
    setExporting(false);
    // After the dialog has given the focus back.
    requestAnimationFrame(next);
  };
  useCommands([
    {
      id: 'edit.undo',
      message: 'desk.undo',
      shortcuts: ['Mod+KeyZ'],
      isEnabled: () => session.canUndo() && !isWritingAside(),
      run: session.undo,
    },
    {
      id: 'edit.redo',
      message: 'desk.redo',
      shortcuts: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
      isEnabled: () => session.canRedo() && !isWritingAside(),
      run: session.redo,
    },
    {
      id: 'edit.find',
      message: 'desk.find',
      shortcuts: ['Mod+KeyF'],
      run: () => openFind(false),
    },
    {
      id: 'edit.replace',
      message: 'editor.replace',
      shortcuts: ['Mod+KeyH'],
      run: () => openFind(true),
    },
    {
      id: 'article.preview',
      message: 'desk.preview',
      shortcuts: ['Mod+KeyP'],
      run: togglePreview,
    },
    { id: 'article.export', message: 'desk.export', shortcuts: ['Mod+KeyE'], run: () => setExporting(true) },
    {
      id: 'article.versions',
      message: 'versions.title',
      shortcuts: ['Alt+Digit6'],
      run: () => setComparing(true),
    },
    {
      id: 'outline.toggle',
      message: 'desk.outline-toggle',
      shortcuts: ['Alt+Digit1'],
      run: () => toggleSide('outline'),
    },
    {
      id: 'panel.toggle',
      message: 'desk.panel-toggle',
      shortcuts: ['Alt+Digit2'],
      run: () => toggleSide('panel'),
    },
    {
      id: 'panel.checks',
      message: 'desk.tab.checks',
      shortcuts: ['Alt+Digit3'],
      run: () => openTab('checks'),
    },
    {
      id: 'panel.related',
      message: 'desk.tab.related',
      shortcuts: ['Alt+Digit4'],
      run: () => openTab('related'),
    },
    { id: 'panel.data', message: 'desk.tab.data', shortcuts: ['Alt+Digit5'], run: () => openTab('data') },
  ]);

  return (
    <>
      {paste.dialog}
      <DeskBar
        session={session}
        isPreviewing={isPreviewing}
        onBack={onBack}
        onFind={() => openFind(false)}
        onVersions={() => setComparing(true)}
        onPreview={togglePreview}
        onExport={() => setExporting(true)}
      />
      <SaveBanner session={session} recovered={recovered} onReload={onReload} />
      <div className="desk" data-measure={settings.measure} data-focused={isFocused || undefined}>
        {sides.outline && !isFocused && (
          <div className="desk-outline">
            {isTextDrawn && <Outline session={session} folding={folding} onTab={openTab} />}
          </div>
        )}
        <main className="desk-main" aria-label={say('desk.page')}>
          {find && (
            <FindBar
              key={find.turn}
              session={session}
              replaces={find.replaces}
              onClose={() => {
                setFind(undefined);
                session.editor.focus();
              }}
            />
          )}
          <div className="desk-scroller" onPointerDown={sides.putAway}>
            <article className="page" onPasteCapture={paste.take}>
              <PageHead session={session} onBody={focusBody} />
              <LeadFigure session={session} onBody={focusBody} />
              <Body session={session} />
              {isTextDrawn && <SpellingCheck session={session} findings={shown} />}
            </article>
          </div>
        </main>
        {isFocused ? undefined : isPreviewing ? (
          <aside className="desk-panel desk-preview" aria-label={say('desk.panel')}>
            <Preview session={session} />
          </aside>
        ) : (
          sides.panel && (
            <aside className="desk-panel" aria-label={say('desk.panel')}>
              {isTextDrawn && (
                <SidePanel
                  session={session}
                  tab={panelTab}
                  onTab={(tab) => change({ panelTab: tab })}
                  findings={shown}
                  ignoredCount={ignoredCount}
                  onGoTo={(finding) => goToFinding(session, finding)}
                  onIgnore={ignore}
                  onIgnoreEverywhere={(finding) =>
                    change({ ignored: [...ignoredEverywhere, everywhereMarkOf(finding)].slice(-5_000) })
                  }
                  onRestore={() => {
                    restore();
                    const here = new Set(findings?.map(everywhereMarkOf));
                    change({ ignored: settings.ignored.filter((mark) => !here.has(mark)) });
                  }}
                />
              )}
            </aside>
          )
        )}
      </div>
      {isComparing && <VersionsDialog session={session} onClose={() => setComparing(false)} />}
      <StatusBar
        session={session}
        sides={sides}
        isCountDue={isTextDrawn}
        {...(isFocused && { onLeaveFocus: leaveFocus })}
      />
      <ExportDialog
        session={session}
        isOpen={isExporting}
        onClose={() => setExporting(false)}
        onGoTo={{
          finding: (finding) => leaveExport(() => goToFinding(session, finding)),
          obstacle: (obstacle) => leaveExport(() => goToObstacle(session, obstacle, openTab)),
        }}
      />
    </>
  );
}

/** Whether the caret is in a field that is no part of the article, such as a search: it undoes its own typing. */
function isWritingAside(): boolean {
  return document.activeElement?.closest('.search-field, .link-form, .dialog') != null;
}
