import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Article, type ArticleFields, articleSchema } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { articleWords } from '#core/article/statistics.ts';
import { Fault } from '#core/fault.ts';
import type { Version, VersionReason } from '#core/host/versions.ts';
import type { ArticleRow } from './article-store.ts';
import { thin, VERSION_RULES } from './thin.ts';

/** What is kept with a version besides the text. */
export interface VersionNote {
  reason: VersionReason;
  name?: string | undefined;
  author?: string | undefined;
  /** In ISO 8601; now where it is absent. */
  madeAt?: string | undefined;
}

/** Never thinned out: what somebody named, and what readers saw. */
const LASTING = "(name is not null or reason='published')";
const COLUMNS = 'id, made_at, reason, name, author, status, headline, words';
/** SHA-256, cut to as much as keeps two pieces of one article apart for certain. */
const HASH_BYTES = 16;
const SHORT_BYTES = 1_500;

/**
 * Keeps an article's text as a version: the fields and each block are a piece by its hash, and only pieces that no
 * earlier version of the article has are written. Where it reads as the newest version does, that one is given,
 * under the name where there is one. Runs inside the caller's transaction.
 */
export function keepVersion(
  database: DatabaseSync,
  row: ArticleRow,
  article: Article,
  note: VersionNote,
): Version {
  const { blocks, status, updatedAt, ...fields } = article;
  const pieces = packed(pieceIds(database, row.id, [fields, ...blocks]));
  const newest = database
    .prepare('select id, pieces from version where article=? order by id desc limit 1')
    .get(row.id);
  const isSame = newest !== undefined && Buffer.compare(newest.pieces as Uint8Array, pieces) === 0;
  if (isSame && note.name !== undefined) return nameVersion(database, row, Number(newest.id), note.name);
  // What was published is marked as such also where it was kept before for another reason.
  if (isSame && note.reason !== 'published') return versionOf(database, row, Number(newest.id));
  const { lastInsertRowid } = database
    .prepare(
      `insert into version(article, made_at, reason, name, author, status, updated_at, headline, words, pieces)
       values(?,?,?,?,?,?,?,?,?,?)`,
    )
    .run(
      row.id,
      note.madeAt ?? new Date().toISOString(),
      note.reason,
      note.name || null,
      note.author || null,
      status,
      updatedAt,
      article.headline,
      articleWords({ blocks }),
      pieces,
    );
  return versionOf(database, row, Number(lastInsertRowid));
}

/** The versions of an article, newest first. */
export function listVersions(database: DatabaseSync, row: ArticleRow): Version[] {
  return database
    .prepare(`select ${COLUMNS} from version where article=? order by id desc`)
    .all(row.id)
    .map(toVersion);
}

/** The whole article as a version has it. @throws Fault `version.missing` or `library.damaged`. */
export function readVersion(database: DatabaseSync, path: string, row: ArticleRow, version: number): Article {
  const found = database
    .prepare('select status, updated_at, pieces from version where article=? and id=?')
    .get(row.id, version);
  if (found === undefined) throw new Fault('version.missing', { id: row.uid, version });
  const damaged = (detail: string) =>
    new Fault('library.damaged', { path, detail: `${row.uid}, version ${version}: ${detail}` });
  try {
    const [fields, ...blocks] = piecesOf(database, row.id, unpacked(found.pieces as Uint8Array));
    const read = articleSchema.safeParse({
      ...(fields as ArticleFields),
      status: found.status,
      updatedAt: found.updated_at,
      blocks: blocks as Block[],
    });
    if (read.success) return read.data;
    throw damaged(read.error.message);
  } catch (thrown) {
    throw thrown instanceof Fault ? thrown : damaged((thrown as Error).message);
  }
}

/** Names a version; an empty name takes it away. @throws Fault `version.missing`. */
export function nameVersion(database: DatabaseSync, row: ArticleRow, version: number, name: string): Version {
  database
    .prepare('update version set name=? where article=? and id=?')
    .run(name === '' ? null : name, row.id, version);
  return versionOf(database, row, version);
}

/**
 * Lets go of versions by `VERSION_RULES`, and of the pieces that no version of the article has any more.
 * @returns how many versions went
 */
