import { isDeepStrictEqual } from 'node:util';
import type { Keyword } from '#core/arabic/keywords.ts';
import { type Article, articleSchema, type Status } from '#core/article/article.ts';
import { newArticleId } from '#core/article/id.ts';
import { articleWords } from '#core/article/statistics.ts';
import { mayBecome, type Transitions } from '#core/article/transitions.ts';
import { Fault } from '#core/fault.ts';
import { type LibraryQuery, libraryQuerySchema, type Save } from '#core/host/library.ts';
import type { Version } from '#core/host/versions.ts';
import type { HostOutput } from '#core/host.ts';
import {
  type ArticleRow,
  eraseStored,
  readStored,
  rowOf,
  settleStored,
  writeChanges,
  writeWhole,
} from './article-store.ts';
import { countArticles } from './counts.ts';
import { type HeadlineOrder, headlineOrder } from './headline-order.ts';
import { type LibraryFile, openLibraryFile } from './library-file.ts';
import { keywordsAgainst, libraryKeywords } from './library-keywords.ts';
import { listArticles, listedIds } from './listing.ts';
import { suggestStories } from './suggest.ts';
import { createVersionClock } from './version-clock.ts';
import {
  eraseVersions,
  keepVersion,
  listVersions,
  nameVersion,
  readVersion,
  thinVersions,
  type VersionNote,
} from './versions.ts';

type OpenArticle = HostOutput<'library.open'>;

/** Many articles say it: what is read for it is read for most words. */
const COMMON_WORD = 'خبر';

/**
 * A library that is open: articles, trash and search in one SQLite file, one transaction a change, committed to
 * the disk before a call returns. Synchronous, so it lives in a worker. Every throw is a `Fault`.
 */
export class Library {
  readonly #file: LibraryFile;
  #order: HeadlineOrder;
  readonly #clock = createVersionClock();
  /** Articles that got a version since they were last thinned out. */
  readonly #grown = new Set<number>();

