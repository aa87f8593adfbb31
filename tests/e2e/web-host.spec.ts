import { SECURITY_HEADERS } from '../../electron/security-headers.ts';
import { expect, test } from './warraq.ts';

test.describe('the web host in a browser', () => {
  test('opens in Arabic, right to left, and keeps the token out of the address bar', async ({ page }) => {
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    expect(new URL(page.url()).search).toBe('');
  });

  test('sends the headers that Electron sends', async ({ page }) => {
    const response = await page.reload();
    expect(response?.headers()).toMatchObject(SECURITY_HEADERS);
  });

  test('lets nobody in who does not know the token', async ({ browser, warraq }) => {
    const stranger = await browser.newContext();
    const response = await (await stranger.newPage()).goto(new URL('/', warraq.address).href);
    expect(response?.status()).toBe(403);
    await stranger.close();
  });

  test('runs no script that a text brings along', async ({ page, warraq }) => {
    warraq.expectTrouble(/Content Security Policy/);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "script ran"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('script ran');
  });

  test('comes back on the same library after it is killed', async ({ page, warraq }) => {
    const rows = page.getByRole('row');
    await expect(rows.first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    const headlineOf = (row: string) => row.split('\n')[0] as string;
    const before = (await rows.allInnerTexts()).map(headlineOf);
    // What was under way when the host died is cut off; that is what this test brings about.
    warraq.expectTrouble(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket/);
    await warraq.kill();
    await warraq.restart();
    await expect(rows).toHaveCount(before.length);
    expect((await rows.allInnerTexts()).map(headlineOf)).toEqual(before);
  });
});
