#!/usr/bin/env node
/**
 * What a key costs in the desk with everything on (autosave, counts, checks, outline, preview open), side by side with
 * bare Lexical, ProseMirror and a bare editable element that are given the same text in the same face and measure. Real
 * keys through the browser's protocol. Milliseconds differ from machine to machine; the ratios are what counts.
 *
 *   node tests/bench/typing.mjs [sizes=500,5000,50000] [keys=60] [rounds=2]
 *
 * script   JavaScript on the main thread a key       task   everything on it a key
 * frame    from the key to the frame that shows it, median and 95th of 100; slow: with the processor slowed four times
 * load     from asking for the text to its first frame; the desk reads it from the disk and checks it on the way
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../build/browser.mjs';
import { pinnedNode } from '../../build/pinned-node.mjs';
import { inDist, inRoot } from '../../build/places.mjs';
import { articleOf, judged, tableOf } from './typing/figures.mjs';

const SIZES = (process.argv[2] ?? '500,5000,50000').split(',').map(Number);
const KEYS = Number(process.argv[3] ?? 60);
const ROUNDS = Number(process.argv[4] ?? 2);
const EDITORS = ['warraq', 'lexical', 'prosemirror', 'contenteditable'];
const SLOW = 4;

const home = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
const host = spawn(
  pinnedNode() ?? process.execPath,
  [inDist('electron', 'cli.js'), 'serve', '--at', join(home, 'library'), '--port', '0', '--no-open'],
  { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = String(await new Promise((resolve) => host.stdout.once('data', resolve))).trim();
const { origin } = new URL(address);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'ar-EG' });
await context.route(`${origin}/bench`, async (route) =>
  route.fulfill({ contentType: 'text/html; charset=utf-8', body: await peerPage() }),
);

let peerHtml = '';
/** A page for the peers: the desk's face, size and measure, a scroller, no focus outline. */
async function peerPage() {
  if (peerHtml !== '') return peerHtml;
  const built = /** @type {import('rolldown').RolldownOutput[]} */ (
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: inRoot('tests/bench/typing/peers.ts'), formats: ['iife'], name: 'peers' },
      },
      define: { 'process.env.NODE_ENV': '"production"' },
    })
  );
  const font = readFileSync(
    inRoot(
      'node_modules/@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    ),
  );
  peerHtml = `<!doctype html><html lang="ar" dir="rtl"><style>
    @font-face { font-family: Naskh; src: url(data:font/woff2;base64,${font.toString('base64')}); }
    body { margin: 0 } main { height: 100vh; overflow: auto; background: white }
    #place { width: 540px; margin: 60px auto; font: 19.5px/1.95 Naskh; white-space: pre-wrap }
    #place, #place > * { outline: none } p, h2 { margin: 0 0 18px }
    .ProseMirror { white-space: pre-wrap }
  </style><main><div id="place"></div></main><script>${built[0]?.output[0].code.replaceAll('</', '<\\/')}</script>`;
  return peerHtml;
}

/** @typedef {{ script: number, task: number, frames: number[], slow: number[], load: number }} Figures */

/**
 * One editor with one text: how long it takes to show, then what keys cost.
 * @param {string} editor @param {number} size @returns {Promise<Figures>}
 */
async function measure(editor, size) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const load = editor === 'warraq' ? await openDesk(page, size) : await openPeer(page, editor, size);
  await page.evaluate(() => {
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { times });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      { capture: true },
    );
  });
  await type(page, session, KEYS / 2);
  await settled(page);
  await type(page, session, 10);
  await takeTimes(page);
  const before = await durations(session);
  await type(page, session, KEYS);
  const after = await durations(session);
  const frames = await takeTimes(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  await type(page, session, 5);
  await takeTimes(page);
  await type(page, session, Math.ceil(KEYS / 2));
  const slow = await takeTimes(page);
  await page.close();
  return {
    script: (after.ScriptDuration - before.ScriptDuration) / KEYS,
    task: (after.TaskDuration - before.TaskDuration) / KEYS,
    frames,
    slow,
    load,
  };
}

