import type { LexicalEditor } from 'lexical';
import { type RefObject, useEffect, useState } from 'react';

/** Where selected text stands within the frame around the body, in pixels. */
export interface SelectionPlace {
  /** From the frame's top. */
  top: number;
  bottom: number;
  /** The middle of it, from the frame's start. */
  centre: number;
  /** How much of the window is free above it, below the bars. */
  above: number;
}

/** The place of what is selected in the body now; undefined where the selection is elsewhere. */
export function selectionPlace(editor: LexicalEditor, frame: HTMLElement): SelectionPlace | undefined {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (!selection?.rangeCount || !root?.contains(selection.anchorNode)) return undefined;
  const range = selection.getRangeAt(0);
  const rect = range.getClientRects()[0] ? range.getBoundingClientRect() : boxAround(range.startContainer);
  const around = frame.getBoundingClientRect();
  const middle = (rect.left + rect.right) / 2;
  const isRtl = getComputedStyle(frame).direction === 'rtl';
  const view = root.closest('.desk-scroller')?.getBoundingClientRect();
  return {
    top: rect.top - around.top,
    bottom: rect.bottom - around.top,
    centre: isRtl ? around.right - middle : middle - around.left,
    above: rect.top - (view?.top ?? 0),
  };
}

/** A caret in an empty place has no box of its own. */
function boxAround(node: Node): DOMRect {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.getBoundingClientRect() ?? new DOMRect();
}

/**
 * What the selection is like, as `$see` tells it (plain data; undefined where nothing is to be shown), and where it
 * stands. Nothing is measured while there is nothing to show: a key must stay cheap.
 */
export function useSelectionPlace<Seen>(
  editor: LexicalEditor,
  frame: RefObject<HTMLElement | null>,
  $see: () => Seen | undefined,
): { seen: Seen | undefined; place: SelectionPlace | undefined } {
  const [seen, setSeen] = useState<Seen>();
  const [place, setPlace] = useState<SelectionPlace>();
  useEffect(() => {
    const read = () => {
      const next = editor.getEditorState().read($see);
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      if (next === undefined || frame.current === null) return;
      const measured = selectionPlace(editor, frame.current);
      if (measured) setPlace(measured);
    };
    read();
    const stop = editor.registerUpdateListener(read);
    document.addEventListener('selectionchange', read);
    return () => {
      stop();
      document.removeEventListener('selectionchange', read);
    };
  }, [editor, frame, $see]);
  return { seen, place };
}
