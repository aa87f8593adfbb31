import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'بحث في المكتبة' });
const chips = (page: Page) => page.getByRole('list', { name: 'شروط البحث' }).getByRole('listitem');

test.describe('the search of the library', () => {
  test('shows what can be typed, and a press begins it', async ({ page }) => {
    await page.getByRole('row').first().waitFor();
    await field(page).click();
    const ways = page.getByRole('group', { name: 'ما يمكن البحث به' });
    await expect(ways.getByRole('button')).toHaveCount(8);
    await expectAccessible(page);
    await ways.getByRole('button', { name: /قسم:/ }).click();
    await expect(field(page)).toHaveValue('قسم:');
    await expect(field(page)).toBeFocused();
    await expect(ways).toHaveCount(0);
    await page.keyboard.type('رياضة');
    await expect(page.getByRole('row')).toHaveCount(1);
    await expect(chips(page)).toHaveText(['القسم: رياضة']);
  });

  test('takes phrases, exclusions, fields and days, each as a chip that can be closed', async ({ page }) => {
    const rows = page.getByRole('row');
    await rows.first().waitFor();
    const all = await rows.count();
    await field(page).fill('-المدارس بعد:٣ مايو ٢٠٢٠ حالة:غائبة');
    await expect(chips(page)).toHaveText(['من غير المدارس', 'منذ: ٣ مايو ٢٠٢٠', 'لم يُفهم الحالة: غائبة']);
    await expect(rows).toHaveCount(all - 2);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'ألغِ الشرط «من غير المدارس»' }).click();
    await expect(field(page)).toHaveValue('بعد:٣ مايو ٢٠٢٠ حالة:غائبة');
    await expect(rows).toHaveCount(all);
    await field(page).fill('«مدارس القرى»');
    await expect(rows.first().locator('mark').first()).toHaveText('مدارس القرى');
  });
});
