import { stat } from 'node:fs/promises';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

test.describe('the export', () => {
  test('makes a package, shows its files and gives it to download', async ({ page }) => {
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    await expect(dialog.getByRole('checkbox', { name: /صفحة HTML/ })).toBeChecked();
    await dialog.getByRole('checkbox', { name: /ninjs 3.1/ }).click();
    await dialog.getByRole('textbox', { name: 'الاسم' }).fill('madares-alqura');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'صدّر' }).click();

    const done = page.getByRole('dialog', { name: 'الحزمة جاهزة' });
    await expect(done.getByRole('listitem').filter({ hasText: 'index.html' })).toBeVisible();
    await expect(done.getByRole('listitem').filter({ hasText: 'ninjs.json' })).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await done.getByRole('link', { name: 'نزّل الحزمة' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.zip$/);
    expect((await stat(await file.path())).size).toBeGreaterThan(10_000);
  });

  test('makes the files that other systems take: WordPress, Ghost, Word, PDF and EPUB', async ({ page }) => {
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    for (const name of [/WordPress/, /Ghost/, /Word من/, /PDF/, /EPUB/, /TextBundle/])
      await dialog.getByRole('checkbox', { name }).click();
    await dialog.getByRole('button', { name: 'صدّر' }).click();
    const done = page.getByRole('dialog', { name: 'الحزمة جاهزة' });
    await expect(done).toBeVisible({ timeout: 40_000 });
    for (const file of [
      'wordpress.xml',
      'ghost.zip',
      'article.docx',
      'article.pdf',
      'article.epub',
      'text.md',
    ])
      await expect(done.getByRole('listitem').filter({ hasText: file })).toBeVisible();
  });

  test('refuses a name that not every system takes, and an empty choice', async ({ page }) => {
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    await dialog.getByRole('textbox', { name: 'الاسم' }).fill('مدارس القرى');
    await expect(dialog.getByText('حروف لاتينية وأرقام')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'الاسم' }).fill('madares');
    await dialog.getByRole('checkbox', { name: /صفحة HTML/ }).click();
    await dialog.getByRole('checkbox', { name: /المقال بصيغة JSON/ }).click();
    await expect(dialog.getByRole('alert')).toHaveText('اختر صيغة واحدة على الأقل.');
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
  });

  test('is held up by nothing but a missing headline or text', async ({ page }) => {
    await page.getByRole('button', { name: 'مقال جديد' }).click();
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    await expect(dialog).toContainText('يمنع التصدير');
    await expect(dialog).toContainText('مقال بلا عنوان');
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'إلغاء' }).click();
    await expect(dialog).toHaveCount(0);
  });
});
