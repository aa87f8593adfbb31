import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../../build/electron-builder.config.mjs';
import { RELEASE_FUSES } from '../../../build/fuses.mjs';
import { pinnedNode } from '../../../build/pinned-node.mjs';
import { inRoot } from '../../../build/places.mjs';
import { run } from '../../../build/processes.mjs';
import { makeStandInElectron } from './stand-in-electron.ts';

/** electron-builder makes a Linux folder wherever it runs; a stand-in for the runtime is enough to look inside. */
describe('the package for Linux', () => {
  let folder = '';
  let built = '';
  let archive = '';
  let paths: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'warraq-package-'));
    const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    makeStandInElectron(join(folder, 'electron'), devDependencies.electron);
    const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron') };
    // The package is made of dist/ itself, and as it is released.
    delete env.WARRAQ_DIST;
    delete env.WARRAQ_INSPECTABLE;
    const { code, output } = await run(
      pinnedNode() ?? process.execPath,
      [inRoot('build/package.mjs'), '--linux', 'dir', `-c.directories.output=${join(folder, 'release')}`],
      { cwd: inRoot(), env, quiet: true },
    );
    expect(code, output).toBe(0);
    const [name] = readdirSync(join(folder, 'release')).filter((each) => each.endsWith('-unpacked'));
    built = join(folder, 'release', String(name));
    archive = join(built, 'resources', 'app.asar');
    paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    '/package.json',
    '/dist/electron/main.js',
    '/dist/electron/cli.js',
    '/dist/electron/preload.cjs',
    '/dist/electron/LICENSES.md',
    '/dist/renderer/index.html',
    '/dist/renderer/LICENSES.md',
    '/dist/assets/themes',
    '/dist/assets/samples',
    '/node_modules/sharp/package.json',
  ])('holds %s', (path) => {
    expect(paths).toContain(path);
  });

  it('holds nothing but the built program and the production dependencies', () => {
    const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
    };
    const production = Object.entries(packages)
      .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
      .map(([path]) => `/${path}`);
    const allowed = ['/package.json', '/dist/electron', '/dist/renderer', '/dist/assets', ...production];
    const strangers = paths.filter(
      (path) =>
        !allowed.some((root) => path === root || path.startsWith(`${root}/`) || root.startsWith(`${path}/`)),
    );
    expect(strangers).toEqual([]);
  });

  it('holds no source, no test, no map and no stamp of the build', () => {
    const ours = paths.filter((path) => !path.startsWith('/node_modules/'));
    expect(ours.filter((path) => /\.(tsx?|map)$|\/\.stamps|\.test\./.test(path))).toEqual([]);
  });

  it('starts at the built main and needs nothing else that is not there', () => {
    const { main, dependencies } = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
    expect(main).toBe('dist/electron/main.js');
    for (const name of Object.keys(dependencies))
      expect(paths).toContain(`/node_modules/${name}/package.json`);
    for (const path of paths.filter((each) => /^\/dist\/electron\/[^/]+\.js$/.test(each))) {
      const text = extractFile(archive, path.slice(1)).toString('utf8');
      const packages = [...text.matchAll(/^(?:import|export)\b[^'"\n]*?from\s+["']([^."'][^"']*)["']/gm)]
        .map((match) => String(match[1]))
        .filter((name) => !name.startsWith('node:'));
      for (const name of packages) expect(['electron', ...Object.keys(dependencies)], path).toContain(name);
    }
  });

  it("keeps the picture library's binaries outside the archive, where they can be loaded", () => {
    const unpacked = join(built, 'resources', 'app.asar.unpacked', 'node_modules');
    expect(existsSync(join(unpacked, 'sharp', 'package.json'))).toBe(true);
    expect(readdirSync(join(unpacked, '@img')).some((name) => name.startsWith('sharp-'))).toBe(true);
  });

  it('speaks Arabic and English, and carries no other language of Chromium', () => {
    expect(readdirSync(join(built, 'locales')).sort()).toEqual(['ar.pak', 'en-US.pak']);
  });

  it('has the fuses of a release', async () => {
    const wire = await getCurrentFuseWire(join(built, 'warraq'));
    for (const [fuse, on] of Object.entries(RELEASE_FUSES)) {
      const state = wire[Number(fuse) as FuseV1Options];
      expect(state, FuseV1Options[Number(fuse)]).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
    }
    expect(RELEASE_FUSES[FuseV1Options.RunAsNode]).toBe(false);
    expect(RELEASE_FUSES[FuseV1Options.EnableNodeCliInspectArguments]).toBe(false);
    expect(RELEASE_FUSES[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
  });
});

describe('the installers', () => {
  it('are set up for all three systems', () => {
    expect(config.win?.target).toEqual([{ target: 'nsis', arch: ['x64', 'arm64'] }]);
    expect(config.mac?.target).toEqual([{ target: 'dmg', arch: ['x64', 'arm64'] }]);
    expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  });

  it('speak Arabic and English on Windows, and write for the machine, as file types need', () => {
    expect(config.nsis).toMatchObject({ perMachine: true, installerLanguages: ['ar_SA', 'en_US'] });
  });

  it('open .warraq files with Warraq', () => {
    expect(config.fileAssociations).toMatchObject([
      { ext: 'warraq', mimeType: expect.stringContaining('warraq') },
    ]);
  });

  it('find their icons', () => {
    const icon = String(config.mac?.icon);
    expect(existsSync(inRoot(icon))).toBe(true);
    expect(readdirSync(inRoot(String(config.linux?.icon)))).toContain('256x256.png');
  });
});
