/**
 * What scrolling a long library costs in a real browser: `node tests/bench/library-scroll.ts [rows=50000]`, after
 * `npm run build`. Prints how long frames take while the wheel turns and after a jump to the end, beside an idle page.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { newArticle } from '#core/article/article.ts';
import { findBrowser } from '../../build/browser.mjs';
import { inDist } from '../../build/places.mjs';
import { Library } from '../../electron/backend/library/library.ts';

const ROWS = Number(process.argv[2] ?? 50_000);
const BATCH = 1_000;
const TURNS = 120;

const home = mkdtempSync(join(tmpdir(), 'warraq-scroll-'));
const folder = join(home, 'library');
const library = new Library(folder);
for (let from = 0; from < ROWS; from += BATCH)
  library.addAll(
    Array.from({ length: Math.min(BATCH, ROWS - from) }, (_, at) =>
      newArticle({
        headline: `الخبر رقم ${from + at} عن أحوال المدينة`,
        desk: 'المحافظات',
        blocks: [
          {
            id: 'p',
            type: 'paragraph',
            content: [{ type: 'text', text: 'تبدأ الخطة في القرى ثم تصل إلى المدن.' }],
          },
        ],
      }),
    ),
  );
library.close();

const host = spawn(
  process.execPath,
  [inDist('electron', 'cli.js'), 'serve', '--at', folder, '--port', '0', '--no-open'],
  {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise<string>((resolve) => {
  host.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\/\/\S+token=[\w-]+/.exec(String(chunk));
    if (found) resolve(found[0]);
  });
});
const browser = await chromium.launch({ executablePath: (await findBrowser()) as string });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const start = performance.now();
  await page.goto(address);
  await page.getByRole('row').first().waitFor();
  console.log(
    `${ROWS} rows: first ones shown ${(performance.now() - start).toFixed(0)} ms after the address`,
  );
  await page.mouse.move(400, 500);
  show('idle', await frames(page, () => page.waitForTimeout(2_000)));
  show(
    `${TURNS} turns of the wheel`,
    await frames(page, async () => {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await page.mouse.wheel(0, 300);
        await page.waitForTimeout(16);
      }
    }),
  );
  const jump = performance.now();
  await page.getByRole('row').first().focus();
  await page.keyboard.press('End');
  await page
    .getByRole('row', { name: `الخبر رقم 0 عن أحوال المدينة`, exact: true })
    .or(page.locator(`[aria-rowindex="${ROWS}"] .article-row`))
    .first()
    .waitFor();
  console.log(`jump to the last row: ${(performance.now() - jump).toFixed(0)} ms`);
  console.log(`rows in the document: ${await page.getByRole('row').count()}`);
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/** The time between frames while something is done, in ms. */
async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const taken: number[] = [];
    let before = performance.now();
    const tick = (now: number) => {
      taken.push(now - before);
      before = now;
      (window as unknown as { frame: number }).frame = requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    (window as unknown as { taken: number[] }).taken = taken;
  });
  await work();
  return page.evaluate(() => {
    const { taken, frame } = window as unknown as { taken: number[]; frame: number };
    cancelAnimationFrame(frame);
    return taken;
  });
}

function show(what: string, taken: number[]): void {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const late = taken.filter((each) => each > 34).length;
  console.log(`${what}: frame ${at(0.5)} / ${at(0.95)} ms (p50/p95), ${late} of ${taken.length} over 34 ms`);
}
