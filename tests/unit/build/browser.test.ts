import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../../build/browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'warraq-browser-'));

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the browser for the tests', () => {
  it('is the one that is named', () => {
    vi.stubEnv('WARRAQ_CHROMIUM', process.execPath);
    expect(findBrowser()).toBe(process.execPath);
  });

  it('is not silently another one where the named one is not there', () => {
    vi.stubEnv('WARRAQ_CHROMIUM', join(folder, 'nothing'));
    expect(() => findBrowser()).toThrow(/WARRAQ_CHROMIUM names .*nothing/);
  });

  it.skipIf(process.platform === 'win32')('is else the first on the path', () => {
    const there = mkdtempSync(join(tmpdir(), 'warraq-path-'));
    writeFileSync(join(there, 'google-chrome'), '');
    chmodSync(join(there, 'google-chrome'), 0o755);
    vi.stubEnv('WARRAQ_CHROMIUM', '');
    vi.stubEnv('PATH', `${folder}:${there}`);
    expect(findBrowser()).toBe(join(there, 'google-chrome'));
    rmSync(there, { recursive: true });
  });
});
