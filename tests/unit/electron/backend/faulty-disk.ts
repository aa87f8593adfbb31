import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FaultRun } from './faulty-disk-writer.ts';

/** Whether this machine can have a faulty disk: Linux with a C compiler. */
export function canFail(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs the writer on a disk that fails at each writing call, or at every so many. */
export async function faultyDisk(stride: number): Promise<FaultRun> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-faults-'));
  try {
    const shim = join(folder, 'faulty-disk.so');
    const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
    execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', shim, here('faulty-disk.c'), '-ldl']);
    const [disk, control] = [join(folder, 'disk'), join(folder, 'control')];
    mkdirSync(disk);
    writeFileSync(control, Buffer.alloc(32));
    const writer = spawn(process.execPath, [here('faulty-disk-writer.ts'), disk, control, String(stride)], {
      env: { ...process.env, LD_PRELOAD: shim, FAULT_CONTROL: control, FAULT_FOLDER: disk },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    writer.stdout.on('data', (chunk) => {
      said += chunk;
    });
    await once(writer, 'close');
    return JSON.parse(said);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
