import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { openSample } from './desk.ts';
import { expect, test } from './warraq.ts';

/** Presses Ctrl and a key as an Arabic layout sends it: the place of the key, with an Arabic letter on it. */
async function pressOnArabicLayout(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = { code, key, modifiers: 2, windowsVirtualKeyCode: code.charCodeAt(3) };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press });
  await session.detach();
}

test.describe('the commands', () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole('row').first().waitFor();
  });

  test('are all in the palette, which opens on an Arabic layout too', async ({ page }) => {
    // ARABIC LETTER NOON lies on the K key.
    await pressOnArabicLayout(page, 'KeyK', 'ن');
    const palette = page.getByRole('dialog', { name: 'كل الأوامر' });
    await expect(palette.getByRole('menuitem', { name: /استيراد/ })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.type('الاعد');
    await expect(palette.getByRole('menuitem')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible();
  });

  test('give the focus back where it was', async ({ page }) => {
    const search = page.getByRole('searchbox', { name: 'بحث في المكتبة' });
    await search.focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search).toBeFocused();
  });

  test('list their shortcuts', async ({ page }) => {
    await page.keyboard.press('Control+Slash');
    const list = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' });
    await expect(list.getByRole('listitem').filter({ hasText: 'كل الأوامر' })).toContainText('Ctrl K');
    await expectAccessible(page);
  });

  test('go from the sections to the page and on to the panel, and back to the caret', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('> p').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+F6');
    await expect(desk.outline.getByRole('treeitem').first()).toBeFocused();
    await page.keyboard.press('F6');
    await page.keyboard.type('ثم ');
    await expect(desk.body.locator('> p').first()).toHaveText(/^ثم /);
    await page.keyboard.press('F6');
    await expect(page.getByRole('tab', { name: 'التدقيق' })).toBeFocused();
  });

  test('put in and turn what only a pointer could: a piece, a pull quote, a direction', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const first = desk.body.locator('> p').first();
    const run = async (name: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    };
    await first.click();
    await run('اتجاه من اليسار');
    await expect(first).toHaveAttribute('dir', 'ltr');
    await run('اتجاه بحسب');
    await expect(first).toHaveAttribute('dir', 'auto');
    const tables = desk.body.locator('table');
    const before = await tables.count();
    await run('جدول');
    await expect(tables).toHaveCount(before + 1);
    await desk.undo.click();
    await first.click();
    await run('اقتباس بارز');
    await expect(desk.body.locator(':scope > :first-child')).not.toHaveJSProperty('tagName', 'P');
  });
});