export function thinVersions(database: DatabaseSync, articleId: number, now: number): number {
  const kept = database
    .prepare(`select id, made_at from version where article=? and not ${LASTING} order by id desc`)
    .all(articleId)
    .map(({ id, made_at }) => ({ id: Number(id), at: Date.parse(made_at as string) }));
  const gone = thin(kept, VERSION_RULES, now);
  if (gone.length === 0) return 0;
  const remove = database.prepare('delete from version where id=?');
  for (const { id } of gone) remove.run(id);
  const used = new Set(
    database
      .prepare('select pieces from version where article=?')
      .all(articleId)
      .flatMap(({ pieces }) => unpacked(pieces as Uint8Array)),
  );
  const sweep = database.prepare('delete from piece where id=?');
  for (const { id } of database.prepare('select id from piece where article=?').all(articleId))
    if (!used.has(Number(id))) sweep.run(id as number);
  return gone.length;
}

/** Removes every version of an article that is erased. */
export function eraseVersions(database: DatabaseSync, articleId: number): void {
  for (const table of ['version', 'piece'])
    database.prepare(`delete from ${table} where article=?`).run(articleId);
}

/** The texts of all pieces that versions are made of, of every article; for who asks what they refer to. */
export function* everyPiece(database: DatabaseSync): Generator<string> {
  const next = database.prepare('select id, z from piece where id>? order by id limit 500');
  for (let last = 0; ; ) {
    const rows = next.all(last);
    if (rows.length === 0) return;
    for (const { z } of rows) yield pieceText(z as Uint8Array);
    last = Number(rows.at(-1)?.id);
  }
}

function versionOf(database: DatabaseSync, row: ArticleRow, version: number): Version {
  const found = database
    .prepare(`select ${COLUMNS} from version where article=? and id=?`)
    .get(row.id, version);
  if (found === undefined) throw new Fault('version.missing', { id: row.uid, version });
  return toVersion(found);
}

function toVersion(row: Record<string, unknown>): Version {
  return {
    id: Number(row.id),
    madeAt: row.made_at as string,
    reason: row.reason as VersionReason,
    ...(row.name !== null && { name: row.name as string }),
    ...(row.author !== null && { author: row.author as string }),
    status: row.status as Version['status'],
    headline: row.headline as string,
    words: Number(row.words),
  };
}

function pieceIds(database: DatabaseSync, articleId: number, pieces: readonly unknown[]): number[] {
  const find = database.prepare('select id from piece where article=? and hash=?');
  const write = database.prepare('insert into piece(article, hash, z) values(?,?,?)');
  return pieces.map((piece) => {
    const json = JSON.stringify(piece);
    const hash = hashOf(json);
    const found = find.get(articleId, hash);
    if (found !== undefined) return Number(found.id);
    return Number(write.run(articleId, hash, stored(json)).lastInsertRowid);
  });
}

function piecesOf(database: DatabaseSync, articleId: number, ids: readonly number[]): unknown[] {
  const pieces = new Map<number, unknown>();
  const rows = database
    .prepare('select id, hash, z from piece where id in (select value from json_each(?)) and +article=?')
    .all(JSON.stringify(ids), articleId);
  for (const { id, hash, z } of rows) {
    const json = pieceText(z as Uint8Array);
    if (Buffer.compare(hashOf(json), hash as Uint8Array) !== 0)
      throw new Error(`piece ${id} changed on disk`);
    pieces.set(Number(id), JSON.parse(json));
  }
  return ids.map((id) => {
    if (!pieces.has(id)) throw new Error(`piece ${id} is not there`);
    return pieces.get(id);
  });
}

/** Short pieces stand as they are: a zstd frame of its own takes longer than it saves room. */
function stored(json: string): Buffer {
  const bytes = Buffer.from(json);
  return bytes.length < SHORT_BYTES ? bytes : compressed(json);
}

/** A piece's JSON, which begins with a brace; a zstd frame begins otherwise (RFC 8878 §3.1.1). */
function pieceText(z: Uint8Array): string {
  return z[0] === 0x7b ? Buffer.from(z).toString('utf8') : zstdDecompressSync(z).toString('utf8');
}

function hashOf(json: string): Buffer {
  return createHash('sha256').update(json).digest().subarray(0, HASH_BYTES);
}

/** Piece numbers in their order, each as its distance from the last: a text's pieces mostly follow one another. */
function packed(ids: readonly number[]): Buffer {
  return compressed(JSON.stringify(ids.map((id, index) => id - (ids[index - 1] ?? 0))));
}

function unpacked(bytes: Uint8Array): number[] {
  let id = 0;
  return (JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as number[]).map((step) => {
    id += step;
    return id;
  });
}

function compressed(text: string): Buffer {
  return zstdCompressSync(text, {
    params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
  });
}
