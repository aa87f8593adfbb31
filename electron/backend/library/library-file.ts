import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '#core/fault.ts';
import { writeBackup } from '../backups.ts';
import { renewIndex } from './article-index.ts';
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from './schema.ts';
import { libraryFault } from './sqlite-faults.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** The SQLite file of a library while it is open. Whatever it throws is a `Fault`. */
export interface LibraryFile {
  readonly path: string;
  /** The file was empty when it was opened. */
  readonly isNew: boolean;
  /** The connection; after a time when nothing could be written it may be another one. */
  readonly database: DatabaseSync;
  /** Does this, with what is wrong told as a fault of the library. */
  guarded<T>(work: () => T): T;
  /** The same in one transaction that is on the disk when it returns; all of it or nothing. */
  transaction<T>(change: () => T): T;
  close(): void;
}

/**
 * Opens the library's file in `folder`, making both where they are not there, and brings it to the newest version.
 * @param onReopened hears when `database` has become another connection
 * @throws Fault `library.unopenable`, `library.read-only`, `library.damaged`, `library.newer` or `disk.full`.
 */
export function openLibraryFile(folder: string, onReopened: () => void): LibraryFile {
  const path = join(folder, 'library.sqlite');
  const isNew = !existsSync(path);
  let database = opened(folder, path);

  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (thrown) {
      throw libraryFault(thrown, path);
    }
  };
  const transaction = <T>(change: () => T): T =>
    guarded(() => {
      // A file deleted or replaced under us still takes writes «successfully»: nobody would find them again.
      statSync(path);
      database.exec('begin immediate');
      try {
        const result = change();
        database.exec('commit');
        return result;
      } catch (thrown) {
        if (database.isTransaction) database.exec('rollback');
        if (isReadOnlyConnection(thrown) && reopened()) return transaction(change);
        throw thrown;
      }
    });

  /**
   * SQLite that may not write a file at the moment it opens it opens it for reading, and stays so. Once writing is
   * possible again, so is saving. Gives whether it is.
   */
  function reopened(): boolean {
    const again = connect(path);
    try {
      setUp(again);
      again.exec('begin immediate; commit');
    } catch {
      again.close();
      return false;
    }
    database.close();
    database = again;
    onReopened();
    return true;
  }

  return {
    path,
    isNew,
    get database() {
      return database;
    },
    guarded,
    transaction,
    close: () => database.close(),
  };
}

function opened(folder: string, path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  let isBegun = false;
  try {
    mkdirSync(folder, { recursive: true });
    if (existsSync(path)) refuseForeign(path);
    else isBegun = true;
    database = connect(path);
    const found = versionOf(database);
    if (found > MIGRATIONS.length)
      throw new Fault('library.newer', { path, version: found, supported: MIGRATIONS.length });
    setUp(database);
    // What a step does cannot be undone by an older Warraq, so the file as it was is kept first.
    if (found > 0 && found < MIGRATIONS.length) writeBackup(database, folder, Date.now(), MIGRATIONS.length);
    migrate(database);
    renewIndex(database);
    return database;
  } catch (thrown) {
    database?.close();
    // A library that could not be begun, on a full disk, leaves no empty file that the next start would refuse.
    if (isBegun) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
    throw libraryFault(thrown, path);
  }
}

/** Opens the file of a library; whoever finds it locked waits for five seconds. */
function connect(path: string): DatabaseSync {
  return new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
}

/** page_size counts only before the first page is written; FULL: a save that was acknowledged survives a power cut. */
function setUp(database: DatabaseSync): void {
  database.exec(`pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full;
    pragma fullfsync=1; pragma cache_size=-32768`);
}

/** SQLITE_READONLY without an extension: the connection itself, not the state of the file. */
function isReadOnlyConnection(thrown: unknown): boolean {
  return (thrown as { errcode?: number }).errcode === 8;
}

/** SQLite takes an empty file for a new database, and any database for ours. */
function refuseForeign(path: string): void {
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
