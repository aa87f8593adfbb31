import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newArticle } from '../../core/article/article.ts';
import { parseArticle } from '../../core/article/read-article.ts';
import { exportContext } from '../../core/export/build-package.ts';
import { pageHtml } from '../../core/export/page.ts';
import { THEME_NAMES } from '../../core/export/themes.ts';
import { readProfile } from '../../core/profile.ts';
import { EVERYTHING } from '../unit/core/export/every-block.ts';
import { expectAccessible } from './axe.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const ARTICLES = {
  'a sample': parseArticle(readFileSync(join(ASSETS, 'samples/village-schools.json'), 'utf8')),
  'every kind of block': newArticle(EVERYTHING),
};
const SITE = 'http://reader.test';
const TYPES: Record<string, string> = { css: 'text/css', woff2: 'font/woff2' };

for (const theme of THEME_NAMES)
  for (const [name, article, colorScheme] of Object.entries(ARTICLES).flatMap(([name, article]) =>
    (['light', 'dark'] as const).map((scheme) => [name, article, scheme] as const),
  ))
    test(`the ${theme} theme in the ${colorScheme} is accessible and fits every screen with ${name}`, async ({
      page,
    }) => {
      const html = pageHtml(exportContext(article, readProfile({ theme })), (path) => path);
      await page.route(`${SITE}/**`, (route) => {
        const path = new URL(route.request().url()).pathname;
        if (path === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        const type = TYPES[path.split('.').at(-1) ?? ''];
        if (type === undefined)
          return route.fulfill({ path: join(ASSETS, 'samples/pictures/village-school.webp') });
        return route.fulfill({
          contentType: type,
          path: join(ASSETS, 'themes', path.replace('/assets/', '')),
        });
      });
      await page.emulateMedia({ colorScheme });
      const broken: string[] = [];
      page.on('requestfailed', (request) => broken.push(request.url()));
      await page.goto(SITE);
      for (const width of [390, 820, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, `${width} px`).toBeLessThanOrEqual(0);
        await expectAccessible(page);
      }
      // The reading font is the theme's own and not one of the machine's.
      const family = await page
        .locator('article > p')
        .first()
        .evaluate((line) => getComputedStyle(line).fontFamily);
      const first = family.split(',')[0]?.replaceAll('"', '') ?? '';
      await page.evaluate(() => document.fonts.ready);
      const loaded = await page.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replaceAll('"', '')),
      );
      expect(loaded).toContain(first);
      expect(broken).toEqual([]);
    });
