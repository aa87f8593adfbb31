import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { openNew, textOf } from './desk.ts';
import { slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

const PICTURE = 'assets/icons/png/256x256.png';

test.describe('blocks', () => {
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

  test('is found by all words of its name, in other spellings and in English, and a sentence is left', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    const lines = page.getByRole('option');
    for (const [typed, name] of [
      ['نص برمجي', 'نص برمجي'],
      ['إطار معلومات', 'إطار معلومات'],
      ['قايمه مرقمه', 'قائمة مرقّمة'],
      ['table', 'جدول'],
    ] as const) {
      await page.keyboard.type(`/${typed}`);
      await expect(lines).toHaveCount(1);
      await expect(lines).toContainText(name);
      for (const _ of `/${typed}`) await page.keyboard.press('Backspace');
    }
    await slash(page, 'إطار معلومات');
    await expect(desk.body.locator('.piece')).toHaveCount(1);
    await expect(desk.body).not.toContainText('/');
    await desk.body.locator('> p').last().click();
    await page.keyboard.type('/نعم أو لا');
    await expect(page.getByRole('listbox')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(desk.body.getByText('/نعم أو لا')).toBeVisible();
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

  test('a quote and program text become paragraphs at Backspace, and nothing that they say is lost', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'اقتباس');
    await write(page, 'نص', 'Tab', 'سامي الدالي', 'Tab', 'مدير المحطة');
    await desk.body.locator('.quote-words').click();
    await write(page, 'Home', 'Backspace');
    const texts = async () =>
      (await desk.stored()).blocks.map(({ type, content }) => `${type} ${textOf(content)}`);
    expect(await texts()).toEqual(['paragraph نص', 'paragraph سامي الدالي، مدير المحطة']);
    await desk.undo.click();
    expect(await texts()).toEqual(['quote نص']);
  });

  test('the arrow down leaves the last block, whatever it is', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'برمجي');
    await write(page, 'a', 'Enter', 'b', 'Tab', 'c', 'ArrowDown');
    await slash(page, 'اقتباس');
    await write(page, 'نص', 'Tab', 'المتحدث', 'Tab', 'صفته', 'ArrowDown');
    await slash(page, 'نقاط');
    await write(page, 'نقطة', 'ArrowDown', 'بعدها');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['code', 'quote', 'list', 'paragraph']);
    expect(textOf(blocks[0]?.content)).toBe('a\nb  c');
    expect(textOf(blocks[3]?.content)).toBe('بعدها');
  });

  test('letters on a selected piece begin a paragraph below it', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'فاصل');
    await write(page, 'Backspace', 'بعده');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type, content }) => [type, content && textOf(content)])).toEqual([
      ['divider', undefined],
      ['paragraph', 'بعده'],
    ]);
  });

  test('points below a point that leaves its list move up', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'نقاط');
    await write(page, 'أولى', 'Enter', 'ثانية', 'Tab', 'Enter', 'ثالثة');
    await desk.body.getByText('أولى').click();
    await write(page, 'Home', 'Backspace');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    const { items } = blocks[1] as unknown as { items: { content: unknown[]; items?: unknown[] }[] };
    expect(items.map(({ content }) => textOf(content))).toEqual(['ثانية', 'ثالثة']);
  });

  test('is turned into every kind of text and back by keys, with its words, marks and caret', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'نص ', 'Control+KeyB', 'مهم', 'Control+KeyB', ' BBC', 'Control+ArrowRight');
    const kinds = [
      ['Digit2', 'heading'],
      ['Digit3', 'heading'],
      ['Digit4', 'heading'],
      ['KeyQ', 'quote'],
      ['KeyB', 'list'],
      ['KeyN', 'list'],
      ['Digit0', 'paragraph'],
    ];
    for (const [key, type] of kinds) {
      await page.keyboard.press(`Control+Alt+${key}`);
      const { blocks } = await desk.stored();
      expect(blocks.map((block) => block.type)).toEqual([type]);
    }
    await page.keyboard.type('!');
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { text: 'نص ' },
      { text: 'مهم', marks: ['strong'] },
      { text: ' !BBC' },
    ]);
  });

  test('is dragged by its grip to where the line shows, as one step of undo', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'أولى', 'Enter', 'ثانية', 'Enter', 'ثالثة');
    const paragraphs = desk.body.locator('> p');
    await paragraphs.nth(2).hover();
    const grip = page.getByRole('button', { name: 'إجراءات فقرة' });
    const to = await paragraphs.nth(0).boundingBox();
    await grip.hover();
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 30, { steps: 4 });
    await page.mouse.move((to?.x ?? 0) + 40, (to?.y ?? 0) + 3, { steps: 4 });
    await expect(page.locator('.drop-line')).toBeVisible();
    await page.mouse.up();
    await expect(paragraphs).toHaveText(['ثالثة', 'أولى', 'ثانية']);
    await desk.undo.click();
    await expect(paragraphs).toHaveText(['أولى', 'ثانية', 'ثالثة']);
  });

  test('takes a picture that is dropped on it, and one that is pasted', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter', 'بعد');
    const bytes = readFileSync(PICTURE).toString('base64');
    const bring = (name: 'drop' | 'paste', target: Locator) =>
      target.evaluate(
        (element, [kind, base64]) => {
          const data = new DataTransfer();
          const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          data.items.add(new File([raw], 'picture.png', { type: 'image/png' }));
          const about = { bubbles: true, cancelable: true };
          element.dispatchEvent(
            kind === 'drop'
              ? new DragEvent('drop', { ...about, dataTransfer: data })
              : new ClipboardEvent('paste', { ...about, clipboardData: data }),
          );
        },
        [name, bytes] as const,
      );
    await bring('drop', desk.body.locator('> p').first());
    await expect(desk.body.locator('figure img')).toHaveCount(1);
    await desk.body.locator('> p').last().click();
    await bring('paste', desk.body);
    await expect(desk.body.locator('figure img')).toHaveCount(2);
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'figure',
      'paragraph',
      'figure',
      'paragraph',
    ]);
  });

  test('a pull quote is drawn from the words that are selected', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قال الوزير: لن نتراجع', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
    const bar = page.getByRole('toolbar', { name: 'تنسيق النص المحدد' });
    await bar.getByRole('button', { name: 'اجعله اقتباسًا بارزًا' }).click();
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type, content }) => [type, textOf(content)])).toEqual([
      ['paragraph', 'قال الوزير: لن نتراجع'],
      ['pullquote', 'لن نتراجع'],
    ]);
  });
});