  /**
   * Opens the library in `folder`, making both where they are not there.
   * @throws Fault `library.unopenable`, `library.read-only`, `library.damaged`, `library.newer` or `disk.full`.
   */
  constructor(folder: string) {
    this.#file = openLibraryFile(folder, () => {
      this.#order = headlineOrder(this.#file.database);
    });
    this.#order = headlineOrder(this.#file.database);
  }

  get path(): string {
    return this.#file.path;
  }

  /** The file was empty when it was opened. */
  get isNew(): boolean {
    return this.#file.isNew;
  }

  /**
   * Has at hand what the first search would wait for: the words that the search key knows, the index's upper pages, the
   * compiled queries.
   */
  warm(): void {
    this.list(libraryQuerySchema.parse({ text: COMMON_WORD, limit: 1 }));
  }

  /** One page of the list or of a search. */
  list(query: LibraryQuery): HostOutput<'library.list'> {
    return this.#listed(query, () =>
      listArticles({ database: this.#file.database, order: this.#order }, query),
    );
  }

  /** The ids of all articles of a list or a search, in its order; its page is left aside. */
  ids(query: LibraryQuery): string[] {
    return this.#listed(query, () => listedIds({ database: this.#file.database, order: this.#order }, query));
  }

  /** How many articles there are, by status, desk and tag. */
  counts(): HostOutput<'library.counts'> {
    return this.#file.guarded(() => countArticles(this.#file.database));
  }

  /** The revision of an article, in the trash or not. @throws Fault `article.missing`. */
  revision(id: string): number {
    return this.#file.guarded(() => rowOf(this.#file.database, id).rev);
  }

  /** An article that is not in the trash, and the revision to base a save on. */
  open(id: string): OpenArticle {
    return this.#file.guarded(() => {
      const row = rowOf(this.#file.database, id);
      if (row.deleted_at !== null) throw new Fault('article.missing', { id });
      return { article: readStored(this.#file.database, this.#file.path, row), revision: row.rev };
    });
  }

  /**
   * Adds an article under its own id. Where it is there already with the same text nothing is written; out of the
   * trash it comes back.
   * @throws Fault `article.exists` where another text has this id, and nothing is overwritten.
   */
  add(article: Article): OpenArticle {
    return this.addAll([article])[0] as OpenArticle;
  }

  /** Stories that go with an article as it is saved. @throws Fault `article.missing`. */
  suggest(id: string, limit: number): HostOutput<'library.suggest'>['stories'] {
    this.#trySettle();
    return this.#file.guarded(() =>
      suggestStories(
        this.#file.database,
        readStored(this.#file.database, this.#file.path, rowOf(this.#file.database, id)),
        {
          limit,
        },
      ),
    );
  }

  /** The words that its articles, or those changed since an instant in milliseconds, are about. */
  keywords(options: { top: number; since?: number }): Keyword[] {
    this.#trySettle();
    return this.#file.guarded(() => libraryKeywords(this.#file.database, options));
  }

  /** The words of an article, of this library or not, that tell it from the library's others. */
  keywordsAgainst(article: Article, top: number): Keyword[] {
    this.#trySettle();
    return this.#file.guarded(() => keywordsAgainst(this.#file.database, article, top));
  }

  /** What has become of these articles. */
  targets(ids: readonly string[]): HostOutput<'library.targets'>['targets'] {
    return this.#file.guarded(() => {
      const find = this.#file.database.prepare('select headline, deleted_at from article where uid=?');
      return ids.map((id) => {
        const row = find.get(id);
        if (row === undefined) return { id, state: 'missing' };
        return { id, headline: row.headline as string, state: row.deleted_at === null ? 'there' : 'trash' };
      });
    });
  }

  /** Other articles whose packages would have this name, in ASCII; what is in the trash has none. */
  ofSlug(id: string, slug: string): HostOutput<'library.ofSlug'>['others'] {
    return this.#file.guarded(
      () =>
        this.#file.database
          .prepare(
            `select uid as id, headline from article join slug on slug.article=article.id
             where slug.slug=? and uid<>? and deleted_at is null order by updated desc limit 5`,
          )
          .all(slug, id)
          .map((row) => ({ ...row })) as unknown as { id: string; headline: string }[],
    );
  }

  /** Adds articles, all or none, as `add` does each; `asCopy` adds what would be refused under a new id. */
  addAll(articles: readonly Article[], { asCopy = false } = {}): OpenArticle[] {
    return this.#file.transaction(() => articles.map((article) => this.#added(article, asCopy)));
  }

  /**
   * Writes what changed since revision `base`. Where a session begins or work has gone on for a while, what was there
   * before is kept as a version in the same transaction; `author` is who sits there.
   * @throws Fault `article.conflict`, and nothing is overwritten.
   */
  save(save: Save, author?: string): { revision: number; savedAt: string } {
    const now = Date.now();
    const saved = this.#file.transaction(() => {
      const row = rowOf(this.#file.database, save.id);
      if (row.deleted_at !== null) throw new Fault('article.missing', { id: save.id });
      if (row.rev !== save.base)
        throw new Fault('article.conflict', { id: save.id, base: save.base, revision: row.rev });
      const savedAt = new Date(now).toISOString();
      const reason = this.#clock.due(save.id, now);
      if (reason !== undefined) this.#keepBeforeSave(row, { reason, author, madeAt: savedAt });
      writeChanges(this.#file.database, row, save, savedAt);
      if (save.fields?.status === 'published' && row.status !== 'published')
        this.#keep(rowOf(this.#file.database, save.id), { reason: 'published', author, madeAt: savedAt });
      return { revision: row.rev + 1, savedAt, reason };
    });
    this.#clock.saved(save.id, now, saved.reason !== undefined);
    return { revision: saved.revision, savedAt: saved.savedAt };
  }

  /** The versions of an article, newest first. */
  versions(id: string): Version[] {
    return this.#file.guarded(() => listVersions(this.#file.database, rowOf(this.#file.database, id)));
  }

  /** The article as a version has it. @throws Fault `version.missing`. */
  version(id: string, version: number): Article {
    return this.#file.guarded(() =>
      readVersion(this.#file.database, this.#file.path, rowOf(this.#file.database, id), version),
    );
  }

  /** Keeps an article as it stands; gives the newest version where that reads the same. */
  keepVersion(id: string, note: VersionNote): Version {
    return this.#file.transaction(() => this.#keep(rowOf(this.#file.database, id), note));
  }

  /** Names a version, so that it is kept for good; an empty name takes it away. @throws Fault `version.missing`. */
  nameVersion(id: string, version: number, name: string): Version {
    return this.#file.transaction(() =>
      nameVersion(this.#file.database, rowOf(this.#file.database, id), version, name),
    );
  }

  /**
   * Writes an article as a version has it, its status left as it is. What was there is kept as a version first, so a
   * restore can be taken back by another.
   * @throws Fault `version.missing`, or `article.conflict` where the article is not at revision `base` any more.
   */
  restoreVersion(id: string, version: number, base: number, author?: string): OpenArticle {
    return this.#file.transaction(() => {
      const row = rowOf(this.#file.database, id);
      if (row.deleted_at !== null) throw new Fault('article.missing', { id });
      if (row.rev !== base) throw new Fault('article.conflict', { id, base, revision: row.rev });
      const wanted = readVersion(this.#file.database, this.#file.path, row, version);
      this.#keepBeforeSave(row, { reason: 'restore', author });
      const article: Article = {
        ...wanted,
        status: row.status as Status,
        updatedAt: new Date().toISOString(),
      };
      writeWhole(this.#file.database, article, row.rev + 1, null);
      keepVersion(this.#file.database, row, article, { reason: 'restored', author });
      return { article, revision: row.rev + 1 };
    });
  }

  /** A copy under a new id, as a draft. */
  duplicate(id: string): { id: string } {
    return this.#file.transaction(() => {
      const article = readStored(this.#file.database, this.#file.path, rowOf(this.#file.database, id));
      const now = new Date().toISOString();
      const copy: Article = {
        ...article,
        id: newArticleId(),
        status: 'draft',
        createdAt: now,
        updatedAt: now,
      };
      writeWhole(this.#file.database, copy, 1, null);
      return { id: copy.id };
    });
  }

  /**
   * Gives articles a status, all or none, and tells what those it changed were before.
   * @throws Fault `status.refused` where the desk's rules do not let one of them go there.
   */
  setStatus(
    ids: string[],
    status: Status,
    transitions: Transitions = {},
  ): HostOutput<'library.setStatus'>['before'] {
    const before = new Map<Status, string[]>();
    const now = new Date().toISOString();
    this.#each(ids, (row) => {
      const from = row.status as Status;
      if (from === status) return;
      if (!mayBecome(transitions, from, status)) throw new Fault('status.refused', { from, to: status });
      before.set(from, [...(before.get(from) ?? []), row.uid]);
      this.#file.database
        .prepare('update article set status=?, rev=rev+1, updated_at=?, updated=? where id=?')
        .run(status, now, Date.parse(now), row.id);
      // Body and index know no status: the row alone has it, so that thousands are changed at once.
      if (status === 'published' && row.status !== status)
        this.#keepBeforeSave({ ...row, status, updated_at: now }, { reason: 'published' });
    });
    return [...before].map(([from, changed]) => ({ status: from, ids: changed }));
  }

  /** Puts a tag on articles, or takes it off them, all or none; gives the ids of those that were changed. */
  setTag(ids: string[], tag: string, isOn: boolean): string[] {
    const changed: string[] = [];
    const savedAt = new Date().toISOString();
    this.#each(ids, (row) => {
      const { blocks: _, ...fields } = readStored(this.#file.database, this.#file.path, row);
      if (fields.tags.includes(tag) === isOn) return;
      const tags = isOn ? [...fields.tags, tag] : fields.tags.filter((each) => each !== tag);
      writeChanges(
        this.#file.database,
        row,
        { id: row.uid, base: row.rev, fields: { ...fields, tags } },
        savedAt,
      );
      changed.push(row.uid);
    });
    return changed;
  }

  /** Moves articles to the trash. */
  remove(ids: string[]): void {
    const at = new Date().toISOString();
    this.#each(ids, (row) => {
      this.#file.database.prepare('update article set deleted_at=? where id=?').run(at, row.id);
    });
  }

  /** Takes articles out of the trash. */
  restore(ids: string[]): void {
    this.#each(ids, (row) => {
      this.#file.database.prepare('update article set deleted_at=null where id=?').run(row.id);
    });
  }

  /** Erases articles for good; those that are not in the trash stay. */
  erase(ids: string[]): void {
    this.#each(ids, (row) => {
      if (row.deleted_at === null) return;
      eraseVersions(this.#file.database, row.id);
      eraseStored(this.#file.database, row.id);
    });
  }

  /**
   * Brings body and index up to date of what was saved in pieces or is to be indexed anew, of so many articles.
   * @returns whether more are behind
   */
  settle(limit = Number.POSITIVE_INFINITY): boolean {
    return this.#file.guarded(() => {
      const count = Number.isFinite(limit) ? limit : -1;
      const behind = this.#file.database
        .prepare('select id, uid from article where id in (select article from dirty limit ?)')
        .all(count) as unknown as { id: number; uid: string }[];
      if (behind.length === 0) return false;
      this.#file.transaction(() => {
        for (const { id, uid } of behind) {
          try {
            settleStored(this.#file.database, this.#file.path, uid);
          } catch (thrown) {
            if (!(thrown instanceof Fault)) throw thrown;
            // Damaged bytes stay as they are and say so when the article is opened; the others go on.
            this.#file.database.prepare('delete from dirty where article=?').run(id);
          }
        }
      });
      return behind.length === count;
    });
  }

  /** Joins a few of the index's pieces, which saves leave behind, and thins versions out; for when nobody is waiting. */
  tidy(): void {
    this.#file.guarded(() =>
      this.#file.database.exec(
        `insert into fs(fs, rank) values('merge', 64); insert into fh(fh, rank) values('merge', 64)`,
      ),
    );
    if (this.#grown.size === 0) return;
    this.#file.transaction(() => {
      for (const article of this.#grown) thinVersions(this.#file.database, article, Date.now());
    });
    this.#grown.clear();
  }

  /** Grows when another process has changed the library. */
  dataVersion(): number {
    return this.#file.guarded(() =>
      Number(this.#file.database.prepare('pragma data_version').get()?.data_version),
    );
  }

  close(): void {
    try {
      this.settle();
    } catch {
      // What is pending stays pending: it is in the file and is settled by the next start.
    }
    this.#file.close();
  }

  #listed<T>(query: LibraryQuery, work: () => T): T {
    if (query.text.trim() !== '') this.#trySettle();
    return this.#file.guarded(work);
  }

  #trySettle(): void {
    try {
      this.settle();
    } catch {
      // Where nothing can be written, on a full disk, what is indexed can still be found.
    }
  }

  #added(article: Article, asCopy: boolean): OpenArticle {
    const found = this.#file.database.prepare('select 1 from article where uid=?').get(article.id);
    if (found === undefined) {
      writeWhole(this.#file.database, article, 1, null);
      return { article, revision: 1 };
    }
    const row = rowOf(this.#file.database, article.id);
    const there = readStored(this.#file.database, this.#file.path, row);
    if (!isDeepStrictEqual({ ...there, updatedAt: '' }, { ...articleSchema.parse(article), updatedAt: '' })) {
      if (asCopy) return this.#added({ ...article, id: newArticleId() }, false);
      throw new Fault('article.exists', { id: article.id, isInTrash: row.deleted_at !== null });
    }
    this.#file.database.prepare('update article set deleted_at=null where id=?').run(row.id);
    return { article: there, revision: row.rev };
  }

  #keep(row: ArticleRow, note: VersionNote): Version {
    this.#grown.add(row.id);
    return keepVersion(this.#file.database, row, readStored(this.#file.database, this.#file.path, row), note);
  }

  /** As `#keep`, but what cannot be read any more keeps nothing else from being written. */
  #keepBeforeSave(row: ArticleRow, note: VersionNote): void {
    try {
      const article = readStored(this.#file.database, this.#file.path, row);
      // Of an article that is only begun there is nothing to come back to.
      if (article.headline === '' && articleWords(article) === 0) return;
      this.#grown.add(row.id);
      keepVersion(this.#file.database, row, article, note);
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
    }
  }

  #each(ids: string[], change: (row: ArticleRow) => void): void {
    this.#file.transaction(() => {
      for (const id of ids) change(rowOf(this.#file.database, id));
    });
  }
}
