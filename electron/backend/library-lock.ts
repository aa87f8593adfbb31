import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '#core/fault.ts';
import { libraryFault } from './library/sqlite-faults.ts';

/** Says that a host has the library open, beside others that may have it open as well. */
export interface LibraryLock {
  /** Where a web host can be reached, for one who wants the library alone. */
  setAddress(address: string): void;
  /**
   * Has the library alone while this works, as a recovery must: it puts another file in the library's place.
   * @throws Fault `library.in-use` where another host has it open.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
  release(): void;
}

/**
 * Takes part in a library. What counts is SQLite's lock on the empty file `library.lock`, which the system lets go
 * when the process ends in any way: a number that is kept in a file would after a power cut name some other program.
 * Hosts share it; a recovery has it alone. `library.holder.json` beside it only tells who came last.
 * @throws Fault `library.in-use` during a recovery, `library.read-only`, `library.unopenable` or `disk.full`.
 */
export function lockLibrary(folder: string): LibraryLock {
  const holderPath = join(folder, 'library.holder.json');
  let lock = taken(folder, SHARED);
  const tell = (about: object) => writeFileSync(holderPath, JSON.stringify({ pid: process.pid, ...about }));
  try {
    tell({});
  } catch (thrown) {
    lock.close();
    throw libraryFault(thrown, folder);
  }
  return {
    setAddress: (address) => tell({ address }),
    async alone(work) {
      lock.close();
      let own: DatabaseSync | undefined;
      try {
        own = taken(folder, ALONE);
        return await work();
      } finally {
        own?.close();
        lock = taken(folder, SHARED);
      }
    },
    // The lock's file stays: were it deleted, of two that come next each could lock a file of its own.
    release() {
      if (readHolder(folder).pid === process.pid) rmSync(holderPath, { force: true });
      lock.close();
    },
  };
}

/** A read that is not ended holds SQLite's shared lock (sqlite.org/lockingv3.html). */
const SHARED = 'begin; select count(*) from sqlite_schema';
const ALONE = 'begin exclusive';
const SQLITE_BUSY = 5;

function taken(folder: string, how: typeof SHARED | typeof ALONE): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(join(folder, 'library.lock'));
    lock.exec(how);
    return lock;
  } catch (thrown) {
    lock?.close();
    if (((thrown as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY)
      throw new Fault('library.in-use', { path: folder, pid: 0, ...readHolder(folder) });
    throw libraryFault(thrown, folder);
  }
}

function readHolder(folder: string): { pid?: number; address?: string } {
  try {
    const { pid, address } = JSON.parse(readFileSync(join(folder, 'library.holder.json'), 'utf8'));
    return { ...(typeof pid === 'number' && { pid }), ...(typeof address === 'string' && { address }) };
  } catch {
    return {};
  }
}
