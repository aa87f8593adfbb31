import { openNew, textOf } from './desk.ts';
import { slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

const PICTURE = 'assets/icons/png/256x256.png';

test.describe('pieces in the text', () => {
  test('a table is written by keys: Tab through its cells and on to a new row, lines in a cell, rows by arrows', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'جدول');
    await write(page, 'نتائج الجولة', 'Tab', 'الفريق', 'Tab', 'له', 'Tab', 'عليه');
    await write(page, 'Tab', 'الأهلي', 'Tab', '3', 'Tab', '1', 'Tab', 'ETERNITY C', 'Tab', '2', 'Tab', '2');
    await write(page, 'Tab', 'سطر', 'Enter', 'آخر', 'ArrowUp', 'ArrowUp', '!');
    const cells = async () => {
      const { blocks } = await desk.stored();
      const { rows } = blocks[0] as unknown as { rows: { cells: { content: unknown[] }[] }[] };
      return rows.map((row) => row.cells.map((cell) => textOf(cell.content)).join('|'));
    };
    expect(await cells()).toEqual(['الفريق|له|عليه', 'الأهلي|3|1', 'ETERNITY C!|2|2', 'سطر\nآخر||']);
    // Digits have no direction of their own: they follow the article.
    await expect(desk.body.getByRole('cell', { name: '3' }).locator('.line')).toHaveAttribute('dir', 'rtl');

    await page.getByRole('button', { name: 'الصف', exact: true }).click();
    await page.getByRole('menuitem', { name: 'انقل الصف إلى أعلى' }).click();
    expect(await cells()).toEqual(['الفريق|له|عليه', 'ETERNITY C!|2|2', 'الأهلي|3|1', 'سطر\nآخر||']);
    await write(page, '?');
    expect((await cells())[1]).toBe('ETERNITY C!?|2|2');
    await page.getByRole('button', { name: 'العمود', exact: true }).click();
    await page.getByRole('menuitem', { name: 'احذف العمود' }).click();
    expect((await cells())[0]).toBe('له|عليه');
    await desk.undo.click();
    expect((await cells())[0]).toBe('الفريق|له|عليه');
  });

  test('a fact box holds paragraphs and lists, and Enter on an empty line leaves it', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'إطار');
    await write(page, 'خلفية', 'Enter', 'فقرة أولى', 'Enter', 'فقرة ثانية', 'Enter', 'Enter', 'بعد الإطار');
    const { blocks } = await desk.stored();
    expect(blocks[0]).toMatchObject({ type: 'factbox', title: 'خلفية' });
    const { blocks: inner } = blocks[0] as unknown as { blocks: { id: string; content: unknown[] }[] };
    expect(inner.map(({ content }) => textOf(content))).toEqual(['فقرة أولى', 'فقرة ثانية']);
    expect(new Set(inner.map(({ id }) => id)).size).toBe(2);
    expect(textOf(blocks[1]?.content)).toBe('بعد الإطار');
  });

  test('program text stays as it is typed, left to right', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'برمجي');
    await write(page, 'const a = "b, c";', 'Enter', 'return a;', 'Enter', 'Enter', 'بعده');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type, content }) => [type, textOf(content)])).toEqual([
      ['code', 'const a = "b, c";\nreturn a;'],
      ['paragraph', 'بعده'],
    ]);
    await expect(desk.body.locator('pre')).toHaveAttribute('dir', 'ltr');
  });

  test('a link becomes a card that loads nothing', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await slash(page, 'فيديو');
    const dialog = page.getByRole('dialog', { name: 'بطاقة رابط' });
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('رابط يبدأ بـ https أو http.')).toBeVisible();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('youtube.com/watch?v=abc123');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await write(page, 'عنوان الفيديو', 'Tab', 'وصفه', 'Enter', 'بعد البطاقة');
    const { blocks } = await desk.stored();
    expect(blocks[0]).toMatchObject({
      type: 'embed',
      url: 'https://youtube.com/watch?v=abc123',
      provider: 'YouTube',
      title: 'عنوان الفيديو',
      description: 'وصفه',
    });
    expect(textOf(blocks[1]?.content)).toBe('بعد البطاقة');
    expect(asked.filter((url) => url.includes('youtube'))).toEqual([]);
  });

  test('stories of the library are put in a box, ordered and taken out', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'اقرأ');
    await expect(page.getByRole('button', { name: 'أضف قصة' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'أضف قصة' });
    await dialog.getByRole('button', { name: /^مدارس القرى/ }).click();
    await dialog.getByRole('button', { name: /^قانون المياه/ }).click();
    await dialog.getByRole('button', { name: 'تم', exact: true }).click();
    const headlines = async () => {
      const { blocks } = await desk.stored();
      const { items } = blocks[0] as unknown as { items: { headline: string }[] };
      return items.map(({ headline }) => headline.slice(0, 5));
    };
    expect(await headlines()).toEqual(['مدارس', 'قانون']);
    await desk.body.getByText(/^قانون المياه/).click();
    await page.getByRole('button', { name: 'القصة' }).click();
    await page.getByRole('menuitem', { name: 'قدّمها' }).click();
    expect(await headlines()).toEqual(['قانون', 'مدارس']);
    await page.getByRole('button', { name: 'القصة' }).click();
    await page.getByRole('menuitem', { name: 'أزلها' }).click();
    expect(await headlines()).toEqual(['مدارس']);
  });

  test('a gallery takes pictures, each with its words, and a point that no crop cuts away', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'معرض');
    await expect(desk.body.getByRole('button', { name: 'أضف صورًا' })).toBeFocused();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([PICTURE, PICTURE]);
    await expect(desk.body.locator('figure img')).toHaveCount(2);
    await write(page, 'الأولى', 'Tab', 'ورّاق');
    await page.getByRole('button', { name: 'الصورة', exact: true }).click();
    await page.getByRole('menuitem', { name: 'الحقوق وموضع الاهتمام' }).click();
    const point = page.getByRole('button', { name: 'موضع الاهتمام' });
    await point.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('textbox', { name: 'الحقوق' }).fill('حقوق النشر محفوظة');
    await page.getByRole('button', { name: 'احفظ' }).click();
    const { blocks } = await desk.stored();
    expect(blocks[0]).toMatchObject({
      type: 'gallery',
      items: [
        { credit: 'ورّاق', rights: 'حقوق النشر محفوظة', focalPoint: { x: 0.48, y: 0.5 } },
        { credit: '' },
      ],
    });
    await page.getByRole('button', { name: 'الصورة', exact: true }).click();
    await page.getByRole('menuitem', { name: 'أزلها' }).click();
    await expect(desk.body.locator('figure img')).toHaveCount(1);
  });

  test('the caret is where it was when a dialog closes', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'فقرة أولى', 'Enter', 'فقرة ثانية');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.type(' وتتمتها');
    const { blocks } = await desk.stored();
    expect(textOf(blocks[1]?.content)).toBe('فقرة ثانية وتتمتها');
  });

  test('text in a fact box becomes points of a list by keys and by its bar, and paragraphs again', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'إطار');
    await write(page, 'خلفية', 'Enter', 'أولى', 'Enter', 'ثانية', 'Control+Alt+KeyB', 'Enter', 'ثالثة');
    const inner = async () => {
      const { blocks } = await desk.stored();
      return (blocks[0] as unknown as { blocks: { type: string }[] }).blocks.map(({ type }) => type);
    };
    expect(await inner()).toEqual(['paragraph', 'list']);
    const numbered = page.getByRole('toolbar').getByRole('button', { name: 'قائمة مرقّمة' });
    await numbered.click();
    await expect(desk.body.locator('.factbox ol > li')).toHaveCount(2);
    await numbered.click();
    expect(await inner()).toContain('paragraph');
    await expect(desk.body.locator('.factbox ol > li')).toHaveCount(0);
  });
});
