import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { deskOf, markedWords, openNew, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

const TEXT = 'أقر المجسل موازنة المدينة وزار كونيغسبرغ.\n\nأما كونيغسبرغ فلم ترد على السؤال حتى الآن.';

/** The words that are marked as misspelt. */
const marked = (page: Page) => markedWords(page, 'misspelt');

/** Where a word stands in the window, and puts the caret into it. */
const placeOf = (page: Page, word: string) =>
  page.evaluate((sought) => {
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
      window.getSelection()?.collapse(node, at + 2);
      return { x: x + width / 2, y: y + height / 2, right: x + width };
    }
    throw new Error(`${sought} is not in the body`);
  }, word);

test.describe('the spelling check', () => {
  test.beforeEach(async ({ page }) => {
    const { body } = await openNew(page);
    await body.click();
    await body.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, TEXT);
    await expect.poll(() => marked(page)).toEqual(['المجسل', 'كونيغسبرغ', 'كونيغسبرغ']);
  });

  test('puts a word right by the right button, in one step of undo', async ({ page }) => {
    const desk = deskOf(page);
    const { x, y, right } = await placeOf(page, 'المجسل');
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'إملاء «المجسل»' });
    await expect(menu.getByRole('menuitem').first()).toHaveText('المجلس');
    // In a right-to-left page it hangs from the word's beginning.
    await expect
      .poll(async () => {
        const box = await page.locator('.menu-popover').boundingBox();
        return box && Math.abs(box.x + box.width - right);
      })
      .toBeLessThan(3);
    await expectAccessible(page);
    await menu.getByRole('menuitem', { name: 'المجلس', exact: true }).click();
    await expect(desk.body).toContainText('أقر المجلس موازنة');
    await expect(desk.body).toBeFocused();
    await expect.poll(() => marked(page)).toEqual(['كونيغسبرغ', 'كونيغسبرغ']);
    await expect
      .poll(() => page.evaluate(() => window.getSelection()?.focusOffset))
      .toBe('أقر المجلس'.length);
    expect(textOf((await desk.stored()).blocks[0]?.content)).toContain('المجلس');
    await desk.undo.click();
    await expect(desk.body).toContainText('أقر المجسل موازنة');
  });

  test('learns a word by the keyboard, for all articles of the library', async ({ page, warraq }) => {
    await placeOf(page, 'كونيغسبرغ');
    await page.keyboard.press('Alt+Enter');
    const menu = page.getByRole('menu', { name: 'إملاء «كونيغسبرغ»' });
    await expect(menu).toBeVisible();
    await expect(menu.locator(':focus')).toHaveCount(1);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await expect(menu.getByRole('menuitem', { name: 'أضف إلى القاموس' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toEqual(['المجسل']);
    await expect(deskOf(page).body).toBeFocused();
    expect(textOf((await deskOf(page).stored()).blocks[0]?.content)).toContain('كونيغسبرغ');
    const hash = new URL(page.url()).hash;
    warraq.expectTrouble(/ERR_CONNECTION_REFUSED/);
    await warraq.restart();
    await page.evaluate((article) => {
      location.hash = article;
    }, hash);
    await expect.poll(() => marked(page)).toEqual(['المجسل']);
  });

  test('takes back what it has learnt, and passes over a word in this article', async ({ page }) => {
    const { x, y } = await placeOf(page, 'كونيغسبرغ');
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'أضف إلى القاموس' }).click();
    await expect.poll(() => marked(page)).toEqual(['المجسل']);
    await page.getByRole('alertdialog').getByRole('button', { name: 'تراجع' }).click();
    await expect.poll(() => marked(page)).toHaveLength(3);
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'تجاهل في هذا المقال' }).click();
    await expect.poll(() => marked(page)).toEqual(['المجسل']);
  });

  test('marks and mends words of the head, and gives the caret back', async ({ page }) => {
    const desk = deskOf(page);
    await desk.headline.fill('الحكوةم تقر الموازنة');
    await desk.deck.fill('جلسة طويلة في المجسل');
    await expect.poll(() => marked(page)).toEqual(expect.arrayContaining(['الحكوةم', 'المجسل']));
    await desk.headline.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Alt+Enter');
    const menu = page.getByRole('menu', { name: 'إملاء «الحكوةم»' });
    await expect(menu.getByRole('menuitem').first()).toHaveText('الحكومة');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(desk.headline).toHaveValue('الحكومة تقر الموازنة');
    await expect(desk.headline).toBeFocused();
    await expect
      .poll(() => desk.headline.evaluate((field: HTMLTextAreaElement) => field.selectionStart))
      .toBe('الحكومة'.length);
    expect((await desk.stored()).headline).toBe('الحكومة تقر الموازنة');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue('الحكوةم تقر الموازنة');
  });

  test('is switched off and on in the settings', async ({ page }) => {
    const switchSpelling = async () => {
      await page.keyboard.press('Control+,');
      const dialog = page.getByRole('dialog', { name: 'الإعدادات' });
      await dialog.getByRole('tab', { name: 'الكتابة' }).click();
      await dialog.getByRole('switch', { name: /^التدقيق الإملائي/ }).click();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };
    await switchSpelling();
    await expect.poll(() => marked(page)).toEqual([]);
    await placeOf(page, 'المجسل');
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await switchSpelling();
    await expect.poll(() => marked(page)).toHaveLength(3);
  });
});
