import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '#core/fault.ts';
import { Library } from '../backend/library/library.ts';

/**
 * Opens the library in a folder; the caller closes it. Only `isMade` makes one that is not there: a mistyped folder is
 * not a library.
 * @throws Fault `library.unopenable`.
 */
export function openLibrary(at: string, isMade = false): Library {
  const path = resolve(at);
  if (!isMade && !existsSync(join(path, 'library.sqlite')))
    throw new Fault('library.unopenable', { path, reason: 'ENOENT' });
  return new Library(path);
}
