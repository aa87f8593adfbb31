import './outline.css';
import { FoldVertical, Plus, UnfoldVertical } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { newId } from '#core/article/id.ts';
import { findSection, flatSections, INTRO, type Section, sectionsOf } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { IconButton } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { useSteady } from '../controls/use-steady.ts';
import { goToBlock } from '../editor/caret-block.ts';
import { useSpeech } from '../messages/say.tsx';
import { ArticleContents } from './article-contents.tsx';
import { doAction, isOpenTo, moveBefore, type SectionAction } from './section-actions.ts';
import { SectionItem, type SectionWays } from './section-item.tsx';
import { useCaretSection } from './use-caret-section.ts';
import type { Folding } from './use-folded.ts';

const REST_MS = 120;
/** Keys with Alt held. «Left» is deeper, as the tree is drawn from the right. */
const ALT_ACTIONS: Record<string, SectionAction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'promote',
  ArrowLeft: 'demote',
};

/** The article's sections as a tree: to go to, to move, fold, split, merge, copy and delete. */
export function Outline({
  session,
  folding,
  onTab,
}: {
  session: ArticleSession;
  folding: Folding;
  /** Opens the panel's tab of the related stories. */
  onTab(tab: 'related'): void;
}) {
  const { say } = useSpeech();
  const { folded, fold } = folding;
  const onFold = (id: string, isFolded: boolean) => fold([id], isFolded);
  const article = useArticleAtRest(session, REST_MS);
  const here = useCaretSection(session);
  const [focused, setFocused] = useState<string>();
  const [dropBefore, setDropBefore] = useState<string | 'end'>();
  const dragged = useRef<string>(undefined);
  const tree = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => sectionsOf(article.blocks), [article]);
  const isAnyFolded = flatSections(sections).some(({ id }) => folded.has(id));
  const shown = visible(sections, folded);
  const current = shown.some(({ id }) => id === focused) ? focused : (shown[0]?.id ?? INTRO);

  const titleOf = (section: Section) =>
    section.id === INTRO ? say('outline.intro') : section.title.trim() || say('outline.untitled');
  const focusOn = (id: string | undefined) => {
    if (id === undefined) return;
    setFocused(id);
    // After it is drawn at its new place.
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  /** Where a section that is let go here would stand; nothing comes before the intro. */
  const placeAt = (section: Section, isBelow: boolean): string | 'end' | undefined => {
    if (!isBelow) return section.id === INTRO ? undefined : section.id;
    const index = shown.findIndex(({ id }) => id === section.id);
    return shown[index + 1]?.id ?? 'end';
  };
  const goTo = (section: Section) => {
    const block = section.id === INTRO ? article.blocks[section.start]?.id : section.id;
    if (block) goToBlock(session.editor, block);
  };

  function act(section: Section, action: SectionAction): void {
    if (!isOpenTo(section.id, action)) return;
    const index = shown.findIndex(({ id }) => id === section.id);
    if (!doAction(session, section.id, action)) return;
    if (action === 'delete') {
      notify({
        words: say('outline.deleted', { title: titleOf(section) }),
        action: { words: say('outline.bring-back'), run: session.undo },
      });
    }
    // The next one that is left: those inside a deleted section went with it.
    const { blocks } = session.article();
    const near = [section, ...shown.slice(index + 1), ...shown.slice(0, index).reverse()];
    focusOn(near.find(({ id }) => findSection(blocks, id) !== undefined)?.id);
  }

  function addSection(): void {
    const id = newId();
    const { blocks } = session.article();
    session.setBlocks([
      ...blocks,
      { id, type: 'heading', level: 2, content: [] },
      { id: newId(), type: 'paragraph', content: [] },
    ]);
    goToBlock(session.editor, id);
  }

  function press(event: KeyboardEvent, section: Section): void {
    const index = shown.findIndex(({ id }) => id === section.id);
    const isFolded = folded.has(section.id);
    const step = (to: number) => focusOn(shown[Math.min(Math.max(0, to), shown.length - 1)]?.id);
    const keys = new Map<string, () => void>([
      ['ArrowDown', () => step(index + 1)],
      ['ArrowUp', () => step(index - 1)],
      ['Home', () => step(0)],
      ['End', () => step(shown.length - 1)],
      ['ArrowLeft', () => (isFolded ? onFold(section.id, false) : step(index + 1))],
      ['ArrowRight', () => (isFolded ? focusOn(parentOf(sections, section.id)) : onFold(section.id, true))],
      ['Enter', () => goTo(section)],
      [' ', () => goTo(section)],
      ['Delete', () => act(section, 'delete')],
    ]);
    const altAction = event.altKey ? ALT_ACTIONS[event.key] : undefined;
    const isCopy = (event.ctrlKey || event.metaKey) && event.code === 'KeyD';
    const run = isCopy
      ? () => act(section, 'duplicate')
      : altAction
        ? () => act(section, altAction)
        : event.altKey || event.ctrlKey || event.metaKey
          ? undefined
          : keys.get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  /** Does it with the section of this id as it is now. */
  const at = (id: string, run: (section: Section) => void) => {
    const section = shown.find((each) => each.id === id);
    if (section) run(section);
  };
  const ways = useSteady<SectionWays>({
    focus: setFocused,
    go: (id) => at(id, goTo),
    fold: onFold,
    act: (id, action) => at(id, (section) => act(section, action)),
    press: (id, event) => at(id, (section) => press(event, section)),
    drag: (id) => {
      dragged.current = id;
    },
    dragOver: (id, isBelow) => at(id, (section) => setDropBefore(placeAt(section, isBelow))),
    drop: (id, isBelow) =>
      at(id, (section) => {
        const place = placeAt(section, isBelow);
        if (dragged.current === undefined || place === undefined) return;
        moveBefore(session, dragged.current, place === 'end' ? undefined : place);
        focusOn(dragged.current);
      }),
    dragEnd: () => {
      dragged.current = undefined;
      setDropBefore(undefined);
    },
  });

  return (
    <nav className="outline" aria-label={say('outline.title')}>
      <div className="outline-head">
        <h2 className="outline-title" id="outline-title">
          {say('outline.title')}
        </h2>
        <span className="outline-buttons">
          {sections.length > 1 && (
            <IconButton
              label={say(isAnyFolded ? 'outline.unfold-all' : 'outline.fold-all')}
              icon={isAnyFolded ? <UnfoldVertical size={18} /> : <FoldVertical size={18} />}
              onPress={() =>
                fold(isAnyFolded ? [...folded] : flatSections(sections).map(({ id }) => id), !isAnyFolded)
              }
            />
          )}
          <IconButton label={say('outline.new')} icon={<Plus size={18} />} onPress={addSection} />
        </span>
      </div>
      <p className="unseen" id="outline-hint">
        {say('outline.hint')}
      </p>
      <div
        ref={tree}
        role="tree"
        className="outline-tree"
        aria-labelledby="outline-title"
        aria-describedby="outline-hint"
      >
        {shown.map((section) => (
          <SectionItem
            key={section.id}
            id={section.id}
            level={section.level}
            title={titleOf(section)}
            words={section.words}
            canFold={section.end > section.start + 1 || section.children.length > 0}
            session={session}
            isHere={here === section.id}
            isFolded={folded.has(section.id)}
            isFocusable={current === section.id}
            isDropPlace={dropBefore === section.id}
            ways={ways}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the place below the last one, for the mouse alone; keys move by Alt */}
      <div
        className="outline-end"
        data-drop={dropBefore === 'end' || undefined}
        onDragOver={(event) => {
          if (dragged.current === undefined) return;
          event.preventDefault();
          setDropBefore('end');
        }}
        onDrop={(event) => {
          event.preventDefault();
          if (dragged.current !== undefined) moveBefore(session, dragged.current, undefined);
        }}
      />
      <ArticleContents article={article} session={session} onTab={onTab} />
    </nav>
  );
}

/** The sections that are shown: those below a folded one are not. */
function visible(sections: readonly Section[], folded: ReadonlySet<string>): Section[] {
  return sections.flatMap((section) => [
    section,
    ...(folded.has(section.id) ? [] : visible(section.children, folded)),
  ]);
}

function parentOf(sections: readonly Section[], id: string): string | undefined {
  return flatSections(sections).find((section) => section.children.some((child) => child.id === id))?.id;
}
