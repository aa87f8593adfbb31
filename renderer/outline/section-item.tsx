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
import type { DragEvent, KeyboardEvent, ReactNode } from 'react';
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

/** One section in the outline. */
export function SectionItem({
  section,
  title,
  session,
  isHere,
  isFolded,
  isFocusable,
  isDropPlace,
  onFocus,
  onGo,
  onFold,
  onAct,
  onKeyDown,
  onDrag,
  onDragOver,
  onDrop,
  onDragEnd,
}: {
  section: Section;
  title: string;
  session: ArticleSession;
  /** Whether the caret stands in it. */
  isHere: boolean;
  isFolded: boolean;
  /** Whether Tab comes to this one. */
  isFocusable: boolean;
  isDropPlace: boolean;
  onFocus(): void;
  onGo(): void;
  onFold(isFolded: boolean): void;
  onAct(action: SectionAction): void;
  onKeyDown(event: KeyboardEvent): void;
  onDrag(): void;
  /** Called while a section is held over this one: over its lower half it would come after it. */
  onDragOver(isBelow: boolean): void;
  onDrop(isBelow: boolean): void;
  onDragEnd(): void;
}) {
  const { say, number } = useSpeech();
  const depth = Math.max(1, section.level - 1);
  const Fold = isFolded ? ChevronLeft : ChevronDown;
  const canFold = section.end > section.start + 1 || section.children.length > 0;
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
                onAction: () => onFold(!isFolded),
              },
            ],
          },
        ]
      : []),
    ...GROUPS.map((actions, index) => ({
      id: String(index),
      lines: actions
        .filter((action) => isOpenTo(section.id, action))
        .map(
          (action): MenuLine => ({
            id: action,
            words: say(`outline.${action}`),
            icon: ICONS[action],
            shortcut: KEYS[action],
            isDanger: action === 'delete',
            isDisabled: blocksAfter(session, section.id, action) === session.article().blocks,
            onAction: () => onAct(action),
          }),
        ),
    })).filter(({ lines }) => lines.length > 0),
  ];
  const drag = {
    draggable: section.id !== INTRO,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', title);
      onDrag();
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      onDragOver(isBelow(event));
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDrop(isBelow(event));
    },
    onDragEnd,
  };
  return (
    <div
      role="treeitem"
      className="section"
      data-section={section.id}
      data-drop={isDropPlace || undefined}
      aria-label={`${title}، ${say('desk.words', { count: section.words })}`}
      aria-level={depth}
      aria-expanded={canFold ? !isFolded : undefined}
      aria-selected={isHere}
      aria-current={isHere ? 'location' : undefined}
      tabIndex={isFocusable ? 0 : -1}
      style={{ '--depth': depth - 1 } as React.CSSProperties}
      onFocus={onFocus}
      onClick={(event) => {
        if (!(event.target as Element).closest('button')) onGo();
      }}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) onKeyDown(event);
      }}
      {...drag}
    >
      <button
        type="button"
        className="section-fold"
        tabIndex={-1}
        aria-label={say(isFolded ? 'outline.unfold' : 'outline.fold')}
        disabled={!canFold}
        onClick={() => onFold(!isFolded)}
      >
        <Fold size={15} aria-hidden />
      </button>
      <span className="section-title" dir="auto">
        {title}
      </span>
      <span className="section-words" aria-hidden>
        {number(section.words)}
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
}

function isBelow({ clientY, currentTarget }: DragEvent): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
