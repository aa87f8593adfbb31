import type { ArticleSession } from '../article/article-session.ts';
import { useCommands } from '../commands/commands-context.tsx';

/** The parts of the desk in reading order, and what takes the focus in each; in the page the caret does. */
const PARTS = [
  { part: '.desk-outline', target: '[role="treeitem"][tabindex="0"]' },
  { part: '.desk-main' },
  { part: '.desk-panel', target: '[role="tab"][tabindex="0"], button' },
] as const;

/** Keys that bring the focus from one part of the desk to the next that is shown, as between a window's panes. */
export function useParts(session: ArticleSession): void {
  const go = (by: 1 | -1) => {
    const shown = PARTS.flatMap((each) => {
      const element = document.querySelector(each.part);
      return element ? [{ ...each, element }] : [];
    });
    const here = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const next = shown.at((here + by) % shown.length);
    if (next === undefined) return;
    if ('target' in next) next.element.querySelector<HTMLElement>(next.target)?.focus();
    else session.editor.focus();
  };
  useCommands([
    { id: 'desk.next-part', message: 'desk.next-part', shortcuts: ['F6'], run: () => go(1) },
    { id: 'desk.previous-part', message: 'desk.previous-part', shortcuts: ['Shift+F6'], run: () => go(-1) },
  ]);
}
