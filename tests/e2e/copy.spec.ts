import { openNew, openSample } from './desk.ts';
import { clipboard, slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

test.describe('what is copied', () => {
  test('says everything of the article to other programs, each block in its direction, digits as written', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'اقتباس');
    await write(page, 'بدأ العمل في 25 مايو', 'Tab', 'سامي الدالي', 'Tab', 'مدير المحطة', 'ArrowDown');
    await slash(page, 'جدول');
    await write(page, 'النتائج', 'Tab', 'الفريق', 'Tab', 'ETERNITY C');
    await desk.body.locator('> p').last().click();
    await write(page, 'Control+KeyA', 'Control+KeyC');
    const { html, text } = await clipboard(page);
    expect(html).toMatch(/<blockquote>.*بدأ العمل في 25 مايو/);
    expect(html).toMatch(/سامي الدالي.*مدير المحطة/);
    expect(html).toContain('dir="rtl"');
    expect(html).toMatch(/<th[^>]*>ETERNITY C<\/th>/);
    expect(html).not.toMatch(/data-|contenteditable|style=/);
    expect(text).toContain('الفريق\tETERNITY C');
  });

  test('brings words back with their marks, and a figure whole, also in another article', async ({
    page,
    warraq,
  }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    await desk.body.locator('> p').first().click();
    await write(page, 'Control+KeyA', 'Control+KeyC');
    const copied = await desk.stored();
    await page.goto(warraq.address);
    const other = await openNew(page);
    await other.body.click();
    await write(page, 'Control+KeyV');
    await expect.poll(async () => (await other.stored()).blocks.length).toBe(copied.blocks.length);
    const pasted = await other.stored();
    const bare = (blocks: typeof copied.blocks) =>
      JSON.parse(JSON.stringify(blocks), (key, value) => (key === 'id' ? undefined : value));
    expect(bare(pasted.blocks)).toEqual(bare(copied.blocks));
  });

  test('is cut in one step of undo, a selected figure too', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'قبل', 'Enter');
    await slash(page, 'جدول');
    await write(page, 'عنوان', 'Escape', 'Control+KeyX');
    expect((await clipboard(page)).text).toContain('عنوان');
    await expect(desk.body.getByRole('table')).toHaveCount(0);
    await desk.undo.click();
    await expect(desk.body.getByRole('table')).toHaveCount(1);
    await desk.redo.click();
    await desk.body.locator('> p').last().click();
    await write(page, 'Control+KeyV');
    await expect(desk.body.getByRole('table')).toHaveCount(1);
  });
});
