import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { THEME_NAMES } from '../../core/export/themes.ts';
import { expect, test } from './warraq.ts';

const PHONE = { width: 390, height: 780 };
/** Photos are the library's own in a preview and made smaller in a package: their place is compared, not their pixels. */
const WITHOUT_PHOTOS = { style: 'img { visibility: hidden }', animations: 'disabled' } as const;

/** The window's own way to its backend. */
async function call(page: Page, method: string, input: unknown): Promise<never> {
  return page.evaluate(
    async ([method, input]) => {
      const reply = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      return (await reply.json()).value;
    },
    [method, input] as const,
  ) as Promise<never>;
}

/** How many pixels of two screenshots differ, and whether they are of one size. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer()));
  expect(a?.length).toBe(b?.length);
  let count = 0;
  for (let at = 0; at < a!.length; at += 4) if (a!.readUInt32BE(at) !== b!.readUInt32BE(at)) count += 1;
  return count;
}

for (const theme of THEME_NAMES)
  test(`the preview is the export pixel for pixel in the ${theme} theme, in the light and in the dark`, async ({
    page,
    context,
    warraq,
  }) => {
    warraq.expectTrouble(/Blocked script execution in 'about:srcdoc'/);
    const { profile } = await call(page, 'settings.get', {});
    const colours = { accent: '#0d6270' };
    await call(page, 'settings.set', { profile: { ...(profile as object), theme, colours, hijri: true } });
    await page.reload();
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'معاينة' }).click();
    const frame = page.locator('iframe[title="معاينة"]');
    const reader = frame.contentFrame();
    await expect(reader.locator(`link[href*="${theme}/theme.css"]`)).toHaveCount(1);

    const id = decodeURIComponent(new URL(page.url()).hash.slice('#article/'.length));
    const request = { id, formats: ['html'], as: 'folder', name: theme, work: theme };
    const { place } = await call(page, 'packages.export', request);
    const exported = await context.newPage();
    await exported.setViewportSize(PHONE);

    for (const colorScheme of ['light', 'dark'] as const) {
      await exported.emulateMedia({ colorScheme });
      await exported.goto(pathToFileURL(join(place, 'data/index.html')).href);
      if (colorScheme === 'dark')
        await page.getByRole('button', { name: 'كما يراها القارئ ليلًا' }).press('Enter');
      // At its own size instead of the panel's, over everything.
      await frame.evaluate((element, { width, height }) => {
        Object.assign(element.style, {
          position: 'fixed',
          inset: '0 auto auto 0',
          zIndex: '1000',
          inlineSize: `${width}px`,
          blockSize: `${height}px`,
          transform: 'none',
        });
      }, PHONE);
      for (const part of [0, 0.3, 0.7, 1]) {
        const show = (root: Element) => {
          // Pictures without pixels of their own yet have their size already.
          root.scrollTo(
            0,
            Math.round(Number(root.getAttribute('data-part')) * (root.scrollHeight - root.clientHeight)),
          );
          return root.ownerDocument.fonts.ready.then(() => root.scrollHeight);
        };
        for (const page of [reader, exported])
          await page.locator('html').evaluate((root, at) => root.setAttribute('data-part', String(at)), part);
        const heights = [
          await reader.locator('html').evaluate(show),
          await exported.locator('html').evaluate(show),
        ];
        expect(heights[0]).toBe(heights[1]);
        const clip = { x: 0, y: 0, ...PHONE };
        const [one, other] = [
          await page.screenshot({ ...WITHOUT_PHOTOS, clip }),
          await exported.screenshot({ ...WITHOUT_PHOTOS, clip }),
        ];
        expect(await differing(one, other), `${colorScheme}, at ${part}`).toBe(0);
      }
    }
  });
