import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  ChevronLeft,
  Copy,
  GripVertical,
  IndentDecrease,
  IndentIncrease,
  Merge,
  Split,
  Trash2,
} from 'lucide-react';
import { type DragEvent, type KeyboardEvent, memo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { INTRO, type Section } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Menu, type MenuGroup, type MenuLine } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';
import { blocksAfter, isOpenTo, type SectionAction } from './section-actions.ts';

const ICONS: Record<SectionAction, ReactNode> = {
  up: <ArrowUp size={18} />,
  down: <ArrowDown size={18} />,
  promote: <IndentDecrease size={18} className="mirrored" />,
  demote: <IndentIncrease size={18} className="mirrored" />,
  split: <Split size={18} />,
  merge: <Merge size={18} />,
  duplicate: <Copy size={18} />,
  delete: <Trash2 size={18} />,
};
const KEYS: Partial<Record<SectionAction, string>> = {
  up: 'Alt ↑',
  down: 'Alt ↓',
  promote: 'Alt →',
  demote: 'Alt ←',
  duplicate: 'Ctrl D',
  delete: 'Del',
};
const GROUPS: readonly (readonly SectionAction[])[] = [
  ['up', 'down', 'promote', 'demote'],
  ['split', 'merge', 'duplicate'],
  ['delete'],
];

/** What the outline does when something happens to one of its sections, named by its id. */
export interface SectionWays {
  focus(id: string): void;
  go(id: string): void;
  fold(id: string, isFolded: boolean): void;
  act(id: string, action: SectionAction): void;
  press(id: string, event: KeyboardEvent): void;
  drag(id: string): void;
  /** A section is held over this one: over its lower half it would come after it. */
  dragOver(id: string, isBelow: boolean): void;
  drop(id: string, isBelow: boolean): void;
  dragEnd(): void;
}

/** One section in the outline; drawn anew when something of it changes. */
export const SectionItem = memo(function SectionItem({
  id,
  level,
  title,
  words,
  canFold,
  session,
  isHere,
  isFolded,
  isFocusable,
  isDropPlace,
  ways,
}: Pick<Section, 'id' | 'level' | 'title' | 'words'> & {
  /** Whether there is anything below its heading. */
  canFold: boolean;
  session: ArticleSession;
  /** Whether the caret stands in it. */
  isHere: boolean;
  isFolded: boolean;
  /** Whether Tab comes to this one. */
  isFocusable: boolean;
  isDropPlace: boolean;
  /** The same object for good. */
  ways: SectionWays;
}) {
  const { say, number } = useSpeech();
  const depth = Math.max(1, level - 1);
  const Fold = isFolded ? ChevronLeft : ChevronDown;
  // Found out when it opens: for every section at every change it would cost the square of their number.
  const groups = (): MenuGroup[] => [
    ...(canFold
      ? [
          {
            id: 'fold',
            lines: [
              {
                id: 'fold',
                words: say(isFolded ? 'outline.unfold' : 'outline.fold'),
                icon: <Fold size={18} />,
                onAction: () => ways.fold(id, !isFolded),
              },
            ],
          },
        ]
      : []),
    ...GROUPS.map((actions, index) => ({
      id: String(index),
      lines: actions
        .filter((action) => isOpenTo(id, action))
        .map(
          (action): MenuLine => ({
            id: action,
            words: say(`outline.${action}`),
            icon: ICONS[action],
            shortcut: KEYS[action],
            isDanger: action === 'delete',
            isDisabled: blocksAfter(session, id, action) === session.article().blocks,
            onAction: () => ways.act(id, action),
          }),
        ),
    })).filter(({ lines }) => lines.length > 0),
  ];
  const drag = {
    draggable: id !== INTRO,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', title);
      ways.drag(id);
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      ways.dragOver(id, isBelow(event));
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      ways.drop(id, isBelow(event));
    },
    onDragEnd: ways.dragEnd,
  };
  return (
    <div
      role="treeitem"
      className="section"
      data-section={id}
      data-drop={isDropPlace || undefined}
      aria-label={`${title}، ${say('desk.words', { count: words })}`}
      aria-level={depth}
      aria-expanded={canFold ? !isFolded : undefined}
      aria-selected={isHere}
      aria-current={isHere ? 'location' : undefined}
      tabIndex={isFocusable ? 0 : -1}
      style={{ '--depth': depth - 1 } as React.CSSProperties}
      onFocus={() => ways.focus(id)}
      onClick={(event) => {
        if (!(event.target as Element).closest('button')) ways.go(id);
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) ways.press(id, event);
      }}
      {...drag}
    >
      <button
        type="button"
        className="section-fold"
        tabIndex={-1}
        aria-label={say(isFolded ? 'outline.unfold' : 'outline.fold')}
        disabled={!canFold}
        onClick={() => ways.fold(id, !isFolded)}
      >
        <Fold size={15} aria-hidden />
      </button>
      <span className="section-title" dir="auto">
        {title}
      </span>
      <span className="section-words" aria-hidden>
        {number(words)}
      </span>
      <Menu label={say('outline.actions', { title })} groups={groups} placement="bottom start">
        <AriaButton
          className="section-menu"
          aria-label={say('outline.actions', { title })}
          excludeFromTabOrder={!isFocusable}
        >
          <GripVertical size={16} aria-hidden />
        </AriaButton>
      </Menu>
    </div>
  );
});

function isBelow({ clientY, currentTarget }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
