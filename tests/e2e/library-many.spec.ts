import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newArticle } from '#core/article/article.ts';
import { articleJson } from '#core/article/read-article.ts';
import { zipOf } from '../../electron/backend/archive.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

const SCHOOLS = /^مدارس القرى/; // one of the samples

test.describe('many articles', () => {
  test('are scrolled, reached by keys and selected all, though few of them are drawn', async ({ page }) => {
    test.slow();
    await page.getByRole('row').first().waitFor();
    const stories = Array.from({ length: 300 }, (_, place) =>
      newArticle({
        headline: `خبر رقم ${place + 1}`,
        desk: 'أخبار',
        createdAt: new Date(Date.UTC(2020, 0, 1, 0, place)).toISOString(),
        updatedAt: new Date(Date.UTC(2020, 0, 1, 0, place)).toISOString(),
      }),
    );
    await page.evaluate(async (articles) => {
      const add = (article: unknown) =>
        fetch('/api/library.add', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ article }),
        });
      await Promise.all(articles.map(add));
    }, stories);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^أخبار/ })
      .click();
    const grid = page.getByRole('grid', { name: 'المقالات' });
    await expect(grid).toHaveAttribute('aria-rowcount', '300');
    expect(await page.getByRole('row').count()).toBeLessThan(40);
    await page.getByRole('row').first().focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('row', { name: 'خبر رقم 1', exact: true })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.getByRole('row', { name: 'خبر رقم 300', exact: true })).toBeFocused();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('toolbar', { name: 'مقالان محددان' })).toBeVisible();
    await page.keyboard.press('Control+a');
    const bar = page.getByRole('toolbar', { name: /٣٠٠ مقال/ });
    await expect(bar).toBeVisible();
    await expectAccessible(page);
    await bar.getByRole('button', { name: 'احذف' }).click();
    await expect(grid).toHaveCount(0);
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect(grid).toHaveAttribute('aria-rowcount', '300');

    // What was done before a failure is told of, and taken back like all else.
    let calls = 0;
    const fault = { ok: false, fault: { code: 'disk.full', facts: {} } };
    await page.route('**/api/library.remove', (route) => {
      calls += 1;
      return calls === 2 ? route.fulfill({ json: fault }) : route.continue();
    });
    await page.getByRole('row').first().focus();
    await page.keyboard.press('Control+a');
    await bar.getByRole('button', { name: 'احذف' }).click();
    const failed = page.getByText('القرص ممتلئ');
    await expect(failed).toContainText('٢٠٠');
    await expect(grid).toHaveAttribute('aria-rowcount', '100');
    await page.getByRole('button', { name: 'تراجع' }).click();
    await expect(grid).toHaveAttribute('aria-rowcount', '300');
  });

  test('are selected by keys also after one was ticked with the mouse', async ({ page }) => {
    await page.getByRole('row', { name: SCHOOLS }).getByRole('checkbox').click();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: /٦ مقالات/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar', { name: /محدد/ })).toHaveCount(0);
  });

  test('are tagged together, and a template begins new ones', async ({ page }) => {
    const rows = page.getByRole('row');
    await page.getByRole('row', { name: SCHOOLS }).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'وسم' }).click();
    const dialog = page.getByRole('dialog', { name: 'وسم المحدد' });
    await dialog.getByRole('textbox', { name: 'الوسم' }).fill('ملف التعليم');
    await dialog.getByRole('button', { name: 'ضع الوسم' }).click();
    await expect(page.getByText('وُسم المقال بـ«ملف التعليم»')).toBeVisible();
    await page.getByRole('searchbox', { name: 'بحث في المكتبة' }).fill('وسم:«ملف التعليم»');
    await expect(rows).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'بحث في المكتبة' }).fill('');
    await page.getByRole('row', { name: SCHOOLS }).getByRole('button', { name: 'إجراءات' }).click();
    await page.getByRole('menuitem', { name: 'اجعله قالبًا' }).click();
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.getByRole('menuitem', { name: SCHOOLS }).click();
    await expect(page).toHaveURL(/#article\//);
    await expect(page.getByRole('textbox', { name: 'العنوان' })).toContainText('مدارس القرى');
  });

  test('are imported from many files, and the library is written out whole', async ({ page }) => {
    test.slow();
    await page.getByRole('row').first().waitFor();
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      for (let place = 1; place <= 3; place += 1)
        data.items.add(new File([`عنوان الملف ${place}\n\nمتن الخبر رقم ${place}.`], `${place}.txt`));
      data.items.add(new File([''], 'فارغ.txt'));
      return data;
    });
    await page.locator('.file-drop').dispatchEvent('drop', { dataTransfer: transfer });
    await expect(page.getByText(/أُضيفت ٣ مقالات رُفض ملف واحد: فارغ\.txt/)).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole('row', { name: /^عنوان الملف/ })).toHaveCount(3);
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.getByRole('menuitem', { name: 'صدّر المكتبة كلها' }).click();
    await expect(page.getByText(/صُدّرت ٩ مقالات إلى .*warraq-library-/)).toBeVisible({ timeout: 20_000 });
  });

  test('are imported from files that are chosen together', async ({ page }) => {
    await page.getByRole('row').first().waitFor();
    await page.getByRole('button', { name: 'المزيد' }).click();
    const choice = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: 'استورد ملفات كثيرة معًا' }).click();
    const files = [1, 2, 3].map((place) => ({
      name: `${place}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`عنوان الملف ${place}\n\nمتن الخبر رقم ${place}.`),
    }));
    await (await choice).setFiles(files);
    await expect(page.getByText('أُضيفت ٣ مقالات')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('row', { name: /^عنوان الملف/ })).toHaveCount(3);
  });

  test('have a menu that the pointer and the keys open, and that gives the row its focus back', async ({
    page,
  }) => {
    const row = page.getByRole('row', { name: SCHOOLS });
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'اجعله قالبًا' }).click();
    await expect(page.getByText('وُسم المقال بـ«قالب»')).toBeVisible();
    // What was changed last comes first, and the row moves there.
    await expect(row).toHaveAttribute('aria-rowindex', '1');
    await row.focus();
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'افتح' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(row).toBeFocused();
  });

  test('come back from a whole library that was written out, from its folder and from a zip of it', async ({
    page,
    warraq,
  }) => {
    test.slow();
    await page.getByRole('row').first().waitFor();
    const choose = async (line: string, path: string) => {
      await page.getByRole('button', { name: 'المزيد' }).click();
      const choice = page.waitForEvent('filechooser');
      await page.getByRole('menuitem', { name: line }).click();
      await (await choice).setFiles(path);
    };
    await page.getByRole('button', { name: 'المزيد' }).click();
    await page.getByRole('menuitem', { name: 'صدّر المكتبة كلها' }).click();
    await expect(page.getByText(/صُدّرت ٦ مقالات إلى/)).toBeVisible({ timeout: 20_000 });
    const exports = join(warraq.library, 'exports');
    const folder = join(exports, (await readdir(exports))[0] as string);
    const [first, second] = (await readdir(join(folder, 'articles'))).filter((name) =>
      name.endsWith('.json'),
    );
    await writeFile(join(folder, 'articles', first as string), '{"format":"warraq-article"');
    const fresh = newArticle({ headline: 'خبر من مكتبة أخرى', blocks: [] });
    await writeFile(join(folder, 'articles', second as string), articleJson(fresh));
    await choose('أضف مكتبة مصدّرة من مجلد', folder);
    await expect(page.getByText(/أُضيفت ٥ مقالات رُفض ملف واحد: articles\/.*\.json/)).toBeVisible();
    await expect(page.getByRole('row', { name: /^خبر من مكتبة أخرى/ })).toBeVisible();

    const other = newArticle({ headline: 'خبر من ملف مضغوط', blocks: [] });
    const bytes = await zipOf([
      { path: 'lib/library.json', bytes: await readFile(join(folder, 'library.json')) },
      { path: 'lib/articles/x.json', bytes: Buffer.from(articleJson(other)) },
    ]);
    const zip = join(exports, 'library.zip');
    await writeFile(zip, bytes);
    await choose('أضف مكتبة مصدّرة من ملف zip', zip);
    await expect(page.getByRole('row', { name: /^خبر من ملف مضغوط/ })).toBeVisible();
    await writeFile(zip, 'no zip');
    await choose('أضف مكتبة مصدّرة من ملف zip', zip);
    await expect(page.getByText(/«library\.zip»/)).toBeVisible();
  });

  test('go only where the desk’s rules let them', async ({ page }) => {
    await page.getByRole('row').first().waitFor();
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByRole('tab', { name: 'الجريدة' }).click();
    await page.getByRole('checkbox', { name: 'من «جاهز» إلى «منشور»' }).click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: SCHOOLS }).getByRole('button', { name: 'إجراءات' }).click();
    await expect(page.getByRole('menuitemradio', { name: 'منشور' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: SCHOOLS }).getByRole('checkbox').click();
    await page.getByRole('toolbar').getByRole('button', { name: 'غيّر الحالة' }).click();
    const published = page.getByRole('menuitem', { name: 'منشور' });
    await expect(published).toHaveAttribute('aria-disabled', 'true');
    await expect(published).toContainText('لا ينتقل إليها ما هو «جاهز»');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'لوحة' }).click();
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    const card = column('جاهز').getByRole('row', { name: SCHOOLS });
    const grid = column('منشور').getByRole('grid');
    const reason = column('منشور').getByText('لا ينتقل إليها ما هو «جاهز»');
    await card.hover();
    await page.mouse.down();
    await grid.hover();
    await grid.hover({ position: { x: 20, y: 60 } });
    await expect(reason).toBeVisible();
    await expect(column('مسودة').getByText('لا ينتقل إليها')).toHaveCount(0);
    await page.mouse.up();
    await expect(reason).toHaveCount(0);
    await expect(card).toBeVisible();
    // By keys the column is passed over.
    await card.getByRole('button', { name: /اسحب|^Drag/ }).focus();
    await page.keyboard.press('Enter');
    await expect(reason).toBeVisible();
    await expect(grid).not.toHaveAttribute('data-drop-target');
    await page.keyboard.press('Escape');
    await expect(card).toBeVisible();
  });
});
