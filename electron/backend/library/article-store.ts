import type { DatabaseSync } from 'node:sqlite';
import { constants, crc32, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Article, type ArticleFields, articleSchema } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { articleWords } from '#core/article/statistics.ts';
import { Fault } from '#core/fault.ts';
import type { Save } from '#core/host/library.ts';
import { removeFromIndex, writeIndex } from './article-index.ts';
import { bodyTexts } from './article-text.ts';

/** An article's row as far as storing needs it. */
export interface ArticleRow {
  id: number;
  uid: string;
  rev: number;
  updated_at: string;
  status: string;
  deleted_at: string | null;
}

/** The row of an article, deleted ones too. @throws Fault `article.missing`. */
export function rowOf(database: DatabaseSync, uid: string): ArticleRow {
  const row = database
    .prepare('select id, uid, rev, updated_at, status, deleted_at from article where uid=?')
    .get(uid);
  if (row === undefined) throw new Fault('article.missing', { id: uid });
  return row as unknown as ArticleRow;
}

/** The whole article: its body, and over it what was saved since. @throws Fault `library.damaged` where bytes changed. */
export function readStored(database: DatabaseSync, path: string, row: ArticleRow): Article {
  const damaged = (detail: string) => new Fault('library.damaged', { path, detail: `${row.uid}: ${detail}` });
  const body = database.prepare('select z from body where id=?').get(row.id);
  if (body === undefined) throw damaged('no body');
  let article: Article;
  try {
    article = JSON.parse(zstdDecompressSync(body.z as Uint8Array).toString('utf8')) as Article;
  } catch (error) {
    throw damaged((error as Error).message);
  }
  const draft = database.prepare('select fields, block_order, crc from draft where article=?').get(row.id);
  if (draft !== undefined) {
    const {
      fields,
      block_order: order,
      crc,
    } = draft as { fields: string | null; block_order: string | null; crc: number };
    if (crc32(`${fields}${order}`) !== crc) throw damaged('fields changed on disk');
    const blocks = new Map(article.blocks.map((block) => [block.id, block]));
    for (const saved of database.prepare('select id, json, crc from block where article=?').all(row.id)) {
      if (crc32(saved.json as string) !== saved.crc) throw damaged(`block ${saved.id} changed on disk`);
      blocks.set(saved.id as string, JSON.parse(saved.json as string) as Block);
    }
    const ids = order === null ? article.blocks.map((block) => block.id) : (JSON.parse(order) as string[]);
    const own = fields === null ? article : (JSON.parse(fields) as ArticleFields);
    article = { ...own, blocks: ids.flatMap((id) => blocks.get(id) ?? []) };
  }
  const read = articleSchema.safeParse({ ...article, status: row.status, updatedAt: row.updated_at });
  if (!read.success) throw damaged(read.error.message);
  return read.data;
}

/** A stored body as it was last written whole, without the checks of `readStored`; undefined where it is damaged. */
export function storedArticle(body: Uint8Array | undefined): Article | undefined {
  try {
    return body && (JSON.parse(zstdDecompressSync(body).toString('utf8')) as Article);
  } catch {
    // A list shows the others as well; the article itself says what is wrong with it when it is opened.
    return undefined;
  }
}

/** Brings body and index of an article up to date that was saved in pieces or indexed otherwise. */
export function settleStored(database: DatabaseSync, path: string, uid: string): void {
  const row = rowOf(database, uid);
  const article = readStored(database, path, row);
  if (database.prepare('select 1 from draft where article=?').get(row.id) !== undefined) {
    writeWhole(database, article, row.rev, row.deleted_at);
    return;
  }
  writeIndex(database, row.id, article);
  database.prepare('delete from dirty where article=?').run(row.id);
}

/** Writes an article whole, with its row in the lists and in the index, and clears what was pending. */
export function writeWhole(
  database: DatabaseSync,
  article: Article,
  rev: number,
  deletedAt: string | null,
): number {
  const row = database
    .prepare(
      `insert into article(uid, status, desk, headline, kicker, bylines, tags, words, lede,
         created_at, updated_at, updated, created, deleted_at, rev) values(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
       on conflict(uid) do update set status=excluded.status, desk=excluded.desk, headline=excluded.headline,
         kicker=excluded.kicker, bylines=excluded.bylines, tags=excluded.tags, words=excluded.words,
         lede=excluded.lede, created_at=excluded.created_at, updated_at=excluded.updated_at,
         updated=excluded.updated, created=excluded.created, deleted_at=excluded.deleted_at, rev=excluded.rev
       returning id`,
    )
    .get(
      article.id,
      article.status,
      article.desk ?? null,
      article.headline,
      article.kicker ?? null,
      JSON.stringify(article.bylines.map((byline) => byline.name)),
      JSON.stringify(article.tags),
      articleWords(article),
      bodyTexts(article).join(' ').slice(0, 160),
      article.createdAt,
      article.updatedAt,
      Date.parse(article.updatedAt),
      Date.parse(article.createdAt),
      deletedAt,
      rev,
    );
  const id = Number(row?.id);
  const bytes = zstdCompressSync(JSON.stringify(article), {
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  });
  database.prepare('insert or replace into body(id, z) values(?,?)').run(id, bytes);
  for (const table of ['draft', 'block', 'dirty'])
    database.prepare(`delete from ${table} where article=?`).run(id);
  writeIndex(database, id, article);
  return id;
}

/**
 * Writes what a save changed, and nothing else: the rows of new and changed blocks, the fields, the order.
 * Body and index follow when there is time (`dirty`). Runs inside the caller's transaction.
 */
export function writeChanges(database: DatabaseSync, row: ArticleRow, save: Save, savedAt: string): void {
  const was = database.prepare('select fields, block_order from draft where article=?').get(row.id);
  const fields =
    save.fields === undefined ? ((was?.fields as string | null) ?? null) : JSON.stringify(save.fields);
  const order =
    save.order === undefined ? ((was?.block_order as string | null) ?? null) : JSON.stringify(save.order);
  database
    .prepare('insert or replace into draft(article, fields, block_order, crc) values(?,?,?,?)')
    .run(row.id, fields, order, crc32(`${fields}${order}`));
  const put = database.prepare('insert or replace into block(article, id, json, crc) values(?,?,?,?)');
  for (const block of save.blocks ?? []) {
    const json = JSON.stringify(block);
    put.run(row.id, block.id, json, crc32(json));
  }
  database.prepare('insert or ignore into dirty values(?)').run(row.id);
  database
    .prepare('update article set rev=rev+1, updated_at=?, updated=? where id=?')
    .run(savedAt, Date.parse(savedAt), row.id);
  if (save.fields !== undefined)
    database
      .prepare('update article set headline=?, kicker=?, status=?, desk=?, bylines=?, tags=? where id=?')
      .run(
        save.fields.headline,
        save.fields.kicker ?? null,
        save.fields.status,
        save.fields.desk ?? null,
        JSON.stringify(save.fields.bylines.map((byline) => byline.name)),
        JSON.stringify(save.fields.tags),
        row.id,
      );
}

/** Removes an article for good. */
export function eraseStored(database: DatabaseSync, id: number): void {
  for (const table of ['draft', 'block', 'dirty'])
    database.prepare(`delete from ${table} where article=?`).run(id);
  removeFromIndex(database, id);
  database.prepare('delete from body where id=?').run(id);
  database.prepare('delete from article where id=?').run(id);
}
