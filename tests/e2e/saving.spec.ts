import { deskOf, openNew, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

test.describe('saving', () => {
  test('keeps what was typed two seconds before the power went', async ({ page, warraq }) => {
    const desk = await openNew(page);
    await desk.headline.fill('مسودة لا تضيع');
    await desk.body.click();
    await page.keyboard.type('كلمات كُتبت قبل الانقطاع');
    await expect(desk.saved).toHaveText('محفوظ');
    warraq.expectTrouble(/WebSocket|Failed to fetch|ERR_CONNECTION/);
    await warraq.kill();
    await warraq.restart();
    await page.getByRole('row', { name: /^مسودة لا تضيع/ }).click();
    await expect(desk.body).toHaveText('كلمات كُتبت قبل الانقطاع');
  });

  test('never says saved when it is not, keeps the text a second time and tries again', async ({
    page,
    warraq,
  }) => {
    const desk = await openNew(page);
    const fault = { ok: false, fault: { code: 'disk.full', facts: {} } };
    await page.route('**/api/library.save', (route) => route.fulfill({ json: fault }));
    await desk.body.click();
    await page.keyboard.type('نص على قرص ممتلئ');
    const banner = page.getByRole('alert').filter({ hasText: 'القرص ممتلئ' });
    await expect(banner).toBeVisible();
    await expect(desk.saved).toHaveText('غير محفوظ');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).toContain('نص على قرص ممتلئ');
    await page.unroute('**/api/library.save');
    await banner.getByRole('button', { name: 'احفظ الآن' }).click();
    await expect(desk.saved).toHaveText('محفوظ');
    await expect(banner).toHaveCount(0);
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unsaved'))),
    ).toEqual([]);
    warraq.expectTrouble(/nothing/);
  });

  test('offers what was not saved when the article is opened again', async ({ page, warraq }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('قديم');
    await expect(desk.saved).toHaveText('محفوظ');
    const fault = { ok: false, fault: { code: 'write.failed', facts: { reason: 'EIO' } } };
    await page.route('**/api/library.save', (route) => route.fulfill({ json: fault }));
    await page.keyboard.type(' وجديد');
    await expect(page.getByRole('alert').filter({ hasText: 'تعذّرت الكتابة' })).toBeVisible();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.unroute('**/api/library.save');
    await expect(desk.body).toHaveText('قديم');
    await page.getByRole('button', { name: 'استعده' }).click();
    await expect(desk.body).toHaveText('قديم وجديد');
    const { blocks } = await desk.stored();
    expect(textOf(blocks[0]?.content)).toBe('قديم وجديد');
    warraq.expectTrouble(/beforeunload/);
  });

  test('writes over nothing that another window wrote, and keeps both', async ({ page, context }) => {
    const desk = await openNew(page);
    await desk.headline.fill('خبر في نافذتين');
    await expect(desk.saved).toHaveText('محفوظ');
    const other = await context.newPage();
    await other.goto(page.url());
    const second = deskOf(other);
    await second.body.click();
    await other.keyboard.type('من النافذة الثانية');
    await expect(second.saved).toHaveText('محفوظ');
    await desk.body.click();
    await page.keyboard.type('من النافذة الأولى');
    const banner = page.getByRole('alert').filter({ hasText: 'نافذة أخرى' });
    await expect(banner).toBeVisible();
    await banner.getByRole('button', { name: 'احفظ نصّي مقالًا مستقلًا' }).click();
    await expect(desk.headline).toHaveValue('خبر في نافذتين (نسخة)');
    await expect(desk.body).toHaveText('من النافذة الأولى');
    await other.reload();
    await expect(second.body).toHaveText('من النافذة الثانية');
    await other.close();
  });
});
