import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentStamp } from '../../../build/content-stamp.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-stamp-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'one.ts'), '1');
  writeFileSync(join(folder, 'two.ts'), '2');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const stamp = () => contentStamp([join(folder, 'a'), join(folder, 'two.ts'), join(folder, 'later')]);

describe('the stamp that says whether to build', () => {
  it('stays while names and bytes stay, whatever the times say', () => {
    const before = stamp();
    utimesSync(join(folder, 'two.ts'), 0, 0);
    expect(stamp()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['a changed byte', () => writeFileSync(join(folder, 'a', 'one.ts'), '3')],
    ['a new file', () => writeFileSync(join(folder, 'a', 'three.ts'), '')],
    ['a removed file', () => rmSync(join(folder, 'a', 'one.ts'))],
    ['a file that was missing', () => writeFileSync(join(folder, 'later'), '')],
  ])('changes with %s', (_what, change) => {
    const before = stamp();
    change();
    expect(stamp()).not.toBe(before);
  });
});
