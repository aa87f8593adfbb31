import './slash-menu.css';
import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
} from 'lexical';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useSpeech } from '../messages/say.tsx';
import { type BlockKind, KIND_ICONS, kindsNamed } from './block-kinds.tsx';
import { $topOf } from './caret-block.ts';
import { $blockId } from './nodes/block-state.ts';

/** A paragraph in which a kind is being asked for by `/` and the start of its name. */
interface Asked {
  blockId: string;
  typed: string;
}

/** Opens where `/` begins an empty paragraph: the kinds by name, chosen by key or pointer. */
export function SlashMenu({
  session,
  frame,
  onChoose,
}: {
  session: ArticleSession;
  frame: RefObject<HTMLDivElement | null>;
  /** Called with the paragraph, which holds what was typed, and the kind that it is to become. */
  onChoose(blockId: string, kind: BlockKind): void;
}) {
  const { say } = useSpeech();
  const { editor } = session;
  const [asked, setAsked] = useState<Asked>();
  const [left, setLeft] = useState<string>();
  const [active, setActive] = useState(0);
  const [place, setPlace] = useState<{ top: number; isAbove: boolean }>();
  const kinds = useMemo(() => (asked ? kindsNamed(asked.typed, say) : []), [asked, say]);
  // Several words that are no kind's name are the beginning of a sentence.
  const isSentence = kinds.length === 0 && asked?.typed.includes(' ');
  const isOpen = asked !== undefined && !isSentence && `${asked.blockId}/${asked.typed}` !== left;

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($asked);
        setAsked((before) =>
          before?.blockId === next?.blockId && before?.typed === next?.typed ? before : next,
        );
      }),
    [editor],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins at the first again
  useEffect(() => setActive(0), [asked?.typed]);

  useEffect(() => {
    const around = frame.current;
    const rect = isOpen ? caretRect() : undefined;
    if (around === null || rect === undefined) return;
    const { top } = around.getBoundingClientRect();
    const isAbove = rect.bottom + MENU_HEIGHT > window.innerHeight;
    setPlace({ top: (isAbove ? rect.top - 6 : rect.bottom + 6) - top, isAbove });
  }, [frame, isOpen]);

  const choose = (kind: BlockKind | undefined) => {
    if (asked && kind) onChoose(asked.blockId, kind);
  };
  const latest = useRef({ isOpen, kinds, active, choose, asked });
  useEffect(() => {
    latest.current = { isOpen, kinds, active, choose, asked };
  });
  useEffect(() => {
    const on = (command: typeof KEY_ESCAPE_COMMAND, run: () => void) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!latest.current.isOpen || latest.current.kinds.length === 0) return false;
          event?.preventDefault();
          run();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    const step = (by: number) =>
      setActive((before) => (before + by + latest.current.kinds.length) % latest.current.kinds.length);
    const take = () => {
      const { choose, kinds, active } = latest.current;
      // After the update that this key is part of.
      queueMicrotask(() => choose(kinds[active]));
    };
    const stops = [
      on(KEY_ARROW_DOWN_COMMAND, () => step(1)),
      on(KEY_ARROW_UP_COMMAND, () => step(-1)),
      on(KEY_ENTER_COMMAND as typeof KEY_ESCAPE_COMMAND, take),
      on(KEY_TAB_COMMAND, take),
      on(KEY_ESCAPE_COMMAND, () => {
        const { asked } = latest.current;
        setLeft(asked && `${asked.blockId}/${asked.typed}`);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [editor]);

  // The editable keeps the focus; a screen reader is told which line is meant.
  useEffect(() => {
    const root = editor.getRootElement();
    if (!isOpen || root === null) return;
    root.setAttribute('aria-controls', 'slash-menu');
    root.setAttribute('aria-activedescendant', `slash-${kinds[active] ?? ''}`);
    document.getElementById(`slash-${kinds[active]}`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      root.removeAttribute('aria-controls');
      root.removeAttribute('aria-activedescendant');
    };
  }, [editor, isOpen, kinds, active]);

  if (!isOpen || place === undefined) return null;
  return (
    <div
      id="slash-menu"
      className="slash-menu"
      role="listbox"
      tabIndex={-1}
      aria-label={say('editor.insert')}
      data-above={place.isAbove || undefined}
      style={{ insetBlockStart: place.top }}
    >
      {kinds.length === 0 && <p className="slash-none">{say('editor.insert-none')}</p>}
      {kinds.map((kind, index) => (
        <div
          key={kind}
          id={`slash-${kind}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="slash-line"
          onPointerMove={() => setActive(index)}
          onPointerDown={(event) => {
            // The caret stays where it is.
            event.preventDefault();
            choose(kind);
          }}
        >
          {KIND_ICONS[kind]}
          <span className="slash-name">{say(`editor.kind.${kind}`)}</span>
          <span className="slash-about">{say(`editor.about.${kind}`)}</span>
        </div>
      ))}
    </div>
  );
}

const MENU_HEIGHT = 330;
/** `/` and nothing but words after it, one space between them. */
const ASKING = /^\/((?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)* ?)?)$/u;

function $asked(): Asked | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const node = selection.anchor.getNode();
  const top = $topOf(node);
  if (!$isTextNode(node) || !$isParagraphNode(top) || !top.is(node.getParent())) return undefined;
  const typed = ASKING.exec(top.getTextContent())?.[1];
  return typed === undefined ? undefined : { blockId: $blockId(top), typed };
}

function caretRect(): DOMRect | undefined {
  const selection = window.getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
}
