import { expectAccessible } from './axe.ts';
import { markedWords, openNew } from './desk.ts';
import { expect, test } from './warraq.ts';

const TEXT = [
  'اعلن الوزير , أمس أن الخطة جاهزة، وأكد على أهمية العمل في نفس اليوم.',
  '2-1 فاز الفريق على ضيفه في مباراة الأمس.',
  'سافر الوفد الى المدينة, وقال أن العمل بدأ الجمعة 25 نوفمبر 2026.',
].join('\n\n');

test.describe('the copy desk', () => {
  test.beforeEach(async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, TEXT);
  });

  test('groups what it finds by kind and puts one kind right in one step of undo', async ({ page }) => {
    const panel = page.getByRole('tabpanel', { name: 'التدقيق' });
    const spelling = panel.getByRole('region', { name: 'الإملاء' });
    await expect(spelling.getByRole('listitem')).toHaveCount(2);
    await expect(panel.getByRole('region', { name: 'التواريخ' })).toContainText('اليوم لا يوافق التاريخ');
    await expectAccessible(page);
    await spelling.getByRole('button', { name: 'أصلح الكل' }).click();
    await expect(spelling).toHaveCount(0);
    const body = page.getByRole('textbox', { name: 'المتن' });
    await expect(body).toContainText('أعلن الوزير');
    await expect(body).toContainText('إلى المدينة');
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect(body).toContainText('اعلن الوزير');
    await expect(body).toContainText('الى المدينة');
  });

  test('passes over one finding here, and words in every article', async ({ page }) => {
    const panel = page.getByRole('tabpanel', { name: 'التدقيق' });
    const spelling = panel.getByRole('region', { name: 'الإملاء' });
    const card = spelling.getByRole('listitem').filter({ hasText: 'الوزير , أمس' });
    await card.getByRole('button', { name: 'تجاهل', exact: true }).click();
    await expect(card).toHaveCount(0);
    await spelling.getByRole('button', { name: /^خيارات أخرى/ }).click();
    await page.getByRole('menuitem', { name: 'تجاهل هذه الكلمات في كل المقالات' }).click();
    await expect(spelling).toHaveCount(0);
    await page.reload();
    await expect(panel.getByText('ملاحظتان متجاهَلتان')).toBeVisible();
    await panel.getByRole('button', { name: 'أعِد عرضها' }).click();
    await expect(spelling.getByRole('listitem')).toHaveCount(2);
  });

  test('shows the order that readers see', async ({ page }) => {
    const panel = page.getByRole('tabpanel', { name: 'التدقيق' });
    const direction = panel.getByRole('region', { name: 'الاتجاه' });
    await expect(direction).toContainText('يراه القارئ هكذا: 2-1');
    await direction.getByRole('button', { name: 'أصلح' }).click();
    await expect(direction).toHaveCount(0);
  });

  test('marks the headline where it is wrong, goes there and mends it', async ({ page }) => {
    const headline = page.getByRole('textbox', { name: 'العنوان' });
    await headline.fill('الوزير اعلن الخطة');
    const marked = () => markedWords(page, 'check-error');
    // Twice: in the headline and in the body.
    await expect.poll(async () => (await marked()).filter((word) => word === 'اعلن')).toHaveLength(2);
    const card = page
      .getByRole('tabpanel', { name: 'التدقيق' })
      .getByRole('region', { name: 'الإملاء' })
      .getByRole('listitem')
      .first();
    await card.getByRole('button', { name: /^اذهب/ }).click();
    await expect(headline).toBeFocused();
    expect(
      await headline.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd]),
    ).toEqual([7, 11]);
    await card.getByRole('button', { name: 'أصلح', exact: true }).click();
    await expect(headline).toHaveValue('الوزير أعلن الخطة');
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect(headline).toHaveValue('الوزير اعلن الخطة');
  });
});

test.describe('a finding', () => {
  test('that is dealt with by the keyboard gives its place to the next one', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'وصل الوفد, ثم غادر المدينة مساء أمس, وعاد بعد لقاء.');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const panel = page.getByRole('tabpanel', { name: 'التدقيق' });
    const goes = panel.getByRole('button', { name: /^اذهب إليها/ });
    await expect(goes).toHaveCount(2);
    await panel.getByRole('button', { name: 'أصلح', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await expect(goes).toHaveCount(1);
    await expect(goes.first()).toBeFocused();
    await panel.getByRole('button', { name: 'تجاهل', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(goes).toHaveCount(0);
    await expect(panel.locator('.checks')).toBeFocused();
  });

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

  test('stays marked under its words while one writes before them, and below a line more', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.insertText('الخبر');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('اعلن الوزير الخطة.');
    const line = page.locator('[data-mark="check-error"] path');
    await expect(line).toHaveCount(1);
    /** How far the line stands from the word, by its right and below its middle, in pixels. */
    const distance = () =>
      page.evaluate(() => {
        const block = [...document.querySelectorAll('.body > p')].find((each) =>
          each.textContent?.includes('اعلن'),
        );
        const walker = document.createTreeWalker(block as Element, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const at = walker.nextNode()?.textContent?.indexOf('اعلن') ?? 0;
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 4);
        const word = range.getBoundingClientRect();
        const mark = (
          document.querySelector('[data-mark="check-error"] path') as Element
        ).getBoundingClientRect();
        return {
          right: Math.abs(word.right - mark.right),
          isBelow: mark.top > word.top && mark.bottom <= word.bottom,
        };
      });
    const isUnder = async () => {
      const { right, isBelow } = await distance();
      return right < 4 && isBelow;
    };
    await expect.poll(isUnder).toBe(true);
    await page.keyboard.press('Home');
    // Before the next check has an answer, and after it.
    await page.keyboard.insertText('صباح اليوم ');
    await expect.poll(isUnder).toBe(true);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('Enter');
    await expect.poll(isUnder).toBe(true);
    // Lines more in the block above, on a page that is not full.
    await page.keyboard.insertText('ذهب الوفد إلى القرية. '.repeat(8));
    await expect.poll(isUnder).toBe(true);
    await expect(line).toHaveCount(1);
  });

  test('is marked in the text where it comes into view, and only there', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      const paragraphs = Array.from({ length: 80 }, (_, index) => `اعلن الوزير الخطة ${index} مساء أمس.`);
      clipboardData.setData('text/plain', paragraphs.join('\n\n'));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.getByRole('button', { name: 'الصقه في المتن كما هو' }).click();
    const isMarked = (paragraph: number) =>
      page.evaluate((index) => {
        const block = document.querySelector('.body')?.children[index]?.getBoundingClientRect();
        return [...document.querySelectorAll('[data-mark="check-error"] path')].some((line) => {
          const { top } = line.getBoundingClientRect();
          return block !== undefined && top > block.top && top < block.bottom;
        });
      }, paragraph);
    await desk.body.press('ControlOrMeta+Home');
    await expect.poll(() => isMarked(0)).toBe(true);
    expect(await isMarked(79)).toBe(false);
    await desk.body.press('ControlOrMeta+End');
    await expect.poll(() => isMarked(79)).toBe(true);
    expect(await isMarked(0)).toBe(false);
  });
});
