import { expectAccessible } from './axe.ts';
import { openNew, openSample, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

test.describe('versions', () => {
  test('shows what changed since a version, names it, restores it and takes that back', async ({ page }) => {
    const desk = await openNew(page);
    await desk.headline.fill('السوق القديم يفتح أبوابه');
    await desk.body.click();
    await page.keyboard.type('افتتح الوزير السوق القديم أمس');
    await expect(desk.saved).toHaveText('محفوظ');
    await page.getByRole('button', { name: 'نسخ المقال' }).click();
    const dialog = page.getByRole('dialog', { name: 'نسخ المقال' });
    await dialog.getByRole('button', { name: 'سمِّ النص الحالي' }).click();
    await dialog.getByRole('textbox', { name: 'اسم النسخة' }).fill('قبل المراجعة');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('option', { name: /^قبل المراجعة/ })).toBeVisible();
    await expect(dialog.getByText('لا فرق')).toBeVisible();
    await page.keyboard.press('Escape');

    await desk.headline.fill('السوق القديم يفتح أبوابه اليوم');
    await desk.body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.type('اليوم وحضر الأهالي');
    await expect(desk.saved).toHaveText('محفوظ');
    await page.keyboard.press('Alt+Digit6');
    await expect(dialog.locator('ins')).toHaveText([' اليوم', 'اليوم وحضر الأهالي']);
    await expect(dialog.locator('del')).toHaveText(['أمس']);
    await dialog.getByRole('radio', { name: 'جنبًا إلى جنب' }).click();
    await expect(dialog.locator('del')).toHaveText(['أمس']);
    await dialog.getByRole('button', { name: 'استعد هذه النسخة' }).click();
    await expect(desk.headline).toHaveValue('السوق القديم يفتح أبوابه');
    expect(textOf((await desk.stored()).blocks[0]?.content)).toBe('افتتح الوزير السوق القديم أمس');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue('السوق القديم يفتح أبوابه اليوم');
    expect(textOf((await desk.stored()).blocks[0]?.content)).toBe(
      'افتتح الوزير السوق القديم اليوم وحضر الأهالي',
    );
  });
});

test('the versions read well for everyone and fit a telephone', async ({ page }) => {
  const desk = await openSample(page, /^مدارس القرى/);
  await desk.headline.fill('عنوان جديد لهذه القصة');
  await expect(desk.saved).toHaveText('محفوظ');
  await page.getByRole('button', { name: 'نسخ المقال' }).click();
  const dialog = page.getByRole('dialog', { name: 'نسخ المقال' });
  await expect(dialog.getByRole('option', { name: /^بداية جلسة/ })).toBeVisible();
  await expect(dialog.locator('.field-headline ins')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await dialog.getByRole('button', { name: 'إلغاء' }).click();
  await expect(page.getByRole('button', { name: 'تصدير' })).toBeInViewport({ ratio: 1 });
});
