import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '#core/fault.ts';
import { libraryFault } from './library/sqlite-faults.ts';

/** Says that one host holds the library. */
export interface LibraryLock {
  /** Where a web host can be reached, for the one who finds the library taken. */
  setAddress(address: string): void;
  release(): void;
}

/**
 * Takes a library for this process. What counts is SQLite's lock on the empty file `library.lock`, which the system
 * lets go when the process ends in any way: a number that is kept in a file would after a power cut name some other
 * program. `library.holder.json` beside it only tells who it is.
 * @throws Fault `library.in-use`, `library.read-only`, `library.unopenable` or `disk.full`.
 */
export function lockLibrary(folder: string): LibraryLock {
  const path = join(folder, 'library.lock');
  const holderPath = join(folder, 'library.holder.json');
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    lock = new DatabaseSync(path);
    lock.exec('begin exclusive');
    writeFileSync(holderPath, JSON.stringify({ pid: process.pid }));
  } catch (thrown) {
    lock?.close();
    if (((thrown as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY)
      throw new Fault('library.in-use', { path: folder, pid: 0, ...readHolder(holderPath) });
    throw libraryFault(thrown, folder);
  }
  return {
    setAddress: (address) => writeFileSync(holderPath, JSON.stringify({ pid: process.pid, address })),
    // The lock's file stays: were it deleted, of two that come next each could lock a file of its own.
    release() {
      rmSync(holderPath, { force: true });
      lock.close();
    },
  };
}

const SQLITE_BUSY = 5;

function readHolder(path: string): { pid?: number; address?: string } {
  try {
    const { pid, address } = JSON.parse(readFileSync(path, 'utf8'));
    return { ...(typeof pid === 'number' && { pid }), ...(typeof address === 'string' && { address }) };
  } catch {
    return {};
  }
}
