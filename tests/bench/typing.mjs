#!/usr/bin/env node
/**
 * What one key costs in the editor at 500, 5,000 and 50,000 words, as a ratio to a bare editable element with the same
 * text in the same browser. Real keys through the browser's protocol; all of the main thread's time counts.
 *
 *   node tests/bench/typing.mjs [keys=60]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../build/browser.mjs';
import { pinnedNode } from '../../build/pinned-node.mjs';
import { inDist } from '../../build/places.mjs';

const KEYS = Number(process.argv[2] ?? 60);
const SIZES = [500, 5_000, 50_000];
const WORDS =
  'قالت الوزارة إن الخطة الجديدة تبدأ في القرى البعيدة ثم تصل إلى المدن خلال عامين من التنفيذ'.split(' ');

/** An article of this many words: paragraphs of 50, a heading before every tenth. @param {number} size */
function articleOf(size) {
  const blocks = [];
  for (let word = 0, index = 0; word < size; index += 1) {
    if (index % 10 === 9) {
      blocks.push({ id: `h${index}`, type: 'heading', level: 2, content: [text(`قسم ${index}`)] });
      word += 2;
    }
    const words = Array.from(
      { length: Math.min(50, size - word) },
      (_, at) => WORDS[(word + at) % WORDS.length],
    );
    blocks.push({ id: `p${index}`, type: 'paragraph', content: [text(`${words.join(' ')}.`)] });
    word += words.length;
  }
  return { format: 'warraq-article', version: 1, id: `bench-${size}`, headline: `قياس ${size}`, blocks };
}

/** @param {string} value */
function text(value) {
  return { type: 'text', text: value };
}

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
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

/** Main-thread milliseconds a key. */
async function costOfKeys() {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const before = await read();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.insertText(key % 6 === 5 ? ' ' : 'ب');
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  return ((await read()) - before) / KEYS;
}

try {
  await page.goto(address);
  for (const size of SIZES) {
    await page.evaluate(async (article) => {
      await fetch('/api/library.add', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ article }),
      });
    }, articleOf(size));
    const opened = performance.now();
    await page.goto(`${new URL(address).origin}/#article/bench-${size}`);
    await page.locator('.body > p').first().waitFor();
    const shown = performance.now() - opened;
    await page.locator('.body:not([data-lazy])').waitFor();
    await page.locator('.body > p').first().click();
    await costOfKeys();
    const ours = await costOfKeys();
    await page.evaluate(() => {
      const bare = document.createElement('div');
      bare.contentEditable = 'true';
      bare.style.cssText =
        'position:fixed;inset:0;overflow:auto;background:white;z-index:9;outline:none;white-space:pre-wrap';
      for (const block of document.querySelectorAll('.body > *')) {
        const p = document.createElement('p');
        p.textContent = block.textContent;
        bare.append(p);
      }
      document.body.append(bare);
      bare.focus();
    });
    const bare = await costOfKeys();
    const ratio = (ours / bare).toFixed(2);
    console.log(
      `${size} words: shown in ${shown.toFixed(0)} ms; ${ours.toFixed(1)} ms a key, bare ${bare.toFixed(1)}, ratio ${ratio}`,
    );
    await page.goto(address);
  }
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
