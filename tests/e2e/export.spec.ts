import { stat } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

/** Adds an article that is held back for one reason of each kind, and opens it. */
async function openHeld(page: Page): Promise<void> {
  await page.getByRole('row').first().waitFor();
  await page.evaluate(async () => {
    const call = async (method: string, input: unknown) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`/api/${method}`, { method: 'POST', headers, body: JSON.stringify(input) });
      return (await reply.json()).value;
    };
    const { articles } = await call('library.list', {});
    const sample = articles.find(({ headline }: { headline: string }) => headline.startsWith('مدارس'));
    const { article } = await call('library.open', { id: sample.id });
    const text = (words: string) => [{ type: 'text', text: words }];
    await call('library.add', {
      article: {
        ...article,
        id: 'held',
        headline: 'مستشفى الواحة.. متى يُفتتح؟',
        slug: 'mostashfa',
        embargoUntil: '2041-03-01T09:00:00+02:00',
        lead: { ...article.lead, alt: '' },
        blocks: [{ id: 'mark', type: 'paragraph', content: text('قال الوزير ## إن المستشفى سيخدم القرى.') }],
        related: [{ id: 'r1', headline: 'خبر ذهب', articleId: 'nowhere', why: 'hand' }],
      },
    });
  });
  await page.getByRole('row', { name: /^مستشفى الواحة/ }).click();
  await page.getByRole('textbox', { name: 'المتن' }).waitFor();
}

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

  test('tells what holds the article back, each one press from its place', async ({ page }) => {
    await openHeld(page);
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    const held = (words: string) => dialog.getByRole('listitem').filter({ hasText: words });
    const open = async () => {
      await page.keyboard.press('ControlOrMeta+e');
      await expect(dialog).toContainText('يمنع التصدير');
    };
    await open();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
    await expectAccessible(page);
    await held('النص البديل').getByRole('button').click();
    await expect(page.getByRole('textbox', { name: 'النص البديل' })).toBeFocused();
    await page.keyboard.type('جسر خشبي فوق نهر ضيق');
    await open();
    await expect(held('النص البديل')).toHaveCount(0);
    await held('علامة ##').getByRole('button').click();
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('##');
    await page.keyboard.press('Delete');
    await open();
    await expect(held('علامة ##')).toHaveCount(0);
    await held('ذو صلة').getByRole('button').click();
    await expect(page.getByText('لم يعد هذا المقال في المكتبة. احذفه أو اختر غيره.')).toBeInViewport();
    await page.getByRole('button', { name: /^احذف.*خبر ذهب/ }).click();
    await open();
    await held('الحظر').getByRole('button').click();
    await expect(page.locator('[data-of=embargoUntil] [role=spinbutton]').first()).toBeFocused();
    await open();
    await dialog.getByRole('checkbox', { name: /أجيز خروجه/ }).click();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'اسم من يجيز النشر' }).fill('ليلى الحسن');
    await dialog.getByRole('button', { name: 'صدّر' }).click();
    const done = page.getByRole('dialog', { name: 'الحزمة جاهزة' });
    await expect(done).toBeVisible();
    const address = await done.getByRole('link', { name: 'افتح الصفحة' }).getAttribute('href');
    const about = await page.evaluate(
      async (url) => (await fetch(url)).json(),
      address?.replace('index.html', 'manifest.json') as string,
    );
    expect(about.signOff).toMatchObject({
      by: 'ليلى الحسن',
      despiteEmbargoUntil: '2041-03-01T09:00:00+02:00',
    });
    // The name is asked once.
    await done.getByRole('button', { name: 'صدّر من جديد' }).click();
    await expect(dialog.getByRole('textbox', { name: 'اسم من يجيز النشر' })).toHaveCount(0);
  });

  test('shows the page that it has made', async ({ page, context }) => {
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'تصدير' }).click();
    await page.getByRole('button', { name: 'صدّر', exact: true }).click();
    const opened = context.waitForEvent('page');
    await page.getByRole('link', { name: 'افتح الصفحة' }).click();
    const reader = await opened;
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^مدارس القرى/);
    const font = await reader.evaluate(() => getComputedStyle(document.body).fontFamily);
    expect(font).toContain('Naskh');
  });

  test('takes many articles of the library, leaves out what is held back and says why', async ({
    page,
    context,
  }) => {
    await openHeld(page);
    await page.goBack();
    await page.getByRole('row').first().focus();
    await page.keyboard.press('ControlOrMeta+a');
    await expect(page.getByRole('toolbar', { name: /٧ مقالات/ })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'تصدير ٧ مقالات' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'صدّر' }).click();
    const done = page.getByRole('dialog', { name: 'خرجت ٦ حزم' });
    await expect(done).toBeVisible({ timeout: 40_000 });
    const failed = done.getByRole('region', { name: 'لم يخرج مقال واحد' });
    await expect(failed).toContainText('مستشفى الواحة');
    await expect(failed).toContainText('الحظر لم ينتهِ بعد');
    await expectAccessible(page);
    const opened = context.waitForEvent('page');
    await done.getByRole('link', { name: 'افتح الصفحة' }).click();
    const reader = await opened;
    await expect(reader.getByRole('listitem')).toHaveCount(6);
    await reader.getByRole('link', { name: /^مدارس القرى/ }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^مدارس القرى/);
    await failed.getByRole('button', { name: 'افتح المقال' }).click();
    await expect(page.getByRole('textbox', { name: 'العنوان' })).toHaveValue('مستشفى الواحة.. متى يُفتتح؟');
  });

  test('an article tells while its name is written that another has it', async ({ page }) => {
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('tab', { name: 'البيانات' }).click();
    const slug = page.getByRole('textbox', { name: 'اسم الرابط' });
    await slug.fill('water-law');
    await expect(page.getByText(/لمقال آخر الاسم نفسه: «قانون المياه/)).toBeVisible();
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    await expect(dialog.getByText(/لمقال آخر الاسم نفسه: «قانون المياه/)).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'إلغاء' }).click();
    await slug.fill('water-law-2');
    await expect(page.getByText(/لمقال آخر الاسم نفسه/)).toHaveCount(0);
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
