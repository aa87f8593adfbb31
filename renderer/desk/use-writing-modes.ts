import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { $caretTop } from '../editor/caret-block.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';

/**
 * Ways of writing undisturbed. Focus: the page alone, the block with the caret in full ink and all others pale.
 * Typewriter: the line that is written stays at one height of the window.
 */
export function useWritingModes(session: ArticleSession): { isFocused: boolean; leaveFocus(): void } {
  const { settings, change } = useSettings();
  const [isFocused, setFocused] = useState(false);
  const { typewriter } = settings;
  const hasOwnWindow = useHasOwnWindow();
  useCommands([
    {
      id: 'view.focus',
      message: 'desk.focus',
      shortcuts: ['Mod+Shift+KeyF'],
      run: () => setFocused((before) => !before),
    },
    {
      id: 'view.typewriter',
      message: 'settings.typewriter',
      run: () => change({ typewriter: !typewriter }),
    },
    // A window of the desktop has it in its menu.
    ...(hasOwnWindow
      ? []
      : [{ id: 'view.full-screen', message: 'desk.full-screen' as const, run: fillScreen }]),
  ]);
  useEffect(() => (isFocused ? markCaretBlock(session) : undefined), [session, isFocused]);
  useEffect(() => (typewriter ? keepLineInPlace(session) : undefined), [session, typewriter]);
  return { isFocused, leaveFocus: () => setFocused(false) };
}

/** Whether Warraq runs in a window of its own; so it is taken until it is known. */
function useHasOwnWindow(): boolean {
  const host = useHost();
  const [isOwn, setOwn] = useState(true);
  useEffect(() => {
    host.call('host.info', {}).then(
      ({ kind }) => setOwn(kind === 'electron'),
      () => undefined,
    );
  }, [host]);
  return isOwn;
}

/** Has the browser give Warraq the whole screen, or take it back. */
function fillScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

/** Names the element of the block with the caret `data-here`. Gives the function that stops it. */
function markCaretBlock({ editor }: ArticleSession): () => void {
  let marked: HTMLElement | undefined;
  const mark = () => {
    const key = editor.getEditorState().read(() => $caretTop()?.getKey());
    const element = (key && editor.getElementByKey(key)) || undefined;
    if (element === marked) return;
    if (marked) delete marked.dataset.here;
    if (element) element.dataset.here = '';
    marked = element;
  };
  mark();
  const stop = editor.registerUpdateListener(mark);
  return () => {
    stop();
    if (marked) delete marked.dataset.here;
  };
}

/** Where the line that is written stands, as a part of the window's height from above. */
const LINE_AT = 0.45;

function keepLineInPlace({ editor }: ArticleSession): () => void {
  let frame: number | undefined;
  const place = () => {
    frame = undefined;
    const scroller = editor.getRootElement()?.closest('.desk-scroller');
    const selection = window.getSelection();
    if (!scroller || !selection?.rangeCount || !editor.getRootElement()?.contains(selection.anchorNode))
      return;
    const range = selection.getRangeAt(0);
    const caret = range.getClientRects()[0] ?? range.startContainer.parentElement?.getBoundingClientRect();
    if (!caret) return;
    const { top, height } = scroller.getBoundingClientRect();
    scroller.scrollTop += caret.top - (top + height * LINE_AT);
  };
  const stop = editor.registerUpdateListener(({ editorState, dirtyLeaves, dirtyElements }) => {
    // A press of the mouse may not move the page under it: only what is written does.
    if (dirtyLeaves.size === 0 && dirtyElements.size === 0) return;
    const isWriting = editorState.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.isCollapsed();
    });
    if (isWriting) frame ??= requestAnimationFrame(place);
  });
  return () => {
    stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
