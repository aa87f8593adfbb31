import type { Page } from '@playwright/test';
import { openNew, textOf } from './desk.ts';
import { clipboard, paste, slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

/** An article with a table of two full rows and an empty one. */
async function openTable(page: Page) {
  const desk = await openNew(page);
  await desk.body.click();
  await slash(page, 'جدول');
  await write(page, 'Tab', 'أ', 'Tab', 'ب', 'Tab', 'ج', 'Tab', 'د', 'Tab', 'ه', 'Tab', 'و');
  const cells = desk.body.locator('td, th');
  return {
    desk,
    cells,
    chosen: desk.body.locator('[data-chosen]'),
    async rows() {
      const { blocks } = await desk.stored();
      const { rows } = blocks[0] as unknown as { rows: { cells: { content: unknown[] }[] }[] };
      return rows.map((row) => row.cells.map((cell) => textOf(cell.content)).join('|'));
    },
    async drag(from: number, to: number) {
      const start = await cells.nth(from).boundingBox();
      const end = await cells.nth(to).boundingBox();
      if (!start || !end) throw new Error('no such cell');
      await page.mouse.move(start.x + start.width - 14, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(end.x + 14, end.y + end.height / 2, { steps: 6 });
      await page.mouse.up();
    },
  };
}

test.describe('cells of a table', () => {
  test('are selected together by Shift and the arrows, on the side that the arrow points to', async ({
    page,
  }) => {
    const { cells, chosen, rows, desk } = await openTable(page);
    await cells.nth(0).click();
    await write(page, 'End', 'Shift+ArrowLeft');
    await expect(chosen).toHaveText(['أ', 'ب']);
    await write(page, 'Shift+ArrowDown');
    await expect(chosen).toHaveText(['أ', 'ب', 'د', 'ه']);
    await write(page, 'Control+KeyC', 'Delete');
    expect((await clipboard(page)).text).toBe('أ\tب\nد\tه');
    expect(await rows()).toEqual(['||ج', '||و', '||']);
    await desk.undo.click();
    expect(await rows()).toEqual(['أ|ب|ج', 'د|ه|و', '||']);
  });

  test('are selected by dragging, cut, and pasted elsewhere in the table', async ({ page }) => {
    const { cells, chosen, rows, drag } = await openTable(page);
    await drag(0, 4);
    await expect(chosen).toHaveCount(4);
    await write(page, 'Control+KeyX');
    await cells.nth(6).click();
    await expect(chosen).toHaveCount(0);
    await write(page, 'Control+KeyV');
    await expect.poll(rows).toEqual(['||ج', '||و', 'أ|ب|', 'د|ه|']);
  });

  test('let go by Escape and the arrows, and what is typed takes the place of the first one', async ({
    page,
  }) => {
    const { desk, chosen, rows, drag } = await openTable(page);
    await drag(0, 1);
    await write(page, 'Escape', '!');
    await expect(chosen).toHaveCount(0);
    await drag(3, 4);
    await write(page, 'س', 'x');
    expect(await rows()).toEqual(['أ!|ب|ج', 'سx|ه|و', '||']);
    await drag(0, 1);
    await paste(desk.body, { 'text/plain': '1\t2\n3\t4' });
    await expect.poll(rows).toEqual(['1|2|ج', '3|4|و', '||']);
  });
});
