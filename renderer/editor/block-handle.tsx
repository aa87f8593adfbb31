import './block-handle.css';
import { ArrowDown, ArrowUp, Copy, GripVertical, ImagePlus, Pilcrow, Plus, Trash2 } from 'lucide-react';
import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Block } from '#core/article/block.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { createTypingPause } from '../article/typing-pause.ts';
import { useShortcut } from '../commands/commands-context.tsx';
import { Menu, MenuBeside, type MenuGroup } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';
import {
  copyBlocks,
  deleteBlocks,
  moveBlocksBefore,
  shiftBlocks,
  turnBlocks,
  turnDirection,
} from './block-actions.ts';
import { BLOCK_KINDS, type BlockKind, isText, KIND_ICONS, kindOf } from './block-kinds.tsx';
import { blockIdOfElement, elementOfBlock, selectedBlockIds } from './caret-block.ts';
import { useCaretId } from './use-caret-id.ts';
import type { PicturePlace } from './use-pictures.ts';

const PLACE_MS = 50;

/** What is dragged within this window, to be told from files and words. */
const BLOCK_TYPE = 'application/x-warraq-block';

/**
 * In the page's start margin, beside the block under the pointer or the one with the caret: what to put in after it,
 * and what to do with it; by its grip it is dragged to another place.
 */
export function BlockHandle({
  session,
  frame,
  onInsert,
  onPicture,
}: {
  session: ArticleSession;
  /** Around the editable; the handle is placed in it. */
  frame: RefObject<HTMLDivElement | null>;
  /** Puts a block of a kind in after another. */
  onInsert(afterId: string, kind: BlockKind): void;
  /** Has the editor choose another picture for a figure. */
  onPicture(place: PicturePlace): void;
}) {
  const { say } = useSpeech();
  const caret = useCaretId(session);
  const [hovered, setHovered] = useState<string>();
  /** The block whose menu is open. */
  const [isOpen, setOpen] = useState<string>();
  const keys = {
    up: useShortcut('block.up'),
    down: useShortcut('block.down'),
    copy: useShortcut('block.copy'),
  };
  const grip = useRef<HTMLButtonElement>(null);
  const [top, setTop] = useState<number>();
  const [line, setLine] = useState<number>();
  const id = isOpen ?? hovered ?? caret;

  useEffect(() => {
    const around = frame.current;
    if (around === null) return;
    const move = (event: PointerEvent) => {
      const root = session.editor.getRootElement();
      if (root === null || event.buttons !== 0) return;
      const y = event.clientY;
      for (const element of root.children) {
        const { top: above, bottom } = element.getBoundingClientRect();
        if (y >= above - 8 && y <= bottom + 8) {
          setHovered(blockIdOfElement(session.editor, element));
          return;
        }
      }
    };
    const leave = () => setHovered(undefined);
    around.addEventListener('pointermove', move);
    around.addEventListener('pointerleave', leave);
    return () => {
      around.removeEventListener('pointermove', move);
      around.removeEventListener('pointerleave', leave);
    };
  }, [session, frame]);

  useEffect(() => {
    let element: HTMLElement | undefined;
    const place = () => {
      if (!element?.isConnected) element = id === undefined ? undefined : elementOfBlock(session.editor, id);
      const around = frame.current;
      if (element === undefined || around === null) {
        setTop(undefined);
        return;
      }
      const style = getComputedStyle(element);
      const lineHeight = Number.parseFloat(style.lineHeight) || 34;
      const offset = element.getBoundingClientRect().top - around.getBoundingClientRect().top;
      setTop(offset + Number.parseFloat(style.paddingTop) + Math.max(0, (lineHeight - 28) / 2));
    };
    place();
    // What makes lines come or go tells by the size around it; the rest may come after the key.
    const pause = createTypingPause(PLACE_MS, place);
    const stop = session.listen(pause.touch);
    const observer = new ResizeObserver(place);
    if (frame.current) observer.observe(frame.current);
    return () => {
      stop();
      pause.cancel();
      observer.disconnect();
    };
  }, [session, frame, id]);

  // Drops land between blocks.
  useEffect(() => {
    const around = frame.current;
    if (around === null) return;
    const over = (event: globalThis.DragEvent) => {
      if (!event.dataTransfer?.types.includes(BLOCK_TYPE)) return;
      event.preventDefault();
      const target = dropTarget(session, event.clientY);
      setLine(target.y - around.getBoundingClientRect().top);
    };
    const drop = (event: globalThis.DragEvent) => {
      const dragged = event.dataTransfer?.getData(BLOCK_TYPE);
      setLine(undefined);
      if (!dragged) return;
      event.preventDefault();
      event.stopPropagation();
      moveBlocksBefore(session, JSON.parse(dragged), dropTarget(session, event.clientY).before);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (!around.contains(event.relatedTarget as Node | null)) setLine(undefined);
    };
    around.addEventListener('dragover', over, { capture: true });
    around.addEventListener('drop', drop, { capture: true });
    around.addEventListener('dragleave', leave);
    return () => {
      around.removeEventListener('dragover', over, { capture: true });
      around.removeEventListener('drop', drop, { capture: true });
      around.removeEventListener('dragleave', leave);
    };
  }, [session, frame]);

  const block = session.article().blocks.find((each) => each.id === id);
  if (id === undefined || block === undefined || top === undefined) return null;
  const ids = idsAt(session, id);
  const name = say('editor.block', { kind: say(`editor.kind.${kindOf(block)}`) });
  return (
    <>
      <div className="block-handle" style={{ insetBlockStart: top }}>
        <button
          ref={grip}
          type="button"
          className="block-grip"
          aria-label={name}
          aria-haspopup="menu"
          aria-expanded={isOpen !== undefined}
          draggable
          onClick={() => setOpen(id)}
          onDragStart={(event: DragEvent) => {
            event.dataTransfer.setData(BLOCK_TYPE, JSON.stringify(ids));
            event.dataTransfer.effectAllowed = 'move';
            const element = elementOfBlock(session.editor, id);
            if (element) event.dataTransfer.setDragImage(element, 0, 0);
          }}
          onDragEnd={() => setLine(undefined)}
        >
          <GripVertical size={18} aria-hidden />
        </button>
        <MenuBeside
          label={name}
          placement="bottom start"
          groups={blockMenu(session, block, ids, keys, say, onPicture)}
          trigger={grip}
          isOpen={isOpen !== undefined}
          onClose={() => setOpen(undefined)}
        />
        <Menu
          label={say('editor.insert')}
          placement="bottom start"
          groups={[
            {
              id: 'insert',
              lines: BLOCK_KINDS.map((kind) => ({
                id: kind,
                words: say(`editor.kind.${kind}`),
                icon: KIND_ICONS[kind],
                aside: say(`editor.about.${kind}`),
                onAction: () => onInsert(id, kind),
              })),
            },
          ]}
        >
          <AriaButton className="block-grip" aria-label={say('editor.insert')}>
            <Plus size={18} aria-hidden />
          </AriaButton>
        </Menu>
      </div>
      {line !== undefined && <div className="drop-line" style={{ insetBlockStart: line }} />}
    </>
  );
}

