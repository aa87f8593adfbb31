import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSettings } from '../../../../electron/backend/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

it('sets a damaged file aside at the start, and tells where', () => {
  writeFileSync(join(folder, 'settings.json'), '{"appearance":');
  const settings = openSettings(folder);
  expect(settings.get().appearance).toBe('system');
  expect(readFileSync(settings.setAside as string, 'utf8')).toBe('{"appearance":');
});

it('goes on with what it had where the file is damaged while it is in use, and leaves it for the next start', () => {
  const settings = openSettings(folder);
  settings.set({ appearance: 'sepia' });
  expect(settings.get().appearance).toBe('sepia');
  writeFileSync(join(folder, 'settings.json'), '{"appearance":');
  expect(settings.get().appearance).toBe('sepia');
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe('{"appearance":');
});
