import { expectAccessible } from './axe.ts';
import { openNew, openSample, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

test.describe('writing an article', () => {
  test('goes from headline to deck to body by Enter, and is counted and kept', async ({ page }) => {
    const desk = await openNew(page);
    await desk.headline.click();
    await page.keyboard.type('قطار الصعيد يعود');
    await page.keyboard.press('Enter');
    await page.keyboard.type('رحلة أولى بعد عام');
    await page.keyboard.press('Enter');
    await page.keyboard.type('في ٢٥ نوفمبر ٢٠٢٦ أعلنت الوزارة');
    await expect(page.getByText('٦ كلمات', { exact: true })).toBeVisible();
    await expectAccessible(page);
    const article = await desk.stored();
    expect(article.headline).toBe('قطار الصعيد يعود');
    expect(article.deck).toBe('رحلة أولى بعد عام');
    expect(article.blocks.map(({ content }) => textOf(content))).toEqual(['في ٢٥ نوفمبر ٢٠٢٦ أعلنت الوزارة']);
  });

  test('puts marks right while they are typed, and takes that back at one Backspace', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('قال الوزير, "لن نتراجع" أبدًا');
    await expect(desk.body).toHaveText('قال الوزير، «لن نتراجع» أبدًا');
    await page.keyboard.type('?');
    await expect(desk.body).toHaveText('قال الوزير، «لن نتراجع» أبدًا؟');
    await page.keyboard.press('Backspace');
    await expect(desk.body).toHaveText('قال الوزير، «لن نتراجع» أبدًا?');
  });

  test('puts signs right in headline and deck too, each taken back at one Backspace', async ({ page }) => {
    const desk = await openNew(page);
    await desk.headline.click();
    await page.keyboard.type('قال: "لن نعود", ثم عاد');
    await expect(desk.headline).toHaveValue('قال: «لن نعود»، ثم عاد');
    await page.keyboard.type('?');
    await expect(desk.headline).toHaveValue('قال: «لن نعود»، ثم عاد؟');
    await page.keyboard.press('Backspace');
    await expect(desk.headline).toHaveValue('قال: «لن نعود»، ثم عاد?');
    await page.keyboard.press('Backspace');
    expect((await desk.stored()).headline).toBe('قال: «لن نعود»، ثم عاد');
  });

  test('puts right what the settings say, by the digits of the house, and nothing in links and program text', async ({
    page,
  }) => {
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByRole('tab', { name: 'الكتابة' }).click();
    const settings = page.getByRole('dialog', { name: 'الإعدادات' });
    await settings.getByRole('switch', { name: /^أرقام الجريدة/ }).click();
    await settings.getByRole('switch', { name: /^علامتا التنصيص/ }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('في "عام 2026" عند 10:30, فاز 2-1 بحضور 1,250');
    await expect(desk.body).toHaveText('في "عام ٢٠٢٦" عند ١٠:٣٠، فاز ٢-١ بحضور ١,٢٥٠');
    await page.keyboard.type(' و7');
    await page.keyboard.press('Backspace');
    await expect(desk.body).toHaveText(/ و7$/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    // A caret that comes by again takes nothing back.
    await page.keyboard.type('،');
    await page.keyboard.type(' عدنا,');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await expect(desk.body).toHaveText(/ عدنا$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/شيفرة');
    await page.keyboard.press('Enter');
    await page.keyboard.type('س = 1, 2');
    await expect(desk.body.locator('pre, .code')).toHaveText('س = 1, 2');
  });

  test('undoes and redoes headline and body in the order in which they were written', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const headline = await desk.headline.inputValue();
    const first = desk.body.locator('p').first();
    const text = (await first.textContent()) ?? '';
    await expect(desk.undo).toBeDisabled();
    await first.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' زيادة');
    await desk.headline.fill('عنوان آخر');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue(headline);
    await expect(first).toHaveText(/زيادة/);
    await page.keyboard.press('Control+z');
    await expect(first).toHaveText(text);
    await desk.redo.click();
    await page.keyboard.press('Control+Shift+z');
    await expect(desk.headline).toHaveValue('عنوان آخر');
  });

  test('marks words and makes them a link, and refuses an unsafe address', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('خطة الوزارة');
    await page.keyboard.press('Control+Shift+ArrowRight');
    const bar = page.getByRole('toolbar', { name: 'تنسيق النص المحدد' });
    await bar.getByRole('button', { name: 'عريض' }).click();
    await expect(bar.getByRole('button', { name: 'عريض' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Control+Shift+k');
    const address = page.getByRole('textbox', { name: 'عنوان الرابط' });
    await address.fill('javascript:alert(1)');
    await expect(page.getByRole('button', { name: 'ثبّت الرابط' })).toBeDisabled();
    const refusal = page.getByRole('alert').filter({ hasText: 'لا يُقبل إلا https' });
    await expect(refusal).toBeVisible();
    await expectAccessible(page);
    await address.fill('خطة');
    await expect(refusal).toBeHidden();
    await address.press('Enter');
    await expect(refusal).toBeVisible();
    await address.fill('www.example.org/plan');
    await address.press('Enter');
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { text: 'خطة ' },
      {
        type: 'link',
        url: 'https://www.example.org/plan',
        content: [{ text: 'الوزارة', marks: ['strong'] }],
      },
    ]);
  });

  test('keeps its bars inside a window as narrow as a telephone, with every sign to be seen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('p').first().click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    const bar = page.getByRole('toolbar', { name: 'تنسيق النص المحدد' });
    await expect(bar).toBeInViewport({ ratio: 1 });
    for (const name of ['معاينة', 'تصدير'])
      await expect(page.getByRole('button', { name }).locator('svg')).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
  });

  test('says in which language selected words are, and takes rarer marks from the menu', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('صحيفة Le Monde');
    for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    const more = page.getByRole('button', { name: 'تنسيق آخر' });
    await more.click();
    await page.getByRole('menuitemradio', { name: 'الفرنسية' }).click();
    await expect(desk.body.locator('bdi')).toHaveAttribute('lang', 'fr');
    await more.click();
    await page.getByRole('menuitem', { name: /^مرتفع/ }).click();
    expect((await desk.stored()).blocks[0]?.content).toMatchObject([
      { text: 'صحيفة ' },
      { type: 'span', language: 'fr', direction: 'ltr', content: [{ text: 'Le Monde', marks: ['sup'] }] },
    ]);
  });

  test('leaves the page alone in focus mode, with the block of the caret in full ink', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('p').nth(1).click();
    await page.keyboard.press('Control+Shift+KeyF');
    await expect(desk.outline).toBeHidden();
    const ink = (index: number) =>
      desk.body
        .locator('p')
        .nth(index)
        .evaluate((block) => getComputedStyle(block).color);
    await expect.poll(async () => (await ink(0)) === (await ink(1))).toBe(false);
    await expectAccessible(page);
    await page.keyboard.press('Control+Shift+KeyF');
    await expect(desk.outline).toBeVisible();
    await page.keyboard.press('Control+Shift+KeyF');
    await page.getByRole('button', { name: 'اخرج من وضع التركيز' }).click();
    await expect(desk.outline).toBeVisible();
    await expect.poll(async () => (await ink(0)) === (await ink(1))).toBe(true);
  });

  test('leaves focus mode by its button, and where something beside the page is asked for', async ({
    page,
  }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('p').nth(1).click();
    await page.keyboard.press('Control+Shift+KeyF');
    await expect(page.getByRole('button', { name: /^إظهار الأقسام/ })).toBeHidden();
    await page.getByRole('button', { name: 'اخرج من وضع التركيز' }).click();
    await expect(desk.outline).toBeVisible();
    await page.keyboard.press('Control+Shift+KeyF');
    await page.keyboard.press('Alt+Digit1');
    await expect(desk.outline).toBeVisible();
    await page.keyboard.press('Control+Shift+KeyF');
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('region', { name: 'معاينة' })).toBeVisible();
  });
});
