import { expectAccessible } from './axe.ts';
import { openNew } from './desk.ts';
import { expect, test } from './warraq.ts';

const TEXT = ['السد والخزان والقمح.', 'السد والخزان.', 'عاد الخزان والقمح إلى الوادي.'].join('\n\n');

test('the most used words are renamed and merged by hand, and taken back', async ({ page }) => {
  const desk = await openNew(page);
  await desk.body.click();
  await desk.body.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, TEXT);
  await page.getByRole('tab', { name: 'البيانات' }).click();
  const section = page.getByRole('region', { name: 'أكثر الكلمات انتشارًا' });
  // There to see before the desk decides to show them.
  await expect(section).toContainText('الخزان، السد، القمح');
  await section.getByRole('switch').click();
  const words = section.locator('.keyword-text');
  await expect(words).toHaveText(['الخزان', 'السد', 'القمح']);

  await section.getByRole('button', { name: 'سمِّ «السد» اسمًا آخر' }).click();
  const name = section.getByRole('textbox', { name: 'الاسم الجديد لـ«السد»' });
  await expect(name).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(words).toHaveText(['الخزان', 'السد', 'القمح']);
  await section.getByRole('button', { name: 'سمِّ «السد» اسمًا آخر' }).click();
  await name.fill('الخزان');
  await page.keyboard.press('Enter');
  await expect(words).toHaveText(['الخزان', 'القمح']);
  await expect(section.locator('.keyword-count').first()).toHaveText('٥');
  await expectAccessible(page);
  expect((await desk.stored()).keywords).toMatchObject({ renamed: [{ from: 'السد', to: 'الخزان' }] });

  await section.getByRole('button', { name: 'أعِد «السد ← الخزان»' }).click();
  await expect(words).toHaveText(['الخزان', 'السد', 'القمح']);
});

test('figures are told of the whole and of each section', async ({ page }) => {
  await page.getByRole('row', { name: /مدارس القرى/ }).click();
  await page.getByRole('tab', { name: 'البيانات' }).click();
  const figures = page.getByRole('region', { name: 'أرقام المقال' });
  await expect(figures.getByText('متوسط كلمات الجملة')).toBeVisible();
  await expect(figures.getByRole('row', { name: /ماذا في الخطة/ })).toBeVisible();
});

test('what tells an article from the library is offered, and pinned by a press', async ({ page }) => {
  await page.getByRole('row', { name: /مدارس القرى/ }).click();
  await page.getByRole('tab', { name: 'البيانات' }).click();
  const section = page.getByRole('region', { name: 'أكثر الكلمات انتشارًا' });
  const shows = section.getByRole('switch');
  if (!(await shows.isChecked())) await shows.click();
  await expect(section.getByText('يميّزه عن بقية المكتبة')).toBeVisible();
  const offered = section.locator('.keywords-hidden').first().getByRole('button', { name: /^ثبّت/ });
  const word = ((await offered.first().textContent()) ?? '').trim();
  await offered.first().click();
  await expect(section.locator('.keyword-text').first()).toHaveText(word);
  await expect(section.getByRole('button', { name: `أزل تثبيت «${word}»` })).toBeVisible();
});

test('the words of the library are shown, and a press searches for one', async ({ page }) => {
  await page.getByRole('button', { name: 'المزيد' }).click();
  await page.getByRole('menuitem', { name: 'أكثر الكلمات انتشارًا في المكتبة' }).click();
  const dialog = page.getByRole('dialog', { name: 'أكثر الكلمات انتشارًا في المكتبة' });
  const words = dialog.getByRole('list').getByRole('button');
  await expect(words.first()).toBeVisible();
  await expectAccessible(page);
  await words.first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('searchbox', { name: 'بحث في المكتبة' })).not.toHaveValue('');
  await expect(page.getByRole('row').first()).toBeVisible();
});
