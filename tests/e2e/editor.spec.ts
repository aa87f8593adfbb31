import { expectAccessible } from './axe.ts';
import { openNew, openSample, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

const PICTURE = 'assets/icons/png/256x256.png';

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

  test('makes a quote with its speaker and role from the slash menu, by keys alone', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('/اق');
    await expect(page.getByRole('option', { name: /^اقتباس نص/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await page.keyboard.type('لن يتأخر القطار');
    await page.keyboard.press('Enter');
    await page.keyboard.type('سامي الدالي');
    await page.keyboard.press('Enter');
    await page.keyboard.type('مدير المحطة');
    await page.keyboard.press('Enter');
    await page.keyboard.type('وانتهى البيان');
    const { blocks } = await desk.stored();
    expect(blocks).toMatchObject([
      { type: 'quote', speaker: 'سامي الدالي', role: 'مدير المحطة' },
      { type: 'paragraph' },
    ]);
    expect(textOf(blocks[0]?.content)).toBe('لن يتأخر القطار');
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

  test('takes a letter with its tashkeel at Delete, and the mark alone at Backspace', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('مُحَمَّد');
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect(desk.body).toHaveText('حَمَّد');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await expect(desk.body).toHaveText(/^حَم\p{M}$/u);
  });

  test('begins an empty paragraph at the right', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('سطر أول');
    await page.keyboard.press('Enter');
    expect(
      await desk.body
        .locator('p')
        .nth(1)
        .evaluate((block) => getComputedStyle(block).direction),
    ).toBe('rtl');
    await page.keyboard.type('BBC News');
    expect(
      await desk.body
        .locator('p')
        .nth(1)
        .evaluate((block) => getComputedStyle(block).direction),
    ).toBe('ltr');
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

  test('keeps structure and links of a paste and drops its styles', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        `<h2 style="color:red">ماذا بعد؟</h2><p class="MsoNormal" dir="rtl" style="mso-x:1">نص <b>مهم</b> و
         <a href="https://example.org/a?utm_source=x" onclick="steal()">رابط</a></p><ul><li>نقطة</li></ul>
         <script>steal()</script>`,
      );
      clipboardData.setData('text/plain', 'ماذا بعد؟');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(desk.body.getByRole('heading', { level: 2 })).toHaveText('ماذا بعد؟');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list']);
    expect(blocks[1]?.content).toMatchObject([
      { text: 'نص ' },
      { text: 'مهم', marks: ['strong'] },
      {},
      { type: 'link' },
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/steal|mso|color/);
  });

  test('shows what a whole article was taken for before it fills an empty one, at one step of undo', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.click();
    const filler =
      'وقالت الهيئة إن العمل في الخط الجديد بدأ صباح أمس وإن أول رحلة تجريبية تنطلق في الشهر المقبل.';
    const text = ['قطار الصعيد يعود.. رحلة أولى بعد عام', filler, 'ماذا يتغير؟', filler, filler].join('\n\n');
    await desk.headline.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    const dialog = page.getByRole('dialog', { name: 'ما عُرف في النص الملصوق' });
    await expect(dialog.getByRole('row')).toHaveCount(5);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'املأ المقال' }).click();
    await expect(desk.headline).toHaveValue(/^قطار الصعيد يعود/);
    await expect(desk.body.getByRole('heading', { level: 2 })).toHaveText('ماذا يتغير؟');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue('');
    await expect(desk.body).toHaveText('');
  });

  test('makes a card of a video pasted on an empty line, and keeps program text as it is', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'https://youtu.be/abc123def');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.keyboard.type('بعدها');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['embed', 'paragraph']);
    expect(textOf(blocks[1]?.content)).toBe('بعدها');
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

  test('takes a picture with caption, credit and alt', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('/صورة');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'اختر صورة' })).toBeFocused();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(PICTURE);
    await expect(desk.body.locator('figure img')).toBeVisible();
    await page.keyboard.type('شعار الجريدة');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ورّاق');
    await page.keyboard.press('Tab');
    await page.keyboard.type('دواة وقلم');
    const { blocks } = await desk.stored();
    expect(blocks[0]).toMatchObject({
      type: 'figure',
      credit: 'ورّاق',
      alt: 'دواة وقلم',
      asset: { width: 256 },
    });
    expect(textOf(blocks[0]?.caption)).toBe('شعار الجريدة');
  });

  test('moves, turns, copies and deletes a block from its menu, each undone by one step', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    for (const word of ['أولى', 'ثانية', 'ثالثة']) {
      await page.keyboard.type(word);
      if (word !== 'ثالثة') await page.keyboard.press('Enter');
    }
    const menu = async (name: string) => {
      await page.getByRole('button', { name: /^إجراءات (فقرة|عنوان قسم)/ }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };
    const texts = async () =>
      (await desk.stored()).blocks.map(({ type, content }) => `${type} ${textOf(content)}`);
    const start = ['paragraph أولى', 'paragraph ثانية', 'paragraph ثالثة'];
    expect(await texts()).toEqual(start);
    for (const [name, result] of [
      ['انقل إلى أعلى', ['paragraph أولى', 'paragraph ثالثة', 'paragraph ثانية']],
      ['عنوان قسم', ['paragraph أولى', 'paragraph ثانية', 'heading ثالثة']],
      ['كرّر', [...start, 'paragraph ثالثة']],
      ['احذف', ['paragraph أولى', 'paragraph ثانية']],
    ] as const) {
      await desk.body.getByText('ثالثة').first().click();
      await menu(name);
      await expect.poll(texts, name).toEqual(result);
      await desk.undo.click();
      await expect.poll(texts).toEqual(start);
    }
  });

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

  test('isolates the Latin name that the caret stands in by one key, and takes it back', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('سفينة ETERNITY C');
    await page.keyboard.press('Control+Alt+KeyL');
    let { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { text: 'سفينة ' },
      { type: 'span', direction: 'ltr', content: [{ text: 'ETERNITY C' }] },
    ]);
    await page.keyboard.press('Control+Alt+KeyL');
    ({ blocks } = await desk.stored());
    expect(blocks[0]?.content).toMatchObject([{ text: 'سفينة ETERNITY C' }]);
  });

  test('moves, copies and deletes several selected blocks together', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    for (const word of ['أ', 'ب', 'ج', 'د']) {
      await page.keyboard.type(word);
      if (word !== 'د') await page.keyboard.press('Enter');
    }
    const words = async () => (await desk.stored()).blocks.map(({ content }) => textOf(content)).join(' ');
    // Escape selects the block, Shift with an arrow takes in the one above it.
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect(await words()).toBe('ب ج أ د');
    await page.keyboard.press('Control+Shift+KeyD');
    expect(await words()).toBe('ب ج ب ج أ د');
    await desk.undo.click();
    await desk.undo.click();
    expect(await words()).toBe('أ ب ج د');
  });

  test('leaves the page alone in focus mode, with the block of the caret in full ink', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('p').nth(1).click();
    await page.keyboard.press('Control+Shift+KeyF');
    await expect(desk.outline).toBeHidden();
    await expect(desk.body.locator('p').nth(1)).toHaveCSS('opacity', '1');
    await expect(desk.body.locator('p').nth(0)).toHaveCSS('opacity', '0.38');
    await page.keyboard.press('Control+Shift+KeyF');
    await expect(desk.outline).toBeVisible();
    await expect(desk.body.locator('p').nth(0)).toHaveCSS('opacity', '1');
  });
});

test.describe('find and replace', () => {
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

test.describe('the copy desk', () => {
  test('shows what it would catch, puts it right and lets it be undone', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'وصل الوفد, ثم غادر المدينة مساء أمس, وعاد بعد لقاء.');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const panel = page.getByRole('tabpanel', { name: 'التدقيق' });
    await expect(panel.getByText('علامة ترقيم لاتينية')).toHaveCount(2);
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'أصلح الكل' }).click();
    await expect(desk.body).toHaveText('وصل الوفد، ثم غادر المدينة مساء أمس، وعاد بعد لقاء.');
    await expect(panel.getByText('علامة ترقيم لاتينية')).toHaveCount(0);
    await desk.undo.click();
    await expect(desk.body).toContainText('الوفد, ثم');
    await panel
      .getByRole('button', { name: /^اذهب إليها: علامة ترقيم/ })
      .first()
      .click();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(',');
  });
});
