import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '#core/fault.ts';
import { APPLICATION_ID } from './schema.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** Opens the file of a library; whoever finds it locked waits for five seconds. */
export function connect(path: string): DatabaseSync {
  return new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
}

/** page_size counts only before the first page is written; FULL: a save that was acknowledged survives a power cut. */
export function setUp(database: DatabaseSync): void {
  database.exec(`pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full;
    pragma fullfsync=1; pragma cache_size=-32768`);
}

/** SQLITE_READONLY without an extension: the connection itself, not the state of the file. */
export function isReadOnlyConnection(thrown: unknown): boolean {
  return (thrown as { errcode?: number }).errcode === 8;
}

/**
 * SQLite takes an empty file for a new database, and any database for ours.
 * @throws Fault `library.damaged` for a file that is none of ours.
 */
export function refuseForeign(path: string): void {
  const head = Buffer.alloc(100);
  const file = openSync(path, 'r');
  let length: number;
  try {
    length = readSync(file, head, 0, 100, 0);
  } finally {
    closeSync(file);
  }
  const damaged = (detail: string) => new Fault('library.damaged', { path, detail });
  if (length === 0) throw damaged('the file is empty');
  if (length < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw damaged('the file is not an SQLite database');
  // A library whose first transaction is still in the write-ahead log has no id in the file itself yet.
  const id = head.readUInt32BE(68);
  if (id !== APPLICATION_ID && !existsSync(`${path}-wal`))
    throw damaged('the database is of another program');
}
