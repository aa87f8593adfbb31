import { describe, expect, test } from 'vitest';
import { canFail, faultyDisk } from './faulty-disk.ts';

describe.skipIf(!canFail())('a disk that fails (skipped where there is no C compiler)', () => {
  test('loses no text that was called saved, whichever writing call fails with whatever', {
    timeout: 120_000,
  }, async () => {
    const run = await faultyDisk(17);
    expect(run.lost).toEqual([]);
    expect(run.wrong).toEqual([]);
    // The failures were really met, and said by their names.
    expect(run.rounds).toBeGreaterThan(40);
    expect(run.faults['disk.full']).toBeGreaterThan(0);
    expect(run.faults['write.failed']).toBeGreaterThan(0);
  });
});
