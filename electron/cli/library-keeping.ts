import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Command } from 'commander';
import { Fault, faultFrom } from '#core/fault.ts';
import { healthOf, listBackups, pruneBackups, writeBackup } from '../backend/backups.ts';
import { openJournal } from '../backend/journal.ts';
import { journalPlaces } from '../backend/journal-places.ts';
import { compareCopy } from '../backend/library/other-copy.ts';
import { recoverLibrary } from '../backend/library/recover.ts';
import { lockLibrary } from '../backend/library-lock.ts';
import { otherCopies } from '../backend/synced-folder.ts';
import { englishOf } from '../english.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** `library --at DIR check|backup|backups|copies|unsaved|recover`: the library's file itself. */
export function addLibraryKeeping(library: Command): void {
  const run = async (work: (folder: string, file: string) => unknown) => {
    const folder = resolve(library.opts<{ at: string }>().at);
    const file = join(folder, 'library.sqlite');
    if (!existsSync(file)) throw new Fault('library.unopenable', { path: folder, reason: 'ENOENT' });
    process.stdout.write(`${JSON.stringify(await work(folder, file), null, 2)}\n`);
  };
  library
    .command('check')
    .description("whether the library's file is sound; exit 1 where it is not")
    .action(() =>
      run((_folder, file) => {
        const health = healthOf(file);
        if (!health.isSound) process.exitCode = 1;
        return health;
      }),
    );
  library
    .command('backup')
    .description('copy the library into its folder `backups` and check the copy; works beside a host')
    .action(() =>
      run((folder, file) => {
        const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
        try {
          const backup = writeBackup(database, folder, Date.now());
          pruneBackups(folder, Date.now());
          return backup;
        } finally {
          database.close();
        }
      }),
    );
  library
    .command('backups')
    .description('the backups, newest first, and whether each is sound')
    .action(() =>
      run((folder) => listBackups(folder).map((backup) => ({ ...backup, ...healthOf(backup.path) }))),
    );
  library
    .command('copies')
    .description(
      'copies of the library that a service such as Dropbox left beside it, and what each has otherwise; exit 1 ' +
        'where there are any',
    )
    .action(() =>
      run(async (folder, file) => {
        const copies = await otherCopies(folder);
        if (copies.length > 0) process.exitCode = 1;
        return copies.map((copy) => ({
          ...copy,
          ...(copy.kind === 'library' && compared(file, join(folder, copy.name))),
        }));
      }),
    );
  library
    .command('unsaved')
    .description('texts in the emergency journal: what a window could not save, the newest first')
    .action(() => run((folder) => openJournal(journalPlaces(), folder).list()));
  library
    .command('recover')
    .description(
      'build a sound library out of the newest good backup and of what the damaged file still gives; the damaged ' +
        'file is kept in `damaged`. No other Warraq may hold the library',
    )
    .action(() =>
      run(async (folder) => {
        const lock = lockLibrary(folder);
        try {
          return await lock.alone(async () => recoverLibrary(folder, Date.now()));
        } finally {
          lock.release();
        }
      }),
    );
}

/** What a copy has otherwise, or why it cannot be read: the others are told all the same. */
function compared(file: string, copy: string): object {
  try {
    return compareCopy(file, copy);
  } catch (thrown) {
    return { problem: englishOf(faultFrom(thrown)) };
  }
}
