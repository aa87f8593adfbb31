import { flatSections, sectionsOf } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { caretBlockId } from '../editor/caret-block.ts';
import { doAction, isOpenTo, SECTION_ACTIONS } from './section-actions.ts';
import type { Folding } from './use-folded.ts';

/** The commands of the section that the caret stands in, and those of folding. */
export function useOutlineCommands(session: ArticleSession, { folded, fold }: Folding): void {
  const sections = () => flatSections(sectionsOf(session.article().blocks));
  const here = () => {
    const caret = caretBlockId(session.editor);
    const place = session.article().blocks.findIndex(({ id }) => id === caret);
    return sections().findLast(({ start, end }) => place >= start && place < end);
  };
  useCommands([
    {
      id: 'section.fold',
      message: 'outline.fold-here',
      shortcuts: ['Mod+Alt+KeyF'],
      run: () => {
        const section = here();
        if (section) fold([section.id], !folded.has(section.id));
      },
    },
    {
      id: 'outline.fold-all',
      message: 'outline.fold-all',
      run: () =>
        fold(
          sections().map(({ id }) => id),
          true,
        ),
    },
    {
      id: 'outline.unfold-all',
      message: 'outline.unfold-all',
      run: () => fold([...folded], false),
    },
    ...SECTION_ACTIONS.filter((action) => action !== 'split').map((action) => ({
      id: `section.${action}`,
      message: `outline.here.${action}` as const,
      run: () => {
        const section = here();
        if (section && isOpenTo(section.id, action)) doAction(session, section.id, action);
      },
    })),
  ]);
}
