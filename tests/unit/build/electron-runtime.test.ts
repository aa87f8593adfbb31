import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { electronExecutable, setUpElectron, whyNoWindow } from '../../../build/electron-runtime.mjs';
import { inRoot } from '../../../build/places.mjs';

const hasRuntime = existsSync(inRoot('node_modules/electron/dist'));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("Electron's runtime", () => {
  it('is not there where its folder is empty', () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere');
    expect(electronExecutable()).toBeUndefined();
  });

  it.skipIf(hasRuntime)('that a server refuses is given up at once, with the reason', async () => {
    vi.stubEnv('electron_config_cache', '/nowhere');
    vi.stubEnv('HOME', '/nowhere');
    vi.stubGlobal('fetch', async () => new Response(null, { status: 403 }));
    const lines: string[] = [];
    const started = performance.now();
    await expect(setUpElectron((line) => lines.push(line))).resolves.toEqual({
      missing: 'its runtime cannot be downloaded from here',
    });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(lines).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('needs a display', () => {
    vi.stubEnv('DISPLAY', '');
    vi.stubEnv('WAYLAND_DISPLAY', '');
    expect(whyNoWindow()).toBe('there is no display here');
  });
});
