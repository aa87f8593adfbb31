#!/usr/bin/env node
/**
 * Draws every kind of block as it stands in the editor and as readers get it, side by side, into `docs/images/blocks/`:
 * two sheets in the light and two in the dark. It drives what is built (`npm run build`) in a browser.
 *
 *   node build/block-sheets.mjs
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from './browser.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inDist, inRoot } from './places.mjs';

const PICTURES = ['village-school.webp', 'solar.webp'];
/** Blocks on one sheet. */
const ON_SHEET = 8;

/** @param {string} value @param {string[]} [marks] */
const text = (value, marks) => ({ type: 'text', text: value, ...(marks && { marks }) });
/** @param {string} value */
const words = (value) => [text(value)];
/** @param {string[]} cells */
const row = (...cells) => ({ cells: cells.map((cell) => ({ content: cell === '' ? [] : words(cell) })) });

/** Every kind of block with its name, once. @param {object[]} assets */
function blocksOf(assets) {
  const figure = {
    caption: words('فصل جديد في مدرسة القرية يستقبل تلاميذه هذا الأسبوع'),
    credit: 'أرشيف ورّاق',
    alt: 'مبنى مدرسة من طابق واحد',
  };
  return /** @type {[string, Record<string, unknown>][]} */ ([
    [
      'فقرة',
      {
        type: 'paragraph',
        content: [
          text('وصلت الحافلة الأولى إلى '),
          text('قرية النخيل', ['strong']),
          text(' في السابعة صباحًا، وعليها شعار Green Bus 12، وكان في انتظارها '),
          text('٤٠ تلميذًا', ['highlight']),
          text(' مع ذويهم.'),
        ],
      },
    ],
    ['عنوان قسم', { type: 'heading', level: 2, content: words('ماذا تغيّر في الطريق؟') }],
    ['عنوان فرعي', { type: 'heading', level: 3, content: words('محطتان جديدتان') }],
    ['عنوان أصغر', { type: 'heading', level: 4, content: words('مواعيد الصيف') }],
    [
      'اقتباس',
      {
        type: 'quote',
        content: words('كنا نمشي ساعة كاملة، واليوم نصل قبل الجرس.'),
        speaker: 'هدى السالمي',
        role: 'معلمة في مدرسة النخيل',
        source: { title: 'إذاعة الوادي', url: 'https://example.org/radio' },
      },
    ],
    ['اقتباس بارز', { type: 'pullquote', content: words('اليوم نصل قبل الجرس') }],
    ['صورة', { type: 'figure', ...figure, asset: assets[0] }],
    [
      'جدول',
      {
        type: 'table',
        header: true,
        caption: words('مواعيد الحافلات'),
        rows: [
          row('الخط', 'الأولى', 'الأخيرة'),
          row('النخيل', '٦:٣٠', '١٨:٠٠'),
          row('Green Bus', '٧:٠٠', ''),
        ],
      },
    ],
    [
      'معرض صور',
      {
        type: 'gallery',
        caption: words('صباح اليوم الأول'),
        items: assets.map((asset) => ({ ...figure, caption: words('من المدرسة'), asset })),
      },
    ],
    [
      'قائمة نقاط',
      {
        type: 'list',
        style: 'bulleted',
        items: [
          { content: words('محطة السوق'), items: [{ content: words('الرصيف الأول') }] },
          { content: words('محطة المدرسة') },
        ],
      },
    ],
    [
      'قائمة مرقّمة',
      {
        type: 'list',
        style: 'numbered',
        items: [{ content: words('اقطع تذكرتك من المحطة') }, { content: words('اركب من الباب الأمامي') }],
      },
    ],
    [
      'إطار معلومات',
      {
        type: 'factbox',
        title: 'الخط في أرقام',
        blocks: [
          { id: 'inner', type: 'paragraph', content: words('طوله ١٨ كيلومترًا، وفيه سبع محطات.') },
          { id: 'points', type: 'list', style: 'bulleted', items: [{ content: words('٤ حافلات') }] },
        ],
      },
    ],
    [
      'قصص ذات صلة',
      {
        type: 'related',
        title: 'اقرأ أيضًا',
        items: [
          {
            id: 'story',
            headline: 'قرية النخيل تنتظر الكهرباء الشمسية',
            url: 'https://example.org/solar',
            source: 'صحيفة الوادي',
            publishedAt: '2026-11-20T10:00:00+02:00',
          },
        ],
      },
    ],
    [
      'بطاقة رابط',
      {
        type: 'embed',
        url: 'https://www.youtube.com/watch?v=abc123',
        provider: 'YouTube',
        title: 'جولة في الحافلة الأولى',
        description: 'ثلاث دقائق من السوق إلى المدرسة',
      },
    ],
    ['فاصل', { type: 'divider' }],
    ['نص برمجي', { type: 'code', content: words('const line = "Green Bus";') }],
  ]);
}

