import type { Page } from '@playwright/test';
import { openNew, textOf } from './desk.ts';
import { clipboard, slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

/** The middle of a word in the body, in the window. */
async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(
      document.querySelector('.body') as Element,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`${sought} is not in the body`);
  }, word);
}

test.describe('the caret in mixed text', () => {
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

  test('is where a key moved it before the next key, also while the page is busy', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('رحلة القطار');
    // Both keys wait for the page: the second overtakes the browser's report of where the first put the caret.
    const busy = page.evaluate(() => {
      const end = performance.now() + 400;
      while (performance.now() < end);
    });
    await Promise.all([busy, page.keyboard.press('Home'), page.keyboard.press('Delete')]);
    await expect(desk.body).toHaveText('حلة القطار');
  });

  test('goes through mixed words as in any text of the browser, and takes them whole by double click', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    const words = 'تعاقد النادي مع ETERNITY C مقابل 3.5 مليون';
    await page.keyboard.type(words);
    await page.keyboard.press('Home');
    const offset = () => page.evaluate(() => window.getSelection()?.focusOffset ?? -1);
    const stops: number[] = [];
    for (let press = 0; press < 8; press += 1) {
      await page.keyboard.press('Control+ArrowLeft');
      stops.push(await offset());
    }
    expect(stops).toEqual([5, 12, 15, 24, 26, 32, 36, 42]);
    await page.keyboard.press('Home');
    expect(await offset()).toBe(0);
    await page.keyboard.press('Shift+End');
    const chosen = () => page.evaluate(() => String(window.getSelection()));
    expect(await chosen()).toBe(words);
    for (const word of ['النادي', 'ETERNITY', '3.5', 'مليون']) {
      const place = await placeOf(page, word);
      await page.mouse.dblclick(place.x, place.y);
      expect(await chosen()).toBe(word);
    }
    const { x, y } = await placeOf(page, 'مع');
    await page.mouse.click(x, y, { clickCount: 3 });
    expect(await chosen()).toBe(words);
  });

  test('stays in its line at the edges of captions, cells and names, whatever is deleted there', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'جدول');
    await write(page, 'عنوان', 'Tab', 'BBC 12', 'Tab', '123', 'Home', 'Backspace', 'End', 'Delete');
    await write(page, 'Shift+Tab', 'Home', 'Backspace', 'Shift+Tab', 'Home', 'Backspace');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(textOf(blocks[1]?.caption)).toBe('عنوان');
    await expect(desk.body.getByRole('columnheader').nth(0)).toHaveText('BBC 12');
    await expect(desk.body.getByRole('columnheader').nth(1)).toHaveText('123');
  });

  test('passes a figure as one thing, and Shift takes it in', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'جدول');
    await write(page, 'عنوان');
    await desk.body.locator('> p').last().click();
    await write(page, 'بعد', 'Home', 'ArrowUp');
    await expect(desk.body.locator('.piece')).toHaveAttribute('data-selected', '');
    await desk.body.locator('> p').first().click();
    await write(page, 'Home', 'Shift+ArrowDown', 'Control+KeyC');
    const { text } = await clipboard(page);
    expect(text).toMatch(/^قبل\n\nعنوان/);
    expect(text).not.toContain('بعد');
    await desk.body.locator('> p').last().click();
    await write(page, 'End', 'Shift+ArrowUp', 'Control+KeyC');
    expect((await clipboard(page)).text).toMatch(/^عنوان[\s\S]*بعد$/);
  });

  test('leaves a selected piece for the ends of the article', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'جدول');
    await desk.body.locator('> p').last().click();
    await write(page, 'بعد', 'Home', 'ArrowUp');
    await expect(desk.body.locator('.piece')).toHaveAttribute('data-selected', '');
    await write(page, 'Control+End', ' الآخر');
    await expect(desk.body.locator('> p').last()).toHaveText('بعد الآخر');
    await write(page, 'Home', 'ArrowUp', 'Control+Home', 'أول ');
    await expect(desk.body.locator('> p').first()).toHaveText('أول قبل');
  });

  test('leaves running text by Tab without going into a piece, and is where it was by Shift+Tab', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'جدول');
    await desk.body.locator('> p').last().click();
    await write(page, 'بعد', 'Tab');
    expect(await desk.body.evaluate((body) => body.contains(document.activeElement))).toBe(false);
    await write(page, 'Shift+Tab', ' ذلك');
    await expect(desk.body.locator('> p').last()).toHaveText('بعد ذلك');
  });

  test('takes a cell, then the article, by Ctrl+A once and twice', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'برمجي');
    await write(page, 'const a;', 'Control+KeyA', 'Control+KeyC');
    expect((await clipboard(page)).text.trim()).toBe('const a;');
    await write(page, 'Control+KeyA', 'Control+KeyC');
    expect((await clipboard(page)).text).toContain('قبل');
  });
});
