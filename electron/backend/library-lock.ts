import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Fault } from '#core/fault.ts';

/** Says that one host holds the library. */
export interface LibraryLock {
  /** Where a web host can be reached, for the one who finds the lock. */
  setAddress(address: string): void;
  release(): void;
}

/**
 * Takes `library.lock` of a folder; one left by a process that is gone is taken over.
 * @throws Fault `library.in-use`, `library.read-only`, `library.unopenable` or `disk.full`.
 */
export function lockLibrary(folder: string): LibraryLock {
  const path = join(folder, 'library.lock');
  try {
    mkdirSync(folder, { recursive: true });
    for (let attempt = 0; !create(path); attempt += 1) {
      const holder = read(path);
      if ((holder !== undefined && isAlive(holder.pid)) || attempt > 3)
        throw new Fault('library.in-use', {
          path: folder,
          pid: holder?.pid ?? 0,
          ...(holder?.address && { address: holder.address }),
        });
      // Renamed before it is deleted: of two that take it over, one finds nothing to rename and looks again.
      const aside = `${path}.${process.pid}`;
      renameSync(path, aside);
      rmSync(aside);
    }
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
    if (reason === 'ENOSPC') throw new Fault('disk.full', { path: folder });
    if (['EACCES', 'EPERM', 'EROFS'].includes(reason))
      throw new Fault('library.read-only', { path: folder, reason });
    throw new Fault('library.unopenable', { path: folder, reason });
  }
  return {
    setAddress: (address) => writeFileSync(path, JSON.stringify({ pid: process.pid, address })),
    release: () => rmSync(path, { force: true }),
  };
}

function create(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  }
  writeSync(file, JSON.stringify({ pid: process.pid }));
  fsyncSync(file);
  closeSync(file);
  return true;
}

function read(path: string): { pid: number; address?: string } | undefined {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8'));
    return typeof found?.pid === 'number' ? found : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
