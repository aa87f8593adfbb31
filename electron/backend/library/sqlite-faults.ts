import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '#core/fault.ts';

/** What SQLite or the system threw, as a fault about the library at `path` (sqlite.org/rescode.html). */
export function libraryFault(thrown: unknown, path: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const { errcode, code, message } = thrown as { errcode?: number; code?: string; message?: string };
  if (code === 'ENOSPC') return new Fault('disk.full', { path }, { cause: thrown });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Fault('library.read-only', { path, reason: code }, { cause: thrown });
  if (errcode === undefined)
    return new Fault('library.unopenable', { path, reason: code ?? String(message) }, { cause: thrown });
  // No -shm could be made (4874): the disk was full at a cold start.
  if (errcode === 4874) return new Fault('disk.full', { path }, { cause: thrown });
  const reason = `SQLITE_${errcode}`;
  switch (errcode & 0xff) {
    case 13:
      return new Fault('disk.full', { path }, { cause: thrown });
    case 8:
      return new Fault('library.read-only', { path, reason }, { cause: thrown });
    case 11:
    case 26:
      return new Fault('library.damaged', { path, detail: String(message) }, { cause: thrown });
    case 14:
      // On a read-only disk SQLite says no more than that it cannot open the write-ahead log.
      return isReadOnly(dirname(path))
        ? new Fault('library.read-only', { path, reason: 'EROFS' }, { cause: thrown })
        : new Fault('library.unopenable', { path, reason }, { cause: thrown });
    default:
      return new Fault('write.failed', { path, reason: `${reason} ${message}` }, { cause: thrown });
  }
}

function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return false;
  } catch (thrown) {
    return ['EROFS', 'EACCES', 'EPERM'].includes((thrown as NodeJS.ErrnoException).code ?? '');
  }
}
