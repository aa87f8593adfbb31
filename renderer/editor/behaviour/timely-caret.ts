import type { LexicalEditor } from 'lexical';

const TRAVELS = /^(?:Home|End|PageUp|PageDown|Arrow(?:Left|Right|Up|Down))$/;

/**
 * Tells Lexical where the caret stands before a key that comes right after a key or a press that moved it. The
 * browser reports the move by a task of its own (`selectionchange`), and a key that was waiting while the page was
 * busy overtakes it: Home and Delete pressed fast would delete where the caret was. Gives the function that stops it.
 */
export function registerTimelyCaret(editor: LexicalEditor): () => void {
  let isUnreported = false;
  const report = () => {
    if (isUnreported) document.dispatchEvent(new Event('selectionchange'));
  };
  const keyDown = (event: KeyboardEvent) => {
    report();
    isUnreported = TRAVELS.test(event.code);
  };
  const press = () => {
    isUnreported = true;
  };
  const reported = () => {
    isUnreported = false;
  };
  document.addEventListener('selectionchange', reported);
  const stop = editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('keydown', keyDown, { capture: true });
    root?.addEventListener('keydown', keyDown, { capture: true });
    previous?.removeEventListener('keyup', report);
    root?.addEventListener('keyup', report);
    previous?.removeEventListener('mousedown', press);
    root?.addEventListener('mousedown', press);
    previous?.removeEventListener('mouseup', report);
    root?.addEventListener('mouseup', report);
  });
  return () => {
    stop();
    document.removeEventListener('selectionchange', reported);
  };
}
