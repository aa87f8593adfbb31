/** Every writing call of an editor's work, failing with ENOSPC, EIO, EROFS and EACCES: `node tests/bench/faulty-disk.ts`. */
import { faultyDisk } from '../unit/electron/backend/faulty-disk.ts';

const run = await faultyDisk(1);
process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
process.exitCode = run.lost.length + run.wrong.length === 0 ? 0 : 1;