/**
 * Waits until what opening a text sets off (spelling and checks of all of it, the first preview) is done: a second
 * without a long task, ten at most. It is the same for every editor.
 * @param {import('playwright-core').Page} page
 */
function settled(page) {
  return page.evaluate(
    () =>
      new Promise((calm) => {
        let timer = setTimeout(calm, 1_000);
        new PerformanceObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(calm, 1_000);
        }).observe({ type: 'longtask' });
        setTimeout(calm, 10_000);
      }),
  );
}

/** @param {import('playwright-core').Page} page @returns {Promise<number[]>} */
function takeTimes(page) {
  return page.evaluate(() =>
    /** @type {{ times: number[] }} */ (/** @type {unknown} */ (window)).times.splice(0),
  );
}

/** @param {import('playwright-core').CDPSession} session */
async function durations(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (/** @type {string} */ sought) =>
    1_000 * (metrics.find(({ name }) => name === sought)?.value ?? 0);
  return { ScriptDuration: read('ScriptDuration'), TaskDuration: read('TaskDuration') };
}

/**
 * Types Arabic words, each key once the frame of the one before is drawn.
 * @param {import('playwright-core').Page} page @param {import('playwright-core').CDPSession} session
 * @param {number} count
 */
async function type(page, session, count) {
  for (let key = 0; key < count; key += 1) {
    const [text, code] = key % 6 === 5 ? [' ', 'Space'] : ['ب', 'KeyF'];
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text, code });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text, code });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
}

/** @param {import('playwright-core').Page} page @param {number} size */
async function openDesk(page, size) {
  await page.goto(address);
  // As on any day, it is not the first article that is opened: the desk's code is there.
  await page.evaluate(() => Object.assign(location, { hash: '#article/bench-0' }));
  await page.locator('.body:not([data-lazy]) > p').first().waitFor();
  await page.goBack();
  await page.getByRole('searchbox').first().waitFor();
  const load = await page.evaluate(async (id) => {
    const start = performance.now();
    location.hash = `#article/${id}`;
    for (;;) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      if (document.querySelector('.body > p')) break;
    }
    await new Promise((painted) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = painted;
      port2.postMessage(0);
    });
    return performance.now() - start;
  }, `bench-${size}`);
  await page.locator('.body:not([data-lazy])').waitFor();
  await page.getByRole('button', { name: 'معاينة' }).click();
  await page.frameLocator('iframe[title="معاينة"]').locator('p').first().waitFor();
  await page.locator('.body > p').nth(2).click();
  return load;
}

/** @param {import('playwright-core').Page} page @param {string} editor @param {number} size */
async function openPeer(page, editor, size) {
  await page.goto(`${origin}/bench`);
  await page.evaluate(() => document.fonts.load('19px Naskh', 'ب'));
  const blocks = articleOf(size).blocks.map(({ type, content }) => ({
    isHeading: type === 'heading',
    text: content[0]?.text ?? '',
  }));
  const load = await page.evaluate(
    async ([name, texts]) => {
      const { PEERS } = /** @type {any} */ (window);
      const start = performance.now();
      PEERS[name](document.querySelector('#place'), texts);
      await new Promise((drawn) => requestAnimationFrame(drawn));
      await new Promise((painted) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = painted;
        port2.postMessage(0);
      });
      return performance.now() - start;
    },
    /** @type {const} */ ([editor, blocks]),
  );
  await page.locator('#place p').nth(2).click();
  return load;
}

try {
  const first = await context.newPage();
  await first.goto(address);
  for (const size of [0, ...SIZES]) {
    await first.evaluate(async (article) => {
      await fetch('/api/library.add', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ article }),
      });
    }, articleOf(size));
  }
  await first.close();
  /** @type {Map<number, Map<string, Figures[]>>} */
  const all = new Map();
  for (const size of SIZES) {
    const figures = new Map(EDITORS.map((editor) => [editor, /** @type {Figures[]} */ ([])]));
    all.set(size, figures);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const editor of EDITORS) figures.get(editor)?.push(await measure(editor, size));
    }
    console.log(`\n${size} words\n${tableOf(figures)}`);
  }
  console.log(`\n${judged(all)}`);
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
