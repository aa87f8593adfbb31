import { openNew } from './desk.ts';
import { expect, test } from './warraq.ts';

test.describe('find and replace', () => {
  test('finds words as readers take them for the same', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('أعلنت الوِزارَة أمس، وقالت الوزاره إن الأمر ٢٠');
    await page.keyboard.press('Control+f');
    const field = page.getByRole('searchbox', { name: 'بحث' });
    await field.fill('الوزارة');
    const bar = page.getByRole('search', { name: 'البحث في المقال' });
    await expect(bar.getByRole('status')).toHaveText('١ من ٢');
    await field.press('Enter');
    await expect(bar.getByRole('status')).toHaveText('٢ من ٢');
    await field.fill('20');
    await expect(bar.getByRole('status')).toHaveText('١ من ١');
    await field.press('Escape');
    await expect(bar).toHaveCount(0);
    await expect(desk.body).toBeFocused();
  });

  test('replaces one and all, keeps the marks around them, and takes each back at one step', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('قطار السرعة، والقطار القديم');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'بحث' }).fill('قطار');
    const bar = page.getByRole('search', { name: 'البحث في المقال' });
    await bar.getByRole('button', { name: 'استبدال' }).click();
    await bar.getByRole('textbox', { name: 'البديل' }).fill('مترو');
    await bar.getByRole('button', { name: 'استبدل الكل' }).click();
    await expect(desk.body).toHaveText('مترو السرعة، والمترو القديم');
    await expect(page.getByRole('searchbox', { name: 'بحث' })).toBeFocused();
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { text: expect.stringMatching(/^مترو/), marks: ['strong'] },
      {},
    ]);
    await desk.undo.click();
    await expect(desk.body).toHaveText('قطار السرعة، والقطار القديم');
    await bar.getByRole('button', { name: 'استبدل', exact: true }).click();
    await expect(desk.body).toHaveText('مترو السرعة، والقطار القديم');
  });

  test('goes by Tab from what is sought to what replaces it, and back', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('قطار السرعة');
    await page.keyboard.press('Control+h');
    await page.keyboard.type('قطار');
    await page.keyboard.press('Tab');
    await page.keyboard.type('مترو');
    const replacement = page.getByRole('textbox', { name: 'البديل' });
    await expect(replacement).toHaveValue('مترو');
    const [sought, buttons] = [page.getByRole('searchbox', { name: 'بحث' }), page.locator('.find-replace')];
    expect((await buttons.boundingBox())?.y).toBeGreaterThan((await sought.boundingBox())?.y as number);
    await page.keyboard.press('Shift+Tab');
    await expect(sought).toBeFocused();
    // Nor does it make a window as narrow as a telephone wider.
    await page.setViewportSize({ width: 390, height: 780 });
    await expect(page.getByRole('button', { name: 'استبدل الكل' })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(390);
    await expect(sought).toBeInViewport({ ratio: 1 });
  });

  test('looks for whole words with what is attached to them, in headline and captions too, or by a pattern', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('المفاوضات تعود');
    await desk.body.click();
    await page.keyboard.type('بدأت المفاوضات، ومفاوضاتهم طويلة. انتهت 3-1');
    await page.keyboard.press('Control+H');
    const bar = page.getByRole('search', { name: 'البحث في المقال' });
    await page.keyboard.type('مفاوضات');
    await expect(bar.getByText('١ من ٣')).toBeVisible();
    await bar.getByRole('button', { name: 'خيارات البحث' }).click();
    await page.getByText('كلمة كاملة').click();
    await page.keyboard.press('Escape');
    await expect(bar.getByText('١ من ٢')).toBeVisible();
    await bar.getByRole('textbox', { name: 'البديل' }).fill('محادثات');
    await bar.getByRole('button', { name: 'استبدل الكل' }).click();
    await expect(desk.headline).toHaveValue('المحادثات تعود');
    await expect(desk.body).toHaveText('بدأت المحادثات، ومفاوضاتهم طويلة. انتهت 3-1');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue('المفاوضات تعود');

    await bar.getByRole('button', { name: 'خيارات البحث' }).click();
    await page.getByText('تعبير نمطي').click();
    await page.keyboard.press('Escape');
    await bar.getByRole('searchbox').fill('(');
    await expect(bar.getByText('النمط غير مكتمل')).toBeVisible();
    await bar.getByRole('searchbox').fill('(\\d)-(\\d)');
    await bar.getByRole('textbox', { name: 'البديل' }).fill('$2–$1');
    await bar.getByRole('button', { name: 'استبدل الكل' }).click();
    await expect(desk.body).toContainText('انتهت 1–3');
  });
});
