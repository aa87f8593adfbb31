import type { Article, ArticleFields } from '#core/article/article.ts';

/** What the interface may say of the saving: the word «محفوظ» is shown for `saved` alone. */
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
  /** The article as it stands now. The same object as long as nothing changed, and the same block objects. */
  article(): Article;
  /** Changes fields other than the blocks, as one step of undo with this name for it (a message id). */
  setFields(fields: Partial<ArticleFields>, step: string): void;
  /** Hears of every change; gives the function that stops it. */
  listen(hear: (change: ArticleChange) => void): () => void;
  saveState(): SaveState;
  /** Hears when the state of saving changes; gives the function that stops it. */
  listenSaving(hear: (state: SaveState) => void): () => void;
  /** Saves what is not saved yet and resolves when it is on disk. Rejects with a `Fault`. */
  flush(): Promise<void>;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Saves, then lets go of everything. */
  close(): Promise<void>;
}
