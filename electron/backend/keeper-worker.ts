import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { type FaultData, faultFrom } from '#core/fault.ts';
import { healthOf, isBackupDue, newestGoodBackup, pruneBackups, writeBackup } from './backups.ts';
import { articleOfCopy, compareCopy } from './library/other-copy.ts';
import { recoverLibrary } from './library/recover.ts';
import { collectOrphans } from './orphan-assets.ts';

const BUSY_TIMEOUT_MS = 5_000;

/** Long work on a library's whole file, each done once and on a thread of its own. */
const TASKS = {
  /** Looks at the open library; of a sound one a backup is made where one is due, and what nobody needs goes. */
  keep(library: string) {
    const path = join(library, 'library.sqlite');
    const health = healthOf(path);
    if (!health.isSound) return { damage: health.detail };
    if (!isBackupDue(library, Date.now())) return {};
    const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      writeBackup(database, library, Date.now());
      pruneBackups(library, Date.now());
      collectOrphans(database, join(library, 'assets'), Date.now());
    } finally {
      database.close();
    }
    return {};
  },
  /** The newest good backup. */
  look: (library: string) => newestGoodBackup(library),
  recover: (library: string) => recoverLibrary(library, Date.now()),
  /** What another copy beside the library has otherwise. */
  compareCopy: (library: string, copy: string) => compareCopy(join(library, 'library.sqlite'), copy),
  articleOfCopy: (_library: string, copy: string, id: string) => articleOfCopy(copy, id),
};

export type KeeperTasks = typeof TASKS;
export type KeeperReply = { value: unknown } | { fault: FaultData };

if (parentPort !== null) {
  const { task, library, details } = workerData as {
    task: keyof KeeperTasks;
    library: string;
    details: string[];
  };
  const work = TASKS[task] as (library: string, ...details: string[]) => unknown;
  let reply: KeeperReply;
  try {
    reply = { value: work(library, ...details) };
  } catch (thrown) {
    reply = { fault: faultFrom(thrown).toData() };
  }
  parentPort.postMessage(reply);
}
