import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $getRoot,
  $setState,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { Article } from '#core/article/article.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { isSameValue } from '#core/article/same-value.ts';
import type { Host } from '#core/host.ts';
import { $applyBlocks } from '../editor/apply-blocks.ts';
import { createArticleEditor, type Drawing } from '../editor/article-editor.ts';
import { $fields, fieldsState } from '../editor/nodes/block-state.ts';
import { createArticleSaver, fieldsOf } from './article-saver.ts';
import type { ArticleChange, ArticleSession } from './article-session.ts';
import { createBodyReader } from './body-reader.ts';

/** Typing within this time is one step of undo. */
const STEP_MS = 1_000;
/** Steps of undo that are kept. */
const DEEPEST = 1_000;
const QUIET = [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/**
 * Opens an article for writing.
 * @param opened what `library.open` gave
 * @param drawing how its pictures and still blocks are drawn; without it nothing is shown, as in tests
 */
export function createArticleSession(
  host: Host,
  opened: { article: Article; revision: number },
  drawing?: Drawing,
): ArticleSession {
  const start = canonicalArticle(opened.article);
  const { editor, release } = createArticleEditor(drawing);
  const body = createBodyReader();
  const listeners = new Set<(change: ArticleChange) => void>();
  let article = start;
  let known = fieldsOf(start);
  let lastStep: { name: string; at: number } | undefined;

  editor.update(
    () => {
      $setState($getRoot(), fieldsState, known);
      $applyBlocks(start.blocks, new Map());
    },
    { discrete: true, tag: [HISTORY_MERGE_TAG, ...QUIET] },
  );
  body.begin(editor.getEditorState(), start.blocks);
  article = { ...known, blocks: body.blocks() };
  const saver = createArticleSaver(host, start, opened.revision, () => article);
  const stopReading = editor.registerUpdateListener((update) => {
    const { changed, order } = body.take(update);
    const fields = update.editorState.read(() => $fields($getRoot()));
    const isFields = fields !== undefined && fields !== known;
    if (!isFields && !order && changed.size === 0) return;
    // Writing elsewhere ends a step.
    if (order || changed.size > 0) lastStep = undefined;
    known = fields;
    article = { ...fields, blocks: body.blocks() };
    saver.changed();
    const change: ArticleChange = { fields: isFields, order, blocks: changed };
    for (const hear of listeners) hear(change);
  });

  const history = createEmptyHistoryState();
  history.current = { editor, editorState: editor.getEditorState() };
  const historyListeners = new Set<() => void>();
  const tellHistory = () => {
    for (const hear of historyListeners) hear();
    return false;
  };
  const stopHistory = mergeRegister(
    registerHistory(editor, history, STEP_MS, Date.now, undefined, DEEPEST),
    editor.registerCommand(CAN_UNDO_COMMAND, tellHistory, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, tellHistory, COMMAND_PRIORITY_LOW),
  );

  return {
    id: start.id,
    editor,
    article: () => article,
    setFields(fields, step) {
      const now = Date.now();
      const goesOn = lastStep?.name === step && now - lastStep.at < STEP_MS;
      lastStep = { name: step, at: now };
      editor.update(
        () => {
          const root = $getRoot();
          $setState(root, fieldsState, { ...$fields(root), ...fields });
        },
        { discrete: true, tag: [goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, ...QUIET] },
      );
    },
    setBlocks(blocks, fields, { keepsFocus = false } = {}) {
      lastStep = undefined;
      const current = new Map(article.blocks.map((block) => [block.id, block]));
      editor.update(
        () => {
          const root = $getRoot();
          if (fields) $setState(root, fieldsState, { ...$fields(root), ...fields });
          $applyBlocks(blocks, current);
        },
        { discrete: true, tag: keepsFocus ? [HISTORY_PUSH_TAG, ...QUIET] : HISTORY_PUSH_TAG },
      );
    },
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    saveState: saver.state,
    saveFault: saver.fault,
    keptPlace: saver.keptPlace,
    letGo: saver.letGo,
    listenSaving: saver.listen,
    flush: saver.flush,
    async follow() {
      const { revision } = await host.call('library.revision', { id: start.id });
      if (revision <= saver.revision() || saver.state() !== 'saved') return false;
      const stored = await host.call('library.open', { id: start.id });
      return saver.goOnFrom(stored.revision, () => {
        const next = withSameBlocks(canonicalArticle(stored.article), article);
        const current = new Map(article.blocks.map((block) => [block.id, block]));
        lastStep = undefined;
        editor.update(
          () => {
            $setState($getRoot(), fieldsState, fieldsOf(next));
            $applyBlocks(next.blocks, current);
          },
          { discrete: true, tag: [HISTORY_PUSH_TAG, ...QUIET] },
        );
        return onDiskAs(next, article);
      });
    },
    undo() {
      lastStep = undefined;
      editor.dispatchCommand(UNDO_COMMAND, undefined);
    },
    redo() {
      lastStep = undefined;
      editor.dispatchCommand(REDO_COMMAND, undefined);
    },
    canUndo: () => history.undoStack.length > 0,
    canRedo: () => history.redoStack.length > 0,
    listenHistory(hear) {
      historyListeners.add(hear);
      return () => historyListeners.delete(hear);
    },
    async close() {
      try {
        await saver.flush();
      } finally {
        saver.stop();
        stopHistory();
        stopReading();
        listeners.clear();
        historyListeners.clear();
        release();
      }
    },
  };
}

/** An article with the objects of another in the place of blocks that read the same. */
function withSameBlocks(article: Article, other: Article): Article {
  const known = new Map(other.blocks.map((block) => [block.id, block]));
  const blocks = article.blocks.map((block) => {
    const same = known.get(block.id);
    return same !== undefined && isSameValue(same, block) ? same : block;
  });
  return { ...article, blocks };
}

/** What is on disk, told from what the editor made of it by what really differs. */
function onDiskAs(stored: Article, read: Article): Article {
  return { ...withSameBlocks(stored, read), ...fieldsOf(read) };
}
