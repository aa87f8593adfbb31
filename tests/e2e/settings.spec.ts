import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

test.describe('the settings', () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await expect(page.getByRole('dialog', { name: 'الإعدادات' })).toBeVisible();
  });

  test('darken the window at once, and it is dark again next time', async ({ page, warraq }) => {
    await page.getByRole('radio', { name: 'داكن' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
    await expectAccessible(page);
    warraq.expectTrouble(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket/);
    await warraq.restart();
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 17, 16)');
  });

  test('look like paper in sepia, with contrast enough', async ({ page }) => {
    await page.getByRole('radio', { name: 'ورقي' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('row').first().getByRole('checkbox').click();
    await expectAccessible(page);
  });

  test('write every number in the chosen digits', async ({ page }) => {
    await page.getByRole('button', { name: /الأرقام في البرنامج/ }).click();
    await page.getByRole('option', { name: /0123456789/ }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation').getByRole('button', { name: 'المسودات 2' })).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/[٠-٩]+ كلمة/);
  });

  test('keep the publication, and refuse an address that is none', async ({ page }) => {
    await page.getByRole('tab', { name: 'الجريدة' }).click();
    await page.getByRole('textbox', { name: 'اسم الجريدة' }).fill('صحيفة الوادي');
    await page.getByRole('textbox', { name: 'عنوان الموقع' }).fill('wadi.example');
    await expect(page.getByText('عنوان يبدأ بـ https:// أو اتركه فارغًا.')).toBeVisible();
    await page.getByRole('textbox', { name: 'عنوان الموقع' }).fill('https://wadi.example/news');
    await page.getByRole('textbox', { name: 'حروف العنوان' }).fill('٧٠');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByRole('tab', { name: 'الجريدة' }).click();
    await expect(page.getByRole('textbox', { name: 'اسم الجريدة' })).toHaveValue('صحيفة الوادي');
    await expect(page.getByRole('textbox', { name: 'عنوان الموقع' })).toHaveValue(
      'https://wadi.example/news',
    );
    await expect(page.getByRole('textbox', { name: 'حروف العنوان' })).toHaveValue('٧٠');
    await expectAccessible(page);
  });

  test('find a rule by its words, and switch all on again', async ({ page }) => {
    await page.getByRole('tab', { name: 'التدقيق' }).click();
    await page.getByRole('searchbox', { name: 'ابحث في القواعد' }).fill('امراه');
    const rules = page.getByRole('group').getByRole('switch');
    await expect(rules).toHaveCount(1);
    await page.getByRole('switch', { name: /^عدد من ١١/ }).click();
    await expect(page.getByText('قاعدة واحدة متوقفة')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'شغّلها كلها' }).click();
    await expect(page.getByRole('switch', { name: /^عدد من ١١/ })).toBeChecked();
  });

  test('switch a rule off and on, and keep the words of the house', async ({ page }) => {
    await page.getByRole('tab', { name: 'التدقيق' }).click();
    await page.getByRole('switch', { name: /^همزة ناقصة/ }).click();
    const words = page.getByRole('textbox', { name: 'كلمات لا تستعملها الجريدة' });
    await words.fill('كارثة = حادث');
    await page.getByRole('textbox', { name: 'عبارات لا تستعملها الجريدة' }).fill('* *');
    await expect(page.getByText(/^لا يُفهم هذا السطر: «.+»/)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.reload();
    await page.getByRole('button', { name: 'الإعدادات' }).click();
    await page.getByRole('tab', { name: 'التدقيق' }).click();
    await expect(words).toHaveValue('كارثة = حادث');
    await expect(page.getByRole('switch', { name: /^همزة ناقصة/ })).not.toBeChecked();
  });
});

test.describe('the publication’s profile', () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole('button', { name: 'الإعدادات' }).click();
  });

  test('chooses a theme by its picture, with the publication’s colour, and the preview follows', async ({
    page,
    warraq,
  }) => {
    warraq.expectTrouble(/Blocked script execution in 'about:srcdoc'/);
    await page.getByRole('tab', { name: 'صفحة القارئ' }).click();
    await expect(page.getByRole('radio')).toHaveCount(3);
    await page.getByRole('radio', { name: /^مجلة/ }).click();
    await page.getByRole('textbox', { name: 'لون الجريدة' }).fill('أحمر');
    await expect(page.getByText(/ثم ستة أرقام/)).toBeVisible();
    await page.getByRole('textbox', { name: 'لون الجريدة' }).fill('#0a5c36');
    await page.keyboard.press('Tab');
    const picture = page.frameLocator('.theme-picture iframe').nth(1);
    await expect(picture.locator('.kicker')).toHaveCSS('color', 'rgb(10, 92, 54)');
    await expectAccessible(page);

    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /^مدارس القرى/ }).click();
    await page.getByRole('button', { name: 'معاينة' }).click();
    const reader = page.frameLocator('iframe[title="معاينة"]');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveCSS('font-family', /^"?Amiri/);
    await expect(reader.locator('.kicker')).toHaveCSS('color', 'rgb(10, 92, 54)');
  });

  test('begins with a country, is saved as a file, and opened again', async ({ page }, info) => {
    await page.getByRole('tab', { name: 'الجريدة' }).click();
    await page.getByRole('button', { name: /ابدأ من بلد الجريدة/ }).click();
    await page.getByRole('option', { name: 'تونس' }).click();
    await expect(page.getByRole('button', { name: /أسماء الشهور/ })).toContainText('جانفي');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'احفظه ملفًا' }).click();
    const file = info.outputPath('tunis.json');
    await (await saving).saveAs(file);
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    expect(saved).toMatchObject({ format: 'warraq-profile', months: 'maghrebi', timeZone: 'Africa/Tunis' });
    expect(saved.formats).toEqual(['html', 'json']);
    await page.getByRole('button', { name: /ابدأ من بلد الجريدة/ }).click();
    await page.getByRole('option', { name: 'مصر' }).click();
    await expect(page.getByRole('button', { name: /أسماء الشهور/ })).toContainText('فبراير');
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(page.getByRole('button', { name: /أسماء الشهور/ })).toContainText('جانفي');
    const bad = {
      name: 'bad.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"timeZone":"Cairo"}'),
    };
    await page.locator('input[type=file]').setInputFiles(bad);
    await expect(page.getByText(/«bad.json»|timeZone/)).toBeVisible();
    await expect(page.getByRole('button', { name: /أسماء الشهور/ })).toContainText('جانفي');
  });

  test('keeps an article in that lacks what the desk requires', async ({ page, warraq }) => {
    warraq.expectTrouble(/Blocked script execution in 'about:srcdoc'/);
    await page.getByRole('tab', { name: 'صفحة القارئ' }).click();
    await page.getByText('موعد النشر', { exact: true }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'مقال جديد' }).click();
    await page.getByRole('textbox', { name: 'العنوان' }).fill('سوق القرية');
    await page.getByRole('textbox', { name: 'المتن' }).pressSequentially('يفتح السوق صباح كل جمعة.');
    await page.getByRole('button', { name: 'تصدير' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('ينقص المقال: موعد النشر')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'صدّر' })).toBeDisabled();
  });
});

test.describe('a damaged file of settings', () => {
  test('is told of, with where it is kept', async ({ page, warraq }) => {
    await writeFile(join(warraq.library, 'settings.json'), '{"appearance":');
    warraq.expectTrouble(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|WebSocket/);
    await warraq.restart();
    const notice = page.getByRole('alertdialog').filter({ hasText: 'تعذّرت قراءة ملف الإعدادات' });
    await expect(notice).toContainText('settings.damaged.json');
    await expectAccessible(page);
  });
});
