import { Worker } from 'node:worker_threads';
import { Fault, faultOf } from '#core/fault.ts';
import type { KeeperReply, KeeperTasks } from './keeper-worker.ts';

/** After the window is up, and from then on. */
const FIRST_LOOK_MS = 20_000;
const LOOK_EACH_MS = 30 * 60_000;

type DetailsOf<T extends keyof KeeperTasks> =
  Parameters<KeeperTasks[T]> extends [string, ...infer D] ? D : never;

/** Does one piece of long work on a library's file, on a thread of its own. Rejects with a `Fault`. */
export function keeperTask<T extends keyof KeeperTasks>(
  task: T,
  library: string,
  ...details: DetailsOf<T>
): Promise<ReturnType<KeeperTasks[T]>> {
  const worker = new Worker(new URL('./keeper-worker.ts', import.meta.url), {
    workerData: { task, library, details },
  });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', (reply: KeeperReply) => {
      if ('fault' in reply) reject(faultOf(reply.fault));
      else resolve(reply.value as ReturnType<KeeperTasks[T]>);
    });
    worker.once('error', (error) => reject(new Fault('internal', { detail: String(error.stack) })));
    worker.once('exit', (code) => reject(new Fault('internal', { detail: `the keeper ended (${code})` })));
  });
}

/**
 * Looks after an open library from time to time: checks its file, backs it up, takes away what nobody refers to.
 * @param onDamage hears what is wrong with the file
 * @returns the function that ends it
 */
export function startKeeper(library: string, onDamage: (detail: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async () => {
    // A backup that fails, on a full disk, is tried again; the library itself says what is wrong when it is written.
    const { damage } = await keeperTask('keep', library).catch(() => ({ damage: undefined }));
    if (isStopped) return;
    if (damage !== undefined) onDamage(damage);
    wait(LOOK_EACH_MS);
  };
  const wait = (ms: number) => {
    timer = setTimeout(() => void look(), ms);
    timer.unref();
  };
  wait(FIRST_LOOK_MS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
