import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Command } from 'commander';
import { Fault } from '#core/fault.ts';
import { healthOf, listBackups, pruneBackups, writeBackup } from '../backend/backups.ts';
import { recoverLibrary } from '../backend/library/recover.ts';
import { lockLibrary } from '../backend/library-lock.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** `library --at DIR check|backup|backups|recover`: the library's file itself. */
export function addLibraryKeeping(library: Command): void {
  const run = (work: (folder: string, file: string) => unknown) => {
    const folder = resolve(library.opts<{ at: string }>().at);
    const file = join(folder, 'library.sqlite');
    if (!existsSync(file)) throw new Fault('library.unopenable', { path: folder, reason: 'ENOENT' });
    process.stdout.write(`${JSON.stringify(work(folder, file), null, 2)}\n`);
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
    .command('recover')
    .description(
      'build a sound library out of the newest good backup and of what the damaged file still gives; the damaged ' +
        'file is kept in `damaged`. No other Warraq may hold the library',
    )
    .action(() =>
      run((folder) => {
        const lock = lockLibrary(folder);
        try {
          return recoverLibrary(folder, Date.now());
        } finally {
          lock.release();
        }
      }),
    );
}
