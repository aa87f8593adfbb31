import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { inRoot } from '../../build/places.mjs';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

const SCHOOLS = /^مدارس القرى\.\. خطة من ثلاث سنوات/; // the village schools, one of the samples

const row = (page: Page, name: RegExp) => page.getByRole('row', { name });
const folder = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name });

test.describe('the library', () => {
  test('has the samples on the first run, each row named by its headline', async ({ page }) => {
    const samples = JSON.parse(await readFile(inRoot('assets/samples/samples.json'), 'utf8')).samples;
    await expect(page.getByRole('row')).toHaveCount(samples.length);
    await expect(row(page, SCHOOLS)).toContainText('كلمة');
    await expect(folder(page, /^كل المقالات/)).toHaveAttribute('aria-current', 'true');
  });

  test('finds articles by any form of a word and marks the hits', async ({ page }) => {
    await page.getByRole('searchbox', { name: 'بحث في المكتبة' }).fill('والمدارس');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('status')).toHaveText('نتيجتان');
    await expect(row(page, SCHOOLS).locator('mark').first()).toHaveText('مدارس');
    await page.getByRole('searchbox', { name: 'بحث في المكتبة' }).fill('زعفران');
    await expect(page.getByRole('heading', { name: 'لا نتيجة لهذا البحث' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('row')).not.toHaveCount(0);
  });

  test('starts an article and opens it', async ({ page }) => {
    await page.getByRole('button', { name: 'مقال جديد' }).click();
    await expect(page).toHaveURL(/#article\/[0-9a-f-]{36}$/);
  });

  test('is worked by the keyboard alone', async ({ page }) => {
    await row(page, SCHOOLS).waitFor();
    await page.keyboard.press('Control+f');
    await expect(page.getByRole('searchbox', { name: 'بحث في المكتبة' })).toBeFocused();
    await page.keyboard.type('المدارس');
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.getByRole('row').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('row').nth(1)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByRole('row').nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('row')).toHaveCount(1);
    await page.getByRole('row').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#article\//);
  });

  test('moves articles to the trash without asking, and takes that back', async ({ page }) => {
    await row(page, SCHOOLS).getByRole('checkbox').click();
    const bar = page.getByRole('toolbar', { name: 'مقال واحد محدد' });
    await bar.getByRole('button', { name: 'احذف' }).click();
    await expect(row(page, SCHOOLS)).toHaveCount(0);
    await expect(folder(page, /^المحذوفات ١$/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(row(page, SCHOOLS)).toHaveCount(1);
    // Once: there is nothing more to take back.
    await page.keyboard.press('Control+z');
    await expect(folder(page, /^المحذوفات$/)).toBeVisible();
  });

  test('erases for good only after asking', async ({ page }) => {
    await row(page, SCHOOLS).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'احذف' }).click();
    await folder(page, /^المحذوفات/).click();
    await row(page, SCHOOLS).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'احذف نهائيًا' }).click();
    const question = page.getByRole('alertdialog', { name: 'حذف نهائي' });
    await expect(question).toContainText('مدارس القرى');
    await question.getByRole('button', { name: 'إلغاء' }).click();
    await expect(row(page, SCHOOLS)).toHaveCount(1);
    await page.getByRole('toolbar').getByRole('button', { name: 'احذف نهائيًا' }).click();
    await question.getByRole('button', { name: 'احذف نهائيًا' }).click();
    await expect(page.getByRole('heading', { name: 'المحذوفات فارغة' })).toBeVisible();
  });

  test('restores from the trash', async ({ page }) => {
    await row(page, SCHOOLS).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'احذف' }).click();
    await folder(page, /^المحذوفات/).click();
    await row(page, SCHOOLS).getByRole('button', { name: 'إجراءات' }).click();
    await page.getByRole('menuitem', { name: 'استعد' }).click();
    await folder(page, /^كل المقالات/).click();
    await expect(row(page, SCHOOLS)).toHaveCount(1);
  });

  test('changes the status of many at once, each back to its own on undo', async ({ page }) => {
    await row(page, SCHOOLS).waitFor();
    const published = folder(page, /^منشورة/);
    const before = await published.textContent();
    const rows = page.getByRole('row');
    const count = await rows.count();
    for (let index = 0; index < count; index += 1) await rows.nth(index).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'غيّر الحالة' }).click();
    await page.getByRole('menuitem', { name: 'منشور' }).click();
    await expect(folder(page, /^المسودات$/)).toBeVisible();
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect(folder(page, /^المسودات ٢$/)).toBeVisible();
    await expect.poll(() => published.textContent()).toBe(before);
  });

  test('copies an article as a draft', async ({ page }) => {
    await row(page, SCHOOLS).getByRole('button', { name: 'إجراءات' }).click();
    await page.getByRole('menuitem', { name: 'انسخ المقال' }).click();
    await expect(row(page, SCHOOLS)).toHaveCount(2);
  });

  test('lists by folder, by filter and in the chosen order', async ({ page }) => {
    await folder(page, /^الرياضة/).click();
    await expect(page.getByRole('row')).toHaveCount(1);
    await folder(page, /^كل المقالات/).click();
    await page.getByRole('button', { name: 'تصفية' }).click();
    await page.getByRole('menuitemradio', { name: 'جاهز' }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await folder(page, /^كل المقالات/).click();
    await page.getByRole('button', { name: 'الأحدث' }).click();
    await page.getByRole('menuitemradio', { name: 'العنوان' }).click();
    await expect(page.getByRole('row').first()).toHaveAccessibleName(/^ألف مخطوط/);
  });

  test('shows a board, where a card dragged to a column takes its status', async ({ page }) => {
    await page.getByRole('button', { name: 'لوحة' }).click();
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    const card = column('جاهز').getByRole('row', { name: SCHOOLS });
    await card.dragTo(column('منشور').getByRole('grid'));
    await expect(column('منشور').getByRole('row', { name: SCHOOLS })).toBeVisible();
    await expect(card).toHaveCount(0);
  });

  test('says when the host is lost, and keeps the list', async ({ page, warraq }) => {
    warraq.expectTrouble(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket/);
    await row(page, SCHOOLS).waitFor();
    await warraq.kill();
    await expect(page.getByRole('alert').filter({ hasText: 'انقطع الاتصال' })).toBeVisible();
    await expect(row(page, SCHOOLS)).toBeVisible();
  });

  test('tells a window that a newly started host does not know it', async ({ page, warraq, context }) => {
    warraq.expectTrouble(/403|WebSocket/);
    let cut = () => {};
    await page.routeWebSocket(/\/events$/, (socket) => {
      socket.connectToServer();
      cut = () => void socket.close();
    });
    await page.reload();
    await row(page, SCHOOLS).waitFor();
    await context.clearCookies();
    cut();
    await expect(page.getByRole('alert').filter({ hasText: 'أُعيد تشغيل ورّاق' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible in the ${colorScheme}, as a list and as a board`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await row(page, SCHOOLS).getByRole('checkbox').click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'لوحة' }).click();
      await expect(page.getByRole('region', { name: 'جاهز', exact: true }).getByRole('row')).not.toHaveCount(
        0,
      );
      await expectAccessible(page);
    });
  }

  test('fits a narrow window, its folders behind a button', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await row(page, SCHOOLS).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'المجلدات' }).click();
    await page
      .getByRole('dialog', { name: 'المجلدات' })
      .getByRole('button', { name: /^الرياضة/ })
      .click();
    await expect(page.getByRole('row')).toHaveCount(1);
  });
});
