import type { LexicalEditor } from 'lexical';
import type { Article, ArticleFields } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import type { Fault } from '#core/fault.ts';
import type { KeptPlace } from './unsaved-copy.ts';

/** What the interface may say of the saving: the word «محفوظ» (saved) is shown for `saved` alone. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** What one change touched; `blocks` are ids of new, changed and removed blocks. */
export interface ArticleChange {
  fields: boolean;
  order: boolean;
  blocks: ReadonlySet<string>;
}

/**
 * One article while it is open on the desk: the text as it stands, whoever changed it, and its way to disk.
 * The editor, the panels, the preview and the export all read it here and nowhere else.
 */
export interface ArticleSession {
  readonly id: string;
  /** The editor of its body. Its state holds the fields as well, so one history undoes both. */
  readonly editor: LexicalEditor;
  /** The article as it stands now. The same object as long as nothing changed, and the same block objects. */
  article(): Article;
  /**
   * Changes fields other than the blocks, as one step of undo. Changes of the same `step` shortly after one another
   * are one step, so that a headline is not taken back letter by letter.
   */
  setFields(fields: Partial<ArticleFields>, step: string): void;
  /**
   * Has the body be these blocks, and perhaps changes fields with them, as one step of undo. What is unchanged
   * keeps its place on the page. With `keepsFocus` the caret does not bring the focus into the text.
   */
  setBlocks(blocks: readonly Block[], fields?: Partial<ArticleFields>, ways?: { keepsFocus?: boolean }): void;
  /** Hears of every change; gives the function that stops it. */
  listen(hear: (change: ArticleChange) => void): () => void;
  saveState(): SaveState;
  /** Why the last save failed, while it is so. */
  saveFault(): Fault | undefined;
  /** Where the text lies meanwhile. */
  keptPlace(): KeptPlace | undefined;
  /** Lets go of what could not be saved, for good. */
  letGo(): void;
  /** Hears when the state of saving changes, or the place; gives the function that stops it. */
  listenSaving(hear: (state: SaveState) => void): () => void;
  /** Saves what is not saved yet and resolves when it is on disk. Rejects with a `Fault`. */
  flush(): Promise<void>;
  /**
   * Looks whether another window or program has written this article, and where nothing here is unsaved puts its text
   * on the page, as one step of undo. Gives whether it did. Rejects with a `Fault`.
   */
  follow(): Promise<boolean>;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Hears when something can be undone or redone that could not, or the other way; gives the function that stops it. */
  listenHistory(hear: () => void): () => void;
  /** Saves, then lets go of everything. */
  close(): Promise<void>;
}
