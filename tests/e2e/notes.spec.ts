import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { deskOf, openNew, textOf } from './desk.ts';
import { expect, test } from './warraq.ts';

/** Pins a note by keys to the word before the caret. */
async function pinToLastWord(page: Page, note: string): Promise<void> {
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Alt+m');
  await page.getByRole('textbox', { name: 'نص الملاحظة' }).fill(note);
  await page.keyboard.press('Enter');
}

test.describe('notes of the desk', () => {
  test('are pinned by keys, stay through a reopening, block the export, and are resolved and brought back', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.fill('جسر جديد');
    await desk.body.click();
    await page.keyboard.type('عبر الجسر سبعون');
    await pinToLastWord(page, 'من أين العدد؟');
    await page.keyboard.type(' راكبًا');
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { text: 'عبر الجسر ' },
      { type: 'note', note: 'من أين العدد؟', content: [{ text: 'سبعون' }] },
      { text: ' راكبًا' },
    ]);
    await expectAccessible(page);

    await page.reload();
    const again = deskOf(page);
    const list = page.getByRole('region', { name: 'ملاحظات المكتب' });
    await expect(list.getByRole('listitem')).toContainText(['سبعون']);
    await expect(again.body.locator('mark')).toHaveText('سبعون');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog', { name: 'تصدير حزمة النشر' });
    await expect(dialog.getByText('ملاحظة لم تُحلّ')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
    await dialog.getByRole('button', { name: 'إلغاء' }).click();

    await list.getByRole('button', { name: 'حُلّت' }).click();
    await expect(list).toHaveCount(0);
    await expect(again.body.locator('mark')).toHaveCount(0);
    await page.getByRole('button', { name: 'أعِدها' }).click();
    await expect(again.body.locator('mark')).toHaveText('سبعون');
    await list.getByRole('button', { name: 'حُلّت' }).click();
    await again.undo.click();
    await expect(again.body.locator('mark')).toHaveText('سبعون');
    await again.redo.click();
    expect(textOf((await again.stored()).blocks[0]?.content)).toBe('عبر الجسر سبعون راكبًا');
    await page.getByRole('button', { name: 'تصدير' }).click();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeEnabled();
  });

  test('show where the caret is in their words, and are said otherwise there and in the list', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('افتتح الجسر');
    await pinToLastWord(page, 'أي جسر؟');
    const card = page.getByRole('region', { name: 'ملاحظة المكتب', exact: true });
    await expect(card).toContainText('أي جسر؟');
    await page.keyboard.press('Control+Alt+m');
    await page.getByRole('textbox', { name: 'نص الملاحظة' }).fill('الجسر القديم؟');
    await page.keyboard.press('Enter');
    await expect(card).toContainText('الجسر القديم؟');
    const list = page.getByRole('region', { name: 'ملاحظات المكتب' });
    await list.getByRole('button', { name: 'عدّلها' }).click();
    await list.getByRole('textbox', { name: 'نص الملاحظة' }).fill('اسم الجسر؟');
    await page.keyboard.press('Enter');
    await expect(desk.body.locator('mark')).toHaveAttribute('title', 'اسم الجسر؟');
    await list.getByRole('button', { name: 'اذهب إليها: اسم الجسر؟' }).click();
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('الجسر');
  });

  test('are settled by themselves in a copy, and reach no other program', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.keyboard.type('افتتح الجسر');
    await pinToLastWord(page, 'أي جسر؟');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(copied).toContain('الجسر');
    expect(copied).not.toContain('أي جسر؟');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    const list = page.getByRole('region', { name: 'ملاحظات المكتب' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await list.getByRole('button', { name: 'حُلّت' }).first().click();
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await expect(desk.body.locator('mark')).toHaveCount(1);
  });
});
