import { expect, test } from './warraq.ts';

test.describe('the preview', () => {
  test.beforeEach(async ({ page, warraq }) => {
    // Playwright's own recorder tries its script in the frame, which lets none run.
    warraq.expectTrouble(/Blocked script execution in 'about:srcdoc'/);
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'معاينة' }).click();
  });

  test('shows the exported page, right to left, in its own theme', async ({ page }) => {
    const reader = page.frameLocator('iframe[title="معاينة"]');
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('مدارس القرى');
    await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /Plex/);
    const isLoaded = (image: SVGElement | HTMLElement) => (image as HTMLImageElement).naturalWidth > 0;
    await expect.poll(() => reader.locator('img').first().evaluate(isLoaded)).toBe(true);
  });

  test('follows the text and keeps its place', async ({ page }) => {
    const reader = page.frameLocator('iframe[title="معاينة"]');
    await reader.getByRole('heading', { level: 1 }).waitFor();
    const scroll = () => reader.locator('html').evaluate((root) => root.scrollTop);
    await reader.locator('html').evaluate((root) => root.scrollTo(0, 300));
    const picture = await reader.locator('img').first().elementHandle();
    await page.getByRole('textbox', { name: 'العنوان' }).fill('مدارس القرى تنتظر');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('مدارس القرى تنتظر');
    expect(await scroll()).toBeGreaterThan(200);
    expect(await picture?.evaluate((image) => image.isConnected)).toBe(true);
  });

  test('is as wide as a phone, a tablet or a desktop, and says which', async ({ page }) => {
    const reader = page.frameLocator('iframe[title="معاينة"]');
    const width = () => reader.locator('html').evaluate((root) => root.ownerDocument.defaultView?.innerWidth);
    await expect.poll(width).toBe(390);
    await page.getByRole('button', { name: 'لوح', exact: true }).click();
    await expect.poll(width).toBe(820);
    await page.getByRole('button', { name: 'حاسوب' }).click();
    await expect.poll(width).toBe(1280);
    await expect(page.getByRole('button', { name: 'حاسوب' })).toHaveAttribute('aria-pressed', 'true');
  });

  test('is dark as a reader’s, whatever the editor’s window is', async ({ page }) => {
    const reader = page.frameLocator('iframe[title="معاينة"]');
    await expect(reader.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'كما يراها القارئ ليلًا' }).click();
    await expect(reader.locator('body')).toHaveCSS('background-color', 'rgb(26, 25, 23)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'كما يراها القارئ ليلًا' }).click();
    await expect(reader.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  });

  test('runs nothing and goes nowhere', async ({ page }) => {
    const frame = page.locator('iframe[title="معاينة"]');
    await expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
    const reader = page.frameLocator('iframe[title="معاينة"]');
    await reader.locator('body').evaluate((body) => {
      const link = body.ownerDocument.createElement('a');
      link.href = '/elsewhere';
      link.textContent = 'elsewhere';
      body.prepend(link);
    });
    await reader.getByText('elsewhere').click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('مدارس القرى');
  });
});
