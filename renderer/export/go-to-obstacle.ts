import type { Obstacle } from '#core/export/obstacles.ts';
import type { Settings } from '#core/host/settings.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { goToFinding } from '../checks/go-to-finding.ts';

/** The panels that show what is no text of the page. */
const TABS: Readonly<Record<string, Settings['panelTab']>> = {
  byline: 'data',
  dateline: 'data',
  desk: 'data',
  tags: 'data',
  slug: 'data',
  publishAt: 'data',
  embargoUntil: 'data',
  related: 'related',
  lists: 'related',
};
const FOCUSABLE = 'input, [role=spinbutton], [contenteditable=true], button';
/** Where the caret goes that no text of the page has room for. */
const PLACES: Readonly<Record<string, string>> = {
  body: '.body',
  lead: '.lead-add, .figure.lead',
  'lead.rights': '.figure.lead',
  related: '.story:has(.story-broken), .related',
};

/** Brings the place of an obstacle into view and the caret into it, in the page or in a panel. */
export function goToObstacle(
  session: ArticleSession,
  obstacle: Obstacle,
  openTab: (tab: Settings['panelTab']) => void,
): void {
  const { blockId, field = '' } = obstacle;
  const tab = blockId === undefined ? TABS[field] : undefined;
  const selector = blockId === undefined ? (PLACES[field] ?? (tab && `[data-of="${field}"]`)) : undefined;
  if (selector === undefined) {
    goToFinding(session, obstacle);
    return;
  }
  if (tab !== undefined) openTab(tab);
  // The panel is drawn with the next frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(selector);
      place?.scrollIntoView({ block: 'center' });
      const inside = place?.matches(FOCUSABLE) ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
      (inside ?? place)?.focus();
    }),
  );
}
