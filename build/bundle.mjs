#!/usr/bin/env node
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentStamp } from './content-stamp.mjs';
import { inDist, inRoot } from './places.mjs';

/**
 * Builds what runs into `dist/`, in three parts, each left alone while nothing it is made from has changed:
 *
 *   renderer/   the interface, for Electron's window and for a browser
 *   electron/   main.js, cli.js, each *-worker.ts, preload.cjs: everything inside but `electron` and `sharp`
 *   assets/     the reader's themes, the samples and the dictionary
 *
 * A part is built beside its place and moved there when it is whole, so nobody ever reads half of it.
 */
const PARTS = [
  { name: 'renderer', from: ['core', 'renderer', 'assets/icons', 'assets/spelling'], build: buildRenderer },
  { name: 'electron', from: ['core', 'electron', 'package.json'], build: buildElectron },
  { name: 'assets', from: ['assets'], build: copyAssets },
];

/** Loaded at run time, not bundled: Electron is the runtime itself, sharp has a native library beside it. */
const EXTERNAL = ['electron', 'sharp'];

/**
 * Builds what is out of date.
 * @param {{ rendererOnly?: boolean, force?: boolean, say?: (line: string) => void }} options
 * @returns {Promise<string[]>} the names of the parts that were built
 */
export async function bundle({ rendererOnly = false, force = false, say = console.log } = {}) {
  const built = [];
  for (const part of PARTS) {
    if (rendererOnly && part.name !== 'renderer') continue;
    const stamp = contentStamp(
      [...part.from, 'package-lock.json', 'build/bundle.mjs'].map((path) => inRoot(path)),
    );
    const stampFile = inDist('.stamps', part.name);
    if (!force && existsSync(inDist(part.name)) && readIfThere(stampFile) === stamp) continue;
    const started = Date.now();
    const beside = inDist(`.${part.name}-${process.pid}`);
    try {
      mkdirSync(beside, { recursive: true });
      await part.build(beside);
      replaceFolder(inDist(part.name), beside);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
    built.push(part.name);
    say(`Built ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  }
  return built;
}

/** The interface. Its own files go to `app/`: `/assets/` is where a host answers with the library's pictures. @param {string} outDir */
async function buildRenderer(outDir) {
  const { build } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  await build({
    configFile: false,
    root: inRoot('renderer'),
    base: '/',
    logLevel: 'warn',
    plugins: [react()],
    resolve: {
      alias: {
        // Its edition for browsers asks the document for what an entity means; workers, where imports run, have none.
        'decode-named-character-reference': inRoot('node_modules/decode-named-character-reference/index.js'),
      },
    },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: 'app',
      // The content policy allows no data: fonts or scripts.
      assetsInlineLimit: 0,
      target: 'chrome130',
      license: { fileName: 'LICENSES.md' },
      chunkSizeWarningLimit: 4000,
    },
  });
  // Browsers ask for it by this name, whatever the page says; PNG bytes are as good to all of them.
  copyFileSync(inRoot('assets/icons/png/64x64.png'), join(outDir, 'favicon.ico'));
}

/** The machine side: ESM for Node 24, and the preload script as CommonJS, which is all that a sandbox runs. @param {string} outDir */
async function buildElectron(outDir) {
  const { build } = await import('vite');
  const entries = electronEntries();
  /** @type {import('vite').InlineConfig} */
  const shared = { configFile: false, root: inRoot(), publicDir: false, logLevel: 'warn' };
  const sharedBuild = { outDir, target: 'node24', minify: false, emptyOutDir: false };
  if (Object.keys(entries).length > 0) {
    await build({
      ...shared,
      plugins: [workerAddresses()],
      ssr: { target: 'node', noExternal: true, external: EXTERNAL },
      build: {
        ...sharedBuild,
        ssr: true,
        license: { fileName: 'LICENSES.md' },
        rolldownOptions: {
          input: entries,
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    });
  }
  const preload = inRoot('electron/preload.ts');
  if (!existsSync(preload)) return;
  await build({
    ...shared,
    ssr: { target: 'node', noExternal: true, external: EXTERNAL },
    build: {
      ...sharedBuild,
      ssr: true,
      rolldownOptions: {
        input: { preload },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}

/** `{name: absolute path}` of everything that starts a process or a thread of its own. */
function electronEntries() {
  const files = ['main.ts', 'cli.ts']
    .map((name) => inRoot('electron', name))
    .filter((file) => existsSync(file));
  for (const entry of readdirSync(inRoot('electron'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('-worker.ts')) files.push(join(entry.parentPath, entry.name));
  }
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), file]));
}

/**
 * `new URL('./search/index-worker.ts', import.meta.url)` names a worker in the sources, where Node runs it by
 * stripping types. In the bundle all workers lie flat beside the code: `./index-worker.js`.
 * @returns {import('vite').Plugin}
 */
function workerAddresses() {
  return {
    name: 'worker-addresses',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('-worker.ts')) return null;
      return {
        code: code.replace(/(['"])\.{1,2}\/(?:[\w./-]*\/)?([\w-]+-worker)\.ts\1/g, '$1./$2.js$1'),
        map: null,
      };
    },
  };
}

/**
 * Puts a finished folder in another one's place. Where two builds end at once, the later one wins.
 * @param {string} place
 * @param {string} finished
 */
function replaceFolder(place, finished) {
  const old = `${finished}-old`;
  try {
    if (existsSync(place)) renameSync(place, old);
    renameSync(finished, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(place, { recursive: true, force: true });
    renameSync(finished, place);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** @param {string} outDir */
function copyAssets(outDir) {
  for (const name of ['themes', 'samples', 'spelling']) {
    if (existsSync(inRoot('assets', name))) {
      cpSync(inRoot('assets', name), join(outDir, name), { recursive: true });
    }
  }
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = new Set(process.argv.slice(2));
  const unknown = [...flags].find((flag) => !['--renderer-only', '--force'].includes(flag));
  if (unknown !== undefined) {
    console.error(`Unknown flag ${unknown}. Known: --renderer-only, --force.`);
    process.exitCode = 2;
  } else {
    const built = await bundle({ rendererOnly: flags.has('--renderer-only'), force: flags.has('--force') });
    if (built.length === 0) console.log('Everything is built already; nothing has changed.');
  }
}
