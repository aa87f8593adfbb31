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

  test('are proposed with the reason, attached by one key, and told of when they are gone or renamed', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('الدوري يعود إلى المدارس بعد غياب');
    await desk.body.click();
    await page.keyboard.type('تقام المباريات في ست محافظات، والنهائي في أبريل. ');
    await desk.stored();
    await page.getByRole('tab', { name: 'ذات صلة' }).click();
    const proposed = page.getByRole('region', { name: 'مقترح من المكتبة' });
    await expect(proposed.getByRole('button', { name: /^دوري المدارس/ })).toContainText(
      /كلمات مشتركة: .*دوري/,
      {
        timeout: 15_000,
      },
    );
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+L');
    const panel = page.getByRole('region', { name: 'موضوعات ذات صلة' });
    await expect(panel.getByRole('row', { name: /^دوري المدارس/ })).toBeVisible();
    await expect(proposed.getByRole('button', { name: /^دوري المدارس/ })).toHaveCount(0);
    const [attached] = (await desk.stored()).related;
    expect(attached).toMatchObject({ why: 'suggested' });
    const call = (method: string, input: object) =>
      page.evaluate(
        async ([name, sent]) => {
          const headers = { 'content-type': 'application/json' };
          const reply = await fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(sent) });
          return (await reply.json()).value;
        },
        [method, input] as const,
      );
    const id = attached?.articleId as string;
    const { article, revision } = await call('library.open', { id });
    const { blocks: _, ...fields } = article;
    await call('library.save', { id, base: revision, fields: { ...fields, headline: 'دوري باسم آخر' } });
    await expect(panel.getByText('صار عنوانه: «دوري باسم آخر»')).toBeVisible({ timeout: 15_000 });
    await panel.getByRole('button', { name: 'خذ العنوان الجديد' }).click();
    await expect(panel.getByRole('row', { name: /^دوري باسم آخر/ })).toBeVisible();
    await call('library.remove', { ids: [id] });
    await expect(panel.getByText('هذا المقال في المحذوفات.')).toBeVisible({ timeout: 15_000 });
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
