import type { Page } from '@playwright/test';
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

  test('keeps it on the disk too: it is there when the window has lost all that it had', async ({
    page,
    warraq,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('خبر في دفتر الطوارئ');
    await expect(desk.saved).toHaveText('محفوظ');
    const fault = { ok: false, fault: { code: 'library.read-only', facts: { path: '/', reason: 'EROFS' } } };
    await page.route('**/api/library.save', (route) => route.fulfill({ json: fault }));
    await desk.body.click();
    await page.keyboard.type('سطر');
    await expect(page.getByRole('alert').filter({ hasText: 'دفتر الطوارئ' })).toBeVisible();
    await page.keyboard.type(' كُتب بعد أن تعذّر الحفظ');
    const inJournal = () => journalOf(page);
    await expect.poll(inJournal).toEqual(['سطر كُتب بعد أن تعذّر الحفظ']);
    page.on('dialog', (dialog) => void dialog.accept());
    warraq.expectTrouble(/beforeunload|WebSocket|Failed to fetch|ERR_CONNECTION/);
    await page.evaluate(() => {
      localStorage.clear();
      // What the closing window would keep once more.
      localStorage.setItem = () => undefined;
    });
    await warraq.restart();
    await page.unroute('**/api/library.save');
    const dialog = page.getByRole('dialog', { name: 'نصوص لم تصل إلى المكتبة' });
    await dialog.getByRole('button', { name: 'افتح' }).click();
    await page.getByRole('button', { name: 'استعده' }).click();
    await expect(desk.body).toHaveText('سطر كُتب بعد أن تعذّر الحفظ');
    await expect(desk.saved).toHaveText('محفوظ');
    await expect.poll(inJournal).toEqual([]);
  });

  test('shows at the start what had not reached the library, of several articles at once', async ({
    page,
    context,
    warraq,
  }) => {
    const fault = { ok: false, fault: { code: 'write.failed', facts: { reason: 'EIO' } } };
    page.on('dialog', (dialog) => void dialog.accept());
    for (const headline of ['الخبر الأول', 'الخبر الثاني']) {
      const desk = await openNew(page);
      await desk.headline.fill(headline);
      await expect(desk.saved).toHaveText('محفوظ');
      await page.route('**/api/library.save', (route) => route.fulfill({ json: fault }));
      await desk.body.click();
      await page.keyboard.type('لم يصل');
      await expect(page.getByRole('alert').filter({ hasText: 'تعذّرت الكتابة' })).toBeVisible();
      // A window that is left saves once more; here nothing gets through.
      await context.setOffline(true);
      await page.goto('about:blank');
      await context.setOffline(false);
      await page.unroute('**/api/library.save');
      await page.goto(warraq.address);
      await page.getByRole('dialog').getByRole('button', { name: 'إلغاء' }).click();
    }
    await page.goto(warraq.address);
    const dialog = page.getByRole('dialog', { name: 'نصوص لم تصل إلى المكتبة' });
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    const first = dialog.getByRole('listitem').filter({ hasText: 'الخبر الأول' });
    await expect(first).toContainText('أُضيفت كلمتان');
    await first.getByRole('button', { name: 'افتح' }).click();
    await page.getByRole('button', { name: 'استعده' }).click();
    await expect(deskOf(page).body).toHaveText('لم يصل');
    await expect(deskOf(page).saved).toHaveText('محفوظ');
    await page.goto(warraq.address);
    await expect(dialog.getByRole('listitem')).toHaveText([/^الخبر الثاني/]);
    warraq.expectTrouble(/beforeunload|ERR_INTERNET_DISCONNECTED|Failed to fetch|WebSocket/);
  });

  test('takes no older headline without showing the difference, and offers nothing that is the same', async ({
    page,
    warraq,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('عنوان قديم');
    await expect(desk.saved).toHaveText('محفوظ');
    const { id } = await desk.stored();
    const keep = (headline: string) =>
      page.evaluate(
        async ([article, words]) => {
          const ask = (method: string, body: unknown) =>
            fetch(`/api/${method}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(body),
            }).then(async (reply) => (await reply.json()).value);
          const { article: stored } = await ask('library.open', { id: article });
          const copy = { article: { ...stored, headline: words }, base: 0, keptAt: '2026-01-01T00:00:00Z' };
          localStorage.setItem(`warraq.unsaved.${article}`, JSON.stringify(copy));
        },
        [id as string, headline] as const,
      );
    await keep('عنوان قديم');
    await page.reload();
    await expect(desk.headline).toHaveValue('عنوان قديم');
    await expect(page.getByRole('alert').filter({ hasText: 'لم يصل' })).toHaveCount(0);
    await keep('عنوان أقدم');
    await page.reload();
    await expect(page.getByRole('button', { name: 'استعده' })).toHaveCount(0);
    await page.getByRole('button', { name: 'قارن' }).click();
    const dialog = page.getByRole('dialog', { name: 'نص لم يُحفظ' });
    await expect(dialog.locator('del')).toHaveText(['قديم']);
    await expect(dialog.locator('ins')).toHaveText(['أقدم']);
    await dialog.getByRole('button', { name: 'استعد ما لم يُحفظ' }).click();
    await expect(desk.headline).toHaveValue('عنوان أقدم');
    warraq.expectTrouble(/nothing/);
  });

  test('follows what another window writes while nothing is unsaved here, as one step of undo', async ({
    page,
    context,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('خبر في نافذتين');
    await desk.body.click();
    await page.keyboard.type('أول الخبر.');
    await expect(desk.saved).toHaveText('محفوظ');
    const other = await context.newPage();
    await other.goto(page.url());
    const second = deskOf(other);
    await expect(second.body).toHaveText('أول الخبر.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ثم تتمته.');
    await expect(second.body).toContainText('ثم تتمته.');
    await expect(second.saved).toHaveText('محفوظ');
    await second.headline.fill('خبر من هناك');
    await expect(desk.headline).toHaveValue('خبر من هناك');
    const notice = page.getByText('كُتب في هذا المقال من نافذة أخرى');
    await expect(notice).toHaveCount(1);
    await page.getByRole('region', { name: 'التنبيهات' }).getByRole('button', { name: 'تراجع' }).click();
    await expect(desk.headline).toHaveValue('خبر في نافذتين');
    await expect(second.headline).toHaveValue('خبر في نافذتين');
    await expect(desk.body).toContainText('ثم تتمته.');
    await other.close();
  });

  test('writes over nothing that another window wrote, and keeps both', async ({ page, context }) => {
    const desk = await openNew(page);
    await desk.headline.fill('خبر في نافذتين');
    await expect(desk.saved).toHaveText('محفوظ');
    const other = await context.newPage();
    await other.goto(page.url());
    const second = deskOf(other);
    const fault = { ok: false, fault: { code: 'write.failed', facts: { path: '/', reason: 'EIO' } } };
    await page.route('**/api/library.save', (route) => route.fulfill({ json: fault }));
    await desk.body.click();
    await page.keyboard.type('من النافذة الأولى');
    await expect(desk.saved).toHaveText('غير محفوظ');
    await second.body.click();
    await other.keyboard.type('من النافذة الثانية');
    await expect(second.saved).toHaveText('محفوظ');
    await expect(desk.body).toHaveText('من النافذة الأولى');
    await page.unroute('**/api/library.save');
    const banner = page.getByRole('alert').filter({ hasText: 'نافذة أخرى' });
    await expect(banner).toBeVisible({ timeout: 15_000 });
    await banner.getByRole('button', { name: 'احفظ نصّي مقالًا مستقلًا' }).click();
    await expect(desk.headline).toHaveValue('خبر في نافذتين (نسخة)');
    await expect(desk.body).toHaveText('من النافذة الأولى');
    await other.reload();
    await expect(second.body).toHaveText('من النافذة الثانية');
    await other.close();
  });
});

/** The texts of the first blocks of all that the emergency journal holds. */
function journalOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const reply = await fetch('/api/journal.list', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { texts } = (await reply.json()).value;
    return texts.map((text: { article: { blocks: { content: { text: string }[] }[] } }) =>
      text.article.blocks[0]?.content.map((each) => each.text).join(''),
    );
  });
}
