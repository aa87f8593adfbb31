import { expectAccessible } from './axe.ts';
import { openNew } from './desk.ts';
import { expect, test } from './warraq.ts';

test.describe('related stories', () => {
  test('come from the library and by hand, are put in order and taken away', async ({ page }) => {
    const desk = await openNew(page);
    await page.getByRole('tab', { name: 'ذات صلة' }).click();
    const panel = page.getByRole('region', { name: 'موضوعات ذات صلة' });
    await panel.getByRole('button', { name: 'من المكتبة' }).click();
    await panel.getByRole('searchbox', { name: 'اختر مقالًا من المكتبة' }).fill('مدارس');
    await panel.getByRole('button', { name: /^مدارس القرى/ }).click();
    await panel.getByRole('button', { name: 'برابط' }).click();
    const dialog = page.getByRole('dialog', { name: 'أضف الموضوع' });
    await dialog.getByRole('textbox', { name: 'العنوان' }).fill('حافلات كهربائية على الجسر');
    await dialog.getByRole('textbox', { name: 'الرابط' }).fill('example');
    await expect(dialog.getByText('الرابط يبدأ بـ https أو http.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'الرابط' }).fill('https://example.org/bus');
    await dialog.getByRole('button', { name: 'أضف الموضوع' }).click();
    await expectAccessible(page);
    const headlines = async () => (await desk.stored()).related.map(({ headline }) => headline.slice(0, 11));
    await expect.poll(headlines).toEqual(['مدارس القرى', 'حافلات كهرب']);
    await panel.getByRole('button', { name: 'قدّم «حافلات كهربائية على الجسر»' }).click();
    await expect.poll(headlines).toEqual(['حافلات كهرب', 'مدارس القرى']);
    await panel.getByRole('button', { name: 'احذف «حافلات كهربائية على الجسر»' }).click();
    await expect.poll(headlines).toEqual(['مدارس القرى']);
    await desk.undo.click();
    await expect.poll(headlines).toEqual(['حافلات كهرب', 'مدارس القرى']);
    const { related } = await desk.stored();
    expect(related[0]?.url).toBe('https://example.org/bus');
    expect(related[1]?.articleId).toBeTruthy();
  });

  test('data of the article is kept, and its keywords are shown when they are asked for', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('القطار السريع يبدأ رحلاته');
    await page.getByRole('tab', { name: 'البيانات' }).click();
    const panel = page.getByRole('tabpanel', { name: 'البيانات' });
    await panel.getByRole('button', { name: 'أضف كاتبًا' }).click();
    await panel.getByRole('textbox', { name: 'الاسم' }).fill('ليلى منصور');
    await panel.getByRole('textbox', { name: 'الوسوم' }).fill('نقل، قطارات، نقل');
    await panel.getByRole('button', { name: 'ولّده من العنوان' }).click();
    await panel.getByRole('switch', { name: 'اعرضها في الصفحة' }).click();
    await expectAccessible(page);
    await expect
      .poll(async () => desk.stored())
      .toMatchObject({
        bylines: [{ name: 'ليلى منصور' }],
        tags: ['نقل', 'قطارات'],
        keywords: { pinned: [] },
      });
    expect((await desk.stored()).slug).toMatch(/^[a-z0-9-]+$/);
  });
});
