import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockLibrary } from '../../../../electron/backend/library-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one in, tells the next who it is, and lets that one in afterwards', () => {
  const first = lockLibrary(folder);
  first.setAddress('http://127.0.0.1:4317');
  expect(() => lockLibrary(folder)).toThrow(
    expect.objectContaining({
      code: 'library.in-use',
      facts: { path: folder, pid: process.pid, address: 'http://127.0.0.1:4317' },
    }),
  );
  first.release();
  lockLibrary(folder).release();
});

it('does not mind what a power cut left, though its number is now that of another program', () => {
  writeFileSync(join(folder, 'library.lock'), '');
  writeFileSync(join(folder, 'library.holder.json'), JSON.stringify({ pid: process.ppid }));
  lockLibrary(folder).release();
});
