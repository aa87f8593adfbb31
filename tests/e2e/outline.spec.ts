import { openSample } from './desk.ts';
import { expect, test } from './warraq.ts';

const SECTIONS = ['المقدمة', 'ماذا في الخطة؟', 'من يموّل؟', 'أصوات من القرى', 'ما الذي بقي معلّقًا؟'];

test.describe('the outline', () => {
  test('shows the sections with their words and goes to each', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    await expect(items).toHaveCount(SECTIONS.length);
    for (const [index, name] of SECTIONS.entries()) await expect(items.nth(index)).toContainText(name);
    await expect(items.nth(1)).toHaveAccessibleName(/كلم/);
    await items.nth(3).click();
    await expect(items.nth(3)).toHaveAttribute('aria-selected', 'true');
    await expect(desk.body.getByRole('heading', { name: 'أصوات من القرى' })).toBeInViewport();
  });

  test('moves a section by keys and by dragging, each undone by one step', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    const order = () => desk.body.getByRole('heading', { level: 2 }).allTextContents();
    const start = await order();
    await items.nth(2).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(order).toEqual([start[1], start[0], start[2], start[3]]);
    await expect(items.nth(1)).toBeFocused();
    await desk.undo.click();
    await expect.poll(order).toEqual(start);
    await expect(items.nth(1)).toContainText(SECTIONS[1] as string);
    await items.nth(4).dragTo(items.nth(1), { targetPosition: { x: 100, y: 4 } });
    await expect.poll(order).toEqual([start[3], start[0], start[1], start[2]]);
    await desk.undo.click();
    await expect.poll(order).toEqual(start);
    await expect(items.nth(1)).toContainText(SECTIONS[1] as string);
    await items.nth(1).dragTo(items.nth(2), { targetPosition: { x: 100, y: 30 } });
    await expect.poll(order).toEqual([start[1], start[0], start[2], start[3]]);
    await desk.undo.click();
    await expect.poll(order).toEqual(start);
  });

  test('folds, merges, copies, deletes, and changes the level', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    const blocks = async () => (await desk.stored()).blocks.length;
    const start = await blocks();
    const act = async (name: string) => {
      await items.nth(2).hover();
      await items
        .nth(2)
        .getByRole('button', { name: /^إجراءات القسم/ })
        .click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };

    await act('اطوِ');
    await expect(items.nth(2)).toHaveAttribute('aria-expanded', 'false');
    await expect(desk.body.getByText('تتحمل الموازنة العامة')).toBeHidden();
    await items.nth(2).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(desk.body.getByText('تتحمل الموازنة العامة')).toBeVisible();

    await act('ادمج بما قبله');
    await expect.poll(blocks).toBe(start - 1);
    await desk.undo.click();
    await act('كرّر');
    await expect(items).toHaveCount(SECTIONS.length + 1);
    await desk.undo.click();
    await expect(items).toHaveCount(SECTIONS.length);
    await act('اخفض المستوى');
    await expect(desk.body.getByRole('heading', { level: 3 })).toHaveText('من يموّل؟');
    await desk.undo.click();
    await act('احذف');
    await expect(items).toHaveCount(SECTIONS.length - 1);
    await desk.undo.click();
    await expect.poll(blocks).toBe(start);
  });

  test('keeps the focus when a section goes with those inside it', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    await items.nth(3).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(desk.body.getByRole('heading', { level: 3 })).toHaveText('أصوات من القرى');
    await items.nth(2).focus();
    await page.keyboard.press('Delete');
    await expect(items).toHaveCount(SECTIONS.length - 2);
    await expect(items.nth(2)).toBeFocused();
    await expect(items.nth(2)).toContainText('ما الذي بقي معلّقًا؟');
  });

  test('hides a folded section and brings it back: by its sign, by a search, all at once, by key', async ({
    page,
  }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    const money = desk.body.getByText('تتحمل الموازنة العامة');
    await money.click();
    await page.keyboard.press('Control+Alt+f');
    await expect(money).toBeHidden();
    // The caret is no longer in what is hidden.
    await page.keyboard.type('!');
    const heading = desk.body.getByRole('heading', { name: 'من يموّل؟!' });
    await expect(heading).toBeVisible();
    await expect(money).toBeHidden();
    await page.keyboard.press('Control+Alt+f');
    await expect(money).toBeVisible();
    await page.keyboard.press('Control+Alt+f');
    await expect(heading).toHaveAttribute('data-folded', /كلم/);
    const box = await heading.boundingBox();
    await heading.click({ position: { x: (box?.width ?? 0) - 180, y: (box?.height ?? 0) / 2 } });
    await expect(money).toBeVisible();

    await page.getByRole('button', { name: 'اطوِ كل الأقسام' }).click();
    await expect(money).toBeHidden();
    await page.reload();
    await expect(heading).toHaveAttribute('data-folded', /كلم/);
    await expect(money).toBeHidden();
    await page.keyboard.press('Control+f');
    await page.getByRole('searchbox', { name: 'بحث' }).fill('الموازنة العامة');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(money).toBeInViewport();
    await expect(items.nth(1)).toHaveAttribute('aria-expanded', 'false');
    await page.getByRole('button', { name: 'ابسط كل الأقسام' }).click();
    await expect(items.nth(1)).toHaveAttribute('aria-expanded', 'true');
  });

  test('splits a section where the caret stands', async ({ page }) => {
    const desk = await openSample(page, /^مدارس القرى/);
    const items = desk.outline.getByRole('treeitem');
    await desk.body.getByText('ولم يُوقَّع القرض بعد').click();
    await items.nth(2).hover();
    await items
      .nth(2)
      .getByRole('button', { name: /^إجراءات القسم/ })
      .click();
    await page.getByRole('menuitem', { name: 'اقسم عند المؤشر' }).click();
    await expect(items).toHaveCount(SECTIONS.length + 1);
    await expect(items.nth(3)).toContainText('قسم بلا عنوان');
    await desk.undo.click();
    await expect(items).toHaveCount(SECTIONS.length);
    await desk.body.getByText('ولم يُوقَّع القرض بعد').click();
    await page.keyboard.press('Control+Shift+Enter');
    await expect(items.nth(3)).toContainText('قسم بلا عنوان');
    await desk.undo.click();
    await expect(items).toHaveCount(SECTIONS.length);
  });
});
