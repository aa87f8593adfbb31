import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

test.beforeEach(({ warraq }) => {
  warraq.expectTrouble(/Blocked script execution in 'about:(srcdoc|blank)'/);
});

async function open(page: Page) {
  await page.getByRole('button', { name: 'ابدأ الإعداد' }).click();
  return page.getByRole('dialog', { name: 'إعداد الجريدة' });
}

test('the first run offers to introduce the publication, stands in no way, and does not ask again', async ({
  page,
}) => {
  const offer = page.getByRole('region', { name: 'البداية' });
  await expect(offer).toBeVisible();
  await expect(page.getByRole('button', { name: 'مقال جديد' })).toBeEnabled();
  await expectAccessible(page);
  await offer.getByRole('button', { name: 'ليس الآن' }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('a publication is introduced by keyboard alone, and its page follows every choice', async ({
  page,
}, info) => {
  const dialog = await open(page);
  const step = (name: string) => dialog.getByRole('heading', { level: 3, name });
  const phone = page.frameLocator('.setup-phone iframe');
  await dialog.getByRole('textbox', { name: 'اسم الجريدة' }).fill('');
  await expect(dialog.getByRole('button', { name: 'التالي' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'اسم الجريدة' }).fill('صحيفة الوادي');
  await expect(phone.locator('.publication')).toHaveText('صحيفة الوادي');
  await page.keyboard.press('Tab');
  // From Egypt to the Levant: three choices further.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'الشام' })).toBeChecked();
  await expect(dialog.getByText('هكذا يُكتب التاريخ: 22 شباط 2026')).toBeVisible();
  await expect(phone.locator('.today')).toHaveText('22 تشرين الثاني 2026');
  await expectAccessible(page);

  await dialog.getByRole('textbox', { name: 'اسم الجريدة' }).press('Enter');
  await expect(step('العنوان على الشبكة')).toBeFocused();
  const address = dialog.getByRole('textbox', { name: 'عنوان الموقع' });
  await address.fill('wadi.example');
  await expect(dialog.getByText('عنوان يبدأ بـ https:// أو اتركه فارغًا.')).toBeVisible();
  await address.press('Enter');
  await expect(step('العنوان على الشبكة')).toBeVisible();
  await address.fill('https://wadi.example');
  await dialog.getByText('حروف عربية').click();
  await expect(dialog.getByText('https://wadi.example/مكتبة-متنقلة-تصل-إلى-القرى/')).toBeVisible();
  await expectAccessible(page);
  await address.press('Enter');

  await expect(step('شكل الصفحة')).toBeFocused();
  await dialog.getByRole('radio', { name: /^وكالة/ }).click();
  await dialog.getByRole('button', { name: 'أخضر' }).click();
  await expect(dialog.getByRole('textbox', { name: 'لون الجريدة' })).toHaveValue('#2b6a3e');
  await expect(phone.locator('.kicker')).toHaveCSS('color', 'rgb(43, 106, 62)');
  await expect(phone.locator('link[href*="agency/theme.css"]')).toHaveCount(1);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'التالي' }).press('Enter');
  await dialog.getByRole('checkbox', { name: 'النص البديل للصورة' }).press('Space');
  await dialog.getByRole('checkbox', { name: 'ninjs 3.1 للوكالات' }).press('Space');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'السابق' }).press('Enter');
  await expect(step('شكل الصفحة')).toBeFocused();
  await dialog.getByRole('button', { name: 'إلى المراجعة' }).press('Enter');

  await expect(step('المراجعة')).toBeFocused();
  await expect(dialog.getByText('الخطوة ٥ من ٥')).toBeVisible();
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'احفظه ملفًا' }).click();
  const file = info.outputPath('wadi.json');
  await (await saving).saveAs(file);
  const chosen = {
    name: 'صحيفة الوادي',
    months: 'levantine',
    digits: 'latn',
    timeZone: 'Asia/Beirut',
    baseUrl: 'https://wadi.example',
    slug: 'arabic',
    theme: 'agency',
    colours: { accent: '#2b6a3e' },
    required: ['credit'],
    formats: ['html', 'json', 'ninjs'],
  };
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(chosen);
  await dialog.getByRole('button', { name: 'ابدأ العمل' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('صارت جريدتك «صحيفة الوادي».')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('row').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'البداية' })).toHaveCount(0);
  await page.getByRole('button', { name: 'الإعدادات' }).click();
  await page.getByRole('tab', { name: 'الجريدة' }).click();
  await expect(page.getByRole('textbox', { name: 'عنوان الموقع' })).toHaveValue('https://wadi.example');
});

test('Enter goes on from step to step, also while no field has the focus', async ({ page }) => {
  const dialog = await open(page);
  await expect(dialog).toBeFocused();
  for (const name of ['العنوان على الشبكة', 'شكل الصفحة', 'المكتب والصيغ', 'المراجعة']) {
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('heading', { level: 3, name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
});

test('nothing changes before the end, and an unfinished turn is taken up again', async ({ page }) => {
  const dialog = await open(page);
  await dialog.getByRole('textbox', { name: 'اسم الجريدة' }).fill('صحيفة النهر');
  await dialog.getByRole('button', { name: 'إلغاء' }).click();
  await page.getByRole('button', { name: 'الإعدادات' }).click();
  await page.getByRole('tab', { name: 'الجريدة' }).click();
  await expect(page.getByRole('textbox', { name: 'اسم الجريدة' })).toHaveValue('الجريدة اليومية');
  await page.getByRole('button', { name: 'إعداد جديد' }).click();
  await expect(dialog.getByRole('textbox', { name: 'اسم الجريدة' })).toHaveValue('صحيفة النهر');
});

test('a file of another desk fills the wizard', async ({ page }) => {
  const dialog = await open(page);
  const profile = {
    format: 'warraq-profile',
    version: 1,
    name: 'صحيفة الساحل',
    months: 'maghrebi',
    hijri: true,
  };
  await page.locator('input[type=file]').setInputFiles({
    name: 'sahel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(profile)),
  });
  await expect(dialog.getByRole('textbox', { name: 'اسم الجريدة' })).toHaveValue('صحيفة الساحل');
  await expect(dialog.getByRole('switch', { name: 'التاريخ الهجري إلى جوار الميلادي' })).toBeChecked();
  await expect(dialog.getByText(/هكذا يُكتب التاريخ: ٢٢ فيفري ٢٠٢٦/)).toBeVisible();
});

for (const [width, height] of [
  [390, 844],
  [820, 1180],
] as const)
  test(`the wizard fits a window of ${width} pixels`, async ({ page }) => {
    const dialog = await open(page);
    await page.setViewportSize({ width, height });
    for (const name of ['العنوان على الشبكة', 'شكل الصفحة', 'المكتب والصيغ', 'المراجعة']) {
      await dialog.getByRole('button', { name, exact: true }).click();
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, name).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });
