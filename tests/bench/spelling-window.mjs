#!/usr/bin/env node
/**
 * What the spelling check of a long article costs the window: how soon the words in view are marked, how soon all are
 * read, and the main thread's longest task meanwhile, beside the same span without it. The article has as many
 * different words as a real one of its length, about 15,000 in 50,000, drawn from the lists the speller stands on; five in
 * a hundred are names and the like, which no dictionary has.
 *
 *   node tests/bench/spelling-window.mjs [words=50000]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../build/browser.mjs';
import { pinnedNode } from '../../build/pinned-node.mjs';
import { inDist, inRoot } from '../../build/places.mjs';
import { readAutomaton } from '../../core/arabic/spelling/automaton.ts';
import { reading } from '../../core/arabic/spelling/proclitics.ts';

const SIZE = Number(process.argv[2] ?? 50_000);
const TYPES = Math.round(SIZE * 0.3);
const SLIPS = ['المجسل', 'الحكوةم', 'الانتخخابات', 'ظبطت'];

/** @param {string} name */
const automatonOf = (name) =>
  readAutomaton(new Uint8Array(readFileSync(inRoot('assets/spelling', name))).buffer);
const forms = automatonOf('forms.bin');

/** Every word of the lists. @returns {string[]} */
function listedWords() {
  const automaton = automatonOf('levels.bin');
  /** @type {string[]} */
  const words = [];
  /** @param {number} node @param {string} before */
  const walk = (node, before) => {
    if (automaton.finals[node]) words.push(before);
    for (let edge = automaton.edgesFrom[node] ?? 0; edge < (automaton.edgesFrom[node + 1] ?? 0); edge += 1)
      walk(
        automaton.targets[edge] ?? 0,
        before + String.fromCharCode(0x600 + (automaton.letters[edge] ?? 0)),
      );
  };
  walk(automaton.root, '');
  return words;
}

const { word: known = [], none: unknown = [] } = Object.groupBy(listedWords(), (word) =>
  reading(forms, word),
);
const types = Array.from({ length: TYPES }, (_, index) => {
  const from = index % 20 === 0 ? unknown : known;
  return from[Math.floor((index * from.length) / TYPES)] ?? '';
});
const blocks = Array.from({ length: Math.ceil(SIZE / 50) }, (_, block) => {
  // 7,919 is prime: each paragraph has words from everywhere in the list.
  const words = Array.from({ length: 49 }, (_, at) => types[((block * 50 + at) * 7_919) % TYPES]);
  const content = [{ type: 'text', text: `${words.join(' ')} ${SLIPS[block % SLIPS.length]}.` }];
  return { id: `p${block}`, type: 'paragraph', content };
});
const article = { format: 'warraq-article', version: 1, id: 'bench', headline: 'قياس الإملاء', blocks };

const home = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
const host = spawn(
  pinnedNode() ?? process.execPath,
  [inDist('electron', 'cli.js'), 'serve', '--at', join(home, 'library'), '--port', '0', '--no-open'],
  { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = await new Promise((resolve) =>
  host.stdout.on('data', (chunk) => resolve(String(chunk).trim())),
);
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.addInitScript(() => {
  /** @type {{ tasks: number[], done?: number, memory?: number }} */
  const seen = { tasks: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    /** @param {string | URL} address @param {WorkerOptions} [options] */
    constructor(address, options) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind === 'found' && data.isLast) seen.done = performance.now();
      });
    }
  };
});

/** @param {string} method @param {unknown} input */
const call = (method, input) =>
  page.evaluate(
    async ([method, input]) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(`/api/${method}`, { method: 'POST', headers, body: JSON.stringify(input) });
    },
    /** @type {const} */ ([method, input]),
  );

/** Switches the check on or off and watches for three seconds, or until all is read. @param {boolean} isOn */
async function watch(isOn) {
  const begun = await page.evaluate(() => {
    const { seen } = /** @type {any} */ (window);
    seen.tasks.length = 0;
    seen.done = undefined;
    return performance.now();
  });
  await call('settings.set', { spelling: isOn });
  if (!isOn) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 3_000)));
    return { shown: 0, done: 0, tasks: await page.evaluate(() => /** @type {any} */ (window).seen.tasks) };
  }
  const shown = await page.evaluate(async () => {
    while (!CSS.highlights.has('misspelt')) await new Promise((drawn) => requestAnimationFrame(drawn));
    return performance.now();
  });
  await page.waitForFunction(() => /** @type {any} */ (window).seen.done !== undefined);
  // What the last answer costs the window comes after it.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  const { done, tasks } = await page.evaluate(() => /** @type {any} */ (window).seen);
  return { shown: shown - begun, done: done - begun, tasks };
}

try {
  await page.goto(address);
  await call('settings.set', { spelling: false });
  await call('library.add', { article });
  await page.goto(`${new URL(address).origin}/#article/bench`);
  await page.reload();
  await page.locator('.body:not([data-lazy]) > p').first().waitFor();
  // Until the copy desk's own first check is over.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 8_000)));
  const without = await watch(false);
  const first = await watch(true);
  console.log(
    `${SIZE} words, ${TYPES} different: marked in view after ${first.shown.toFixed(0)} ms, all read after ${first.done.toFixed(0)} ms`,
  );
  console.log(
    `tasks over 50 ms meanwhile: ${JSON.stringify(first.tasks)}; in 3 s without the check: ${JSON.stringify(without.tasks)}`,
  );
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