const home = mkdtempSync(join(tmpdir(), 'warraq-sheets-'));
const host = spawn(
  pinnedNode() ?? process.execPath,
  [inDist('electron', 'cli.js'), 'serve', '--at', join(home, 'library'), '--port', '0', '--no-open'],
  { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'] },
);
const address = String(await new Promise((resolve) => host.stdout.once('data', resolve))).trim();
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
const out = inRoot('docs/images/blocks');
mkdirSync(out, { recursive: true });

try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, locale: 'ar-EG' });
  await page.goto(address);
  const call = (/** @type {string} */ name, /** @type {unknown} */ body) =>
    page.evaluate(
      async ([path, sent]) => {
        const reply = await fetch(`/api/${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(sent),
        });
        return (await reply.json()).value;
      },
      /** @type {const} */ ([name, body]),
    );
  const assets = [];
  for (const name of PICTURES) {
    const base64 = readFileSync(inRoot('assets/samples/pictures', name)).toString('base64');
    assets.push((await call('assets.add', { name, base64 })).asset);
  }
  const named = blocksOf(assets);
  await call('library.add', {
    article: {
      format: 'warraq-article',
      version: 1,
      id: 'blocks',
      headline: 'كل ما يُكتب في مقال',
      blocks: named.map(([, block], index) => ({ id: `b${index}`, ...block })),
    },
  });

  for (const scheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${new URL(address).origin}/#article/blocks`);
    await page.reload();
    await page.locator('.body:not([data-lazy])').waitFor();
    const preview = page.getByRole('button', { name: 'معاينة' });
    if ((await page.locator('iframe[title="معاينة"]').count()) === 0) await preview.click();
    const shown = page.frameLocator('iframe[title="معاينة"]').locator('article > :not(header)');
    await shown.nth(named.length - 1).waitFor();
    if (scheme === 'dark') await page.getByRole('button', { name: 'كما يراها القارئ ليلًا' }).click();
    /** @type {{ name: string, edited: string, read: string }[]} */
    const pairs = [];
    for (const [index, [name]] of named.entries()) {
      const take = async (/** @type {import('playwright-core').Locator} */ block) =>
        `data:image/png;base64,${(await block.screenshot({ animations: 'disabled' })).toString('base64')}`;
      pairs.push({
        name,
        edited: await take(page.locator('.body > *').nth(index)),
        read: await take(shown.nth(index)),
      });
    }
    for (let sheet = 0; sheet * ON_SHEET < pairs.length; sheet += 1) {
      const png = await drawSheet(scheme, pairs.slice(sheet * ON_SHEET, (sheet + 1) * ON_SHEET));
      const webp = await sharp(png).webp({ quality: 72, effort: 6 }).toBuffer();
      writeFileSync(join(out, `${scheme}-${sheet + 1}.webp`), webp);
      console.log(`${scheme}-${sheet + 1}.webp ${Math.round(webp.length / 1024)} KB`);
    }
  }
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * A sheet: each block's name, the block in the editor at the right, the block as readers get it at the left.
 * @param {'light' | 'dark'} scheme @param {{ name: string, edited: string, read: string }[]} pairs
 */
async function drawSheet(scheme, pairs) {
  const page = await browser.newPage({ viewport: { width: 980, height: 400 }, colorScheme: scheme });
  const lines = pairs.map(
    ({ name, edited, read }) =>
      `<h2>${name}</h2><img src="${edited}" class="edited"><img src="${read}" class="read">`,
  );
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><style>
    :root { color-scheme: light dark }
    body { margin: 0; padding: 24px; display: grid; grid-template-columns: 90px 540px 1fr; gap: 22px 18px;
      align-items: start; background: light-dark(#fdfcfa, #1a1917); color: light-dark(#57524a, #bdb6aa);
      font: 14px/1.6 "IBM Plex Sans Arabic", "Noto Sans Arabic", sans-serif }
    h1, h2 { margin: 0; font-size: 14px; font-weight: 600 }
    img { max-width: 100% } .edited { width: 540px }
  </style><h1></h1><h1>في المحرر</h1><h1>عند القارئ</h1>${lines.join('')}`);
  const png = await page.screenshot({ fullPage: true });
  await page.close();
  return png;
}
