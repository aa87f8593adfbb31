import { expectAccessible } from './axe.ts';
import { expect, test } from './warraq.ts';

/** An original page as a reader copies it: a headline, a caption, text with a subhead and a quote, a ranked list. */
const PAGE = `جسر الوادي يُفتح بعد تأخير.. والسكان ينتظرون الحافلات

أول سيارة تعبر جسر الوادي صباح الافتتاح

افتتحت المحافظة، الأحد، جسر الوادي الجديد بعد تأخير دام عامين بسبب نقص التمويل، وعبرته أول سيارة في الثامنة صباحًا.

وبلغت كلفة الجسر أربعين مليونًا، تحملت المحافظة ثلثها، وجاء الباقي من صندوق الطرق الريفية.

الحافلات لم تصل بعد

وقالت مديرة النقل منى السيد: «ستبدأ الحافلات عملها مطلع الشهر المقبل، ولن يدفع الطلاب أجرة».

ويعبر الوادي كل يوم نحو ستة آلاف شخص، كان أغلبهم يقطع الطريق القديم في ساعة كاملة.

الأكثر قراءة
1
قرية تزرع سطوح بيوتها
2
مكتبة المدينة تفتح ليلًا
3
سوق السمك ينتقل إلى الميناء
`;

test.describe('the import', () => {
  test.beforeEach(async ({ page }) => {
    await page.getByRole('button', { name: 'استيراد' }).click();
    await expect(page.getByRole('dialog', { name: 'استيراد مقال' })).toBeVisible();
  });

  test('shows what a pasted page holds, leaves nothing, and makes the article', async ({ page }) => {
    await page.getByRole('textbox', { name: 'الصق النص هنا' }).fill(PAGE);
    await page.getByRole('button', { name: 'حلّل النص' }).click();
    const parts = page.getByRole('dialog', { name: 'ما تعرّفنا عليه في النص' });
    await expect(parts).toContainText('لم يُترك شيء');
    await expect(parts.getByRole('row', { name: /^عنوان: جسر الوادي/ })).toBeVisible();
    await expect(parts.getByRole('row', { name: /^عنوان فرعي: الحافلات/ })).toBeVisible();
    await expect(parts.getByRole('row', { name: /^الأكثر قراءة: .*٣ عناوين/ })).toBeVisible();
    await expectAccessible(page);
    await parts.getByRole('button', { name: 'أنشئ المقال' }).click();
    await expect(page).toHaveURL(/#article\//);
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('row', { name: /^جسر الوادي/ })).toBeVisible();
  });

  test('takes a part for what the editor says it is', async ({ page }) => {
    await page.getByRole('textbox', { name: 'الصق النص هنا' }).fill(PAGE);
    await page.getByRole('button', { name: 'حلّل النص' }).click();
    const subhead = page.getByRole('row', { name: /^عنوان فرعي: الحافلات/ });
    await subhead.getByRole('button', { name: 'النوع: عنوان فرعي' }).click();
    await page.getByRole('menuitem', { name: 'فقرة', exact: true }).click();
    await expect(page.getByRole('row', { name: /^فقرة: الحافلات/ })).toBeVisible();
    await expect(subhead).toHaveCount(0);
  });

  test('reads a file in the old Arabic encoding and says so', async ({ page }) => {
    await page.setInputFiles('input[type=file]', {
      name: 'قديم.txt',
      mimeType: 'text/plain',
      buffer: windows1256(PAGE),
    });
    const parts = page.getByRole('dialog', { name: 'ما تعرّفنا عليه في النص' });
    await expect(parts.getByRole('row', { name: /^عنوان: جسر الوادي/ })).toBeVisible();
    await expect(parts).toContainText('windows-1256');
  });

  test('takes a file that is dropped on the library', async ({ page }) => {
    await page.getByRole('dialog').getByRole('button', { name: 'إلغاء' }).click();
    const drop = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'خبر.txt', { type: 'text/plain' }));
      return transfer;
    }, PAGE);
    const main = page.getByRole('main');
    await main.dispatchEvent('dragenter', { dataTransfer: drop });
    await expect(page.getByText('أفلت الملف هنا لاستيراده')).toBeVisible();
    await main.dispatchEvent('drop', { dataTransfer: drop });
    await expect(page.getByRole('dialog', { name: 'ما تعرّفنا عليه في النص' })).toBeVisible();
  });

  for (const { what, name, text, says } of [
    { what: 'an empty file', name: 'فارغ.txt', text: '', says: '«فارغ.txt» فارغ، فلا شيء يُستورد.' },
    { what: 'a JSON of another program', name: 'غريب.json', text: '{"name":"x"}', says: 'من برنامج آخر' },
    {
      what: 'a newer document',
      name: 'جديد.json',
      text: '{"format":"warraq-article","version":99,"id":"a","headline":"ع"}',
      says: 'مكتوب بإصدار أحدث من ورّاق، ولم يُمسّ',
    },
    {
      what: 'too much text',
      name: 'طويل.txt',
      text: 'كلمة '.repeat(2_500_000),
      says: 'قسّمه ثم استورد أجزاءه',
    },
    { what: 'a damaged Word file', name: 'تالف.docx', text: 'PK\u0003\u0004x', says: 'تالف أو ناقص' },
  ]) {
    test(`says in Arabic what is wrong with ${what}`, async ({ page }) => {
      await page.setInputFiles('input[type=file]', {
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      });
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText(says);
      await page.getByRole('dialog').getByRole('button', { name: 'إلغاء' }).click();
      await expect(page.getByRole('row', { name: /^مدارس القرى/ })).toBeVisible();
    });
  }

  test('lets the keys reach nothing under it, and Escape close it after a file that could not be read', async ({
    page,
  }) => {
    await page.setInputFiles('input[type=file]', {
      name: 'تالف.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('PK\u0003\u0004x'),
    });
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^مدارس القرى/ })).toBeVisible();
  });

  test('keeps links of a pasted page, unless it is told not to', async ({ page }) => {
    await page.evaluate(async () => {
      const html = '<h1>عنوان الخبر</h1><p>نقلت <a href="https://example.org/">الوكالة</a> خبرًا طويلًا.</p>';
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob(['عنوان الخبر\n\nنقلت الوكالة خبرًا طويلًا.'], { type: 'text/plain' }),
        }),
      ]);
    });
    await page.getByRole('textbox', { name: 'الصق النص هنا' }).press('Control+v');
    await expect(page.getByRole('checkbox', { name: 'احتفظ بالروابط والتنسيق' })).toBeChecked();
    await page.getByRole('button', { name: 'حلّل النص' }).click();
    await expect(page.getByRole('row', { name: 'عنوان: عنوان الخبر' })).toBeVisible();
  });

  test('takes several dropped files at once', async ({ page }) => {
    await page.getByRole('dialog').getByRole('button', { name: 'إلغاء' }).click();
    const drop = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      for (const name of ['أول', 'ثانٍ'])
        transfer.items.add(new File([`خبر ${name} من المدينة\n\n${text}`], `${name}.txt`));
      return transfer;
    }, PAGE);
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer: drop });
    await expect(page.getByText('أُضيف مقالان')).toBeVisible();
    await expect(page.getByRole('row', { name: /^خبر (أول|ثانٍ)/ })).toHaveCount(2);
  });

  test('keeps what was pasted until it is used', async ({ page }) => {
    await page.getByRole('textbox', { name: 'الصق النص هنا' }).fill(PAGE);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'استيراد' }).click();
    await expect(page.getByRole('textbox', { name: 'الصق النص هنا' })).toHaveValue(PAGE);
  });

  test('is left without a trace', async ({ page }) => {
    const rows = await page.getByRole('row', { includeHidden: true }).count();
    await page.getByRole('textbox', { name: 'الصق النص هنا' }).fill(PAGE);
    await page.getByRole('button', { name: 'حلّل النص' }).click();
    const parts = page.getByRole('dialog', { name: 'ما تعرّفنا عليه في النص' });
    await parts.getByRole('button', { name: 'إلغاء' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('row')).toHaveCount(rows);
  });
});

/** Text in Windows-1256, whose letters are found by decoding every byte. */
function windows1256(text: string): Buffer {
  const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => Math.max(0, letters.indexOf(letter))));
}