function blockMenu(
  session: ArticleSession,
  block: Block,
  /** What is acted on: the block, or all that are selected with it. */
  ids: readonly string[],
  keys: Record<'up' | 'down' | 'copy', string | undefined>,
  say: ReturnType<typeof useSpeech>['say'],
  onPicture: (place: PicturePlace) => void,
): MenuGroup[] {
  const { id } = block;
  const { blocks } = session.article();
  const places = ids.map((each) => blocks.findIndex((other) => other.id === each));
  const kind = kindOf(block);
  return [
    ...(block.type === 'figure'
      ? [
          {
            id: 'figure',
            lines: [
              {
                id: 'picture',
                words: say(block.asset ? 'editor.replace-picture' : 'editor.choose-picture'),
                icon: <ImagePlus size={18} />,
                onAction: () => onPicture({ block: id, item: 0 }),
              },
            ],
          },
        ]
      : []),
    {
      id: 'block',
      lines: [
        {
          id: 'up',
          words: say('editor.move-up'),
          icon: <ArrowUp size={18} />,
          shortcut: keys.up,
          isDisabled: places.includes(0),
          onAction: () => shiftBlocks(session, ids, -1),
        },
        {
          id: 'down',
          words: say('editor.move-down'),
          icon: <ArrowDown size={18} />,
          shortcut: keys.down,
          isDisabled: places.includes(blocks.length - 1),
          onAction: () => shiftBlocks(session, ids, 1),
        },
        {
          id: 'copy',
          words: say('editor.duplicate'),
          icon: <Copy size={18} />,
          shortcut: keys.copy,
          onAction: () => copyBlocks(session, ids),
        },
      ],
    },
    ...(isText(kind)
      ? [
          {
            id: 'turn',
            title: say('editor.turn-into'),
            lines: BLOCK_KINDS.filter(isText).flatMap((each) =>
              each === kind
                ? []
                : {
                    id: each,
                    words: say(`editor.kind.${each}`),
                    icon: KIND_ICONS[each],
                    onAction: () => turnBlocks(session, ids, each),
                  },
            ),
          },
        ]
      : []),
    ...(block.type !== 'divider'
      ? [
          {
            id: 'direction',
            title: say('editor.direction'),
            chosen: block.direction ?? 'auto',
            onChoose: (chosen: string) =>
              turnDirection(session, ids, chosen === 'auto' ? undefined : (chosen as 'rtl' | 'ltr')),
            lines: (['auto', 'rtl', 'ltr'] as const).map((each) => ({
              id: each,
              words: say(`editor.direction.${each}`),
              icon: <Pilcrow size={18} className={each === 'ltr' ? '' : 'mirrored'} />,
            })),
          },
        ]
      : []),
    {
      id: 'delete',
      lines: [
        {
          id: 'delete',
          words: say('editor.delete'),
          icon: <Trash2 size={18} />,
          isDanger: true,
          onAction: () => deleteBlocks(session, ids),
        },
      ],
    },
  ];
}

/** The block, or all selected ones where it is among them. */
function idsAt(session: ArticleSession, id: string): readonly string[] {
  const selected = selectedBlockIds(session.editor);
  return selected.includes(id) ? selected : [id];
}

/** Where a drop at this height lands: in front of which block, and where its line is drawn. */
function dropTarget(session: ArticleSession, clientY: number): { before: string | undefined; y: number } {
  const root = session.editor.getRootElement();
  let y = 0;
  for (const element of root?.children ?? []) {
    const { top, bottom, height } = element.getBoundingClientRect();
    if (height === 0) continue;
    if (clientY < top + height / 2) {
      return { before: blockIdOfElement(session.editor, element), y: y === 0 ? top - 6 : (y + top) / 2 };
    }
    y = bottom;
  }
  return { before: undefined, y: y + 6 };
}
