import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { openNew, textOf } from './desk.ts';
import { paste, slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

test.describe('what is pasted', () => {
  test('keeps structure and links of a paste and drops its styles', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await desk.body.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        `<h2 style="color:red">ماذا بعد؟</h2><p class="MsoNormal" dir="rtl" style="mso-x:1">نص <b>مهم</b> و
         <a href="https://example.org/a?utm_source=x" onclick="steal()">رابط</a></p><ul><li>نقطة</li></ul>
         <script>steal()</script>`,
      );
      clipboardData.setData('text/plain', 'ماذا بعد؟');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(desk.body.getByRole('heading', { level: 2 })).toHaveText('ماذا بعد؟');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list']);
    expect(blocks[1]?.content).toMatchObject([
      { text: 'نص ' },
      { text: 'مهم', marks: ['strong'] },
      {},
      { type: 'link' },
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/steal|mso|color/);
  });

  test('shows what a whole article was taken for before it fills an empty one, at one step of undo', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.headline.click();
    const filler =
      'وقالت الهيئة إن العمل في الخط الجديد بدأ صباح أمس وإن أول رحلة تجريبية تنطلق في الشهر المقبل.';
    const text = ['قطار الصعيد يعود.. رحلة أولى بعد عام', filler, 'ماذا يتغير؟', filler, filler].join('\n\n');
    await desk.headline.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    const dialog = page.getByRole('dialog', { name: 'ما عُرف في النص الملصوق' });
    await expect(dialog.getByRole('row')).toHaveCount(5);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'املأ المقال' }).click();
    await expect(desk.headline).toHaveValue(/^قطار الصعيد يعود/);
    await expect(desk.body.getByRole('heading', { level: 2 })).toHaveText('ماذا يتغير؟');
    await desk.undo.click();
    await expect(desk.headline).toHaveValue('');
    await expect(desk.body).toHaveText('');
  });

  test('an address pasted on words makes them a link, without what follows the reader', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await write(page, 'خطة الوزارة', 'Shift+Home');
    await paste(desk.body, { 'text/plain': ' https://example.org/plan?utm_source=x&id=7\n' });
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toMatchObject([
      { type: 'link', url: 'https://example.org/plan?id=7', content: [{ text: 'خطة الوزارة' }] },
    ]);
  });

  test('makes a card of a video pasted on an empty line, and keeps program text as it is', async ({
    page,
  }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await paste(desk.body, { 'text/plain': 'https://youtu.be/abc123def' });
    await page.keyboard.type('بعدها');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['embed', 'paragraph']);
    expect(textOf(blocks[1]?.content)).toBe('بعدها');
  });

  test('cells of a spreadsheet become a table, and fill the cells of one that is there', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    const text = 'البند\t2026\r\nتعليم\t25%\r\n';
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table dir=rtl><!--StartFragment--><tr><td class=xl65>البند</td><td>2026</td></tr><tr><td>تعليم</td><td>25%</td></tr><!--EndFragment--></table></body></html>`;
    await paste(desk.body, { 'text/html': html, 'text/plain': text });
    await expect(desk.body.getByRole('row')).toHaveCount(2);
    await desk.body.getByRole('cell', { name: '25%' }).click();
    await paste(desk.body, { 'text/plain': text });
    await expect(desk.body.getByRole('row')).toHaveCount(3);
    await expect(desk.body.getByRole('row').last()).toHaveText(/تعليم\s*25%/);
    await desk.undo.click();
    await expect(desk.body.getByRole('row')).toHaveCount(2);
  });

  test('a picture inside it is kept in the library, with the rest as one step of undo', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    const base64 = readFileSync('assets/icons/png/16x16.png').toString('base64');
    // As LibreOffice Writer puts it.
    const html = `<meta name="generator" content="LibreOffice 24.2"/><h2 class="western">عنوان فرعي</h2><p align="right"><font face="Amiri"><span lang="ar-EG">نص</span></font></p><p><img src="data:image/png;base64,${base64}" width="16" height="16"/></p>`;
    await paste(desk.body, { 'text/html': html, 'text/plain': 'عنوان فرعي' });
    await expect(desk.body.locator('figure img')).toBeVisible();
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type).slice(0, 3)).toEqual(['heading', 'paragraph', 'figure']);
    expect(blocks[2]).toMatchObject({ asset: { mediaType: 'image/png' } });
    await desk.undo.click();
    await expect(desk.body).toHaveText('');
  });

  test('lines pasted in a list become its points', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await slash(page, 'نقاط');
    await write(page, 'أولى', 'Enter');
    await paste(desk.body, { 'text/plain': 'ثانية\nثالثة' });
    await expect(desk.body.getByRole('listitem')).toHaveText(['أولى', 'ثانية', 'ثالثة']);
    await desk.undo.click();
    await expect(desk.body.getByRole('listitem')).toHaveText(['أولى', '']);
  });

  test('comes as plain words by Ctrl+Shift+V', async ({ page }) => {
    const desk = await openNew(page);
    await desk.body.click();
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob(['نص خام'], { type: 'text/plain' }),
          'text/html': new Blob(['<b>نص</b> خام'], { type: 'text/html' }),
        }),
      ]),
    );
    await page.keyboard.press('Control+Shift+KeyV');
    await expect(desk.body).toHaveText('نص خام');
    const { blocks } = await desk.stored();
    expect(blocks[0]?.content).toEqual([{ type: 'text', text: 'نص خام' }]);
  });
});
