import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './warraq.ts';

test('a damaged library is not opened, set aside, and built anew from its backup', async ({
  page,
  warraq,
}) => {
  await expect(page.getByRole('row').first()).toBeVisible();
  const before = await page.getByRole('row').count();
  warraq.expectTrouble(/WebSocket|Failed to fetch|ERR_CONNECTION/);
  await warraq.kill();
  const file = join(warraq.library, 'library.sqlite');
  const { writeBackup } = await import('../../electron/backend/backups.ts');
  const database = new DatabaseSync(file);
  writeBackup(database, warraq.library, Date.now());
  database.close();
  await writeFile(file, Buffer.alloc(20_000, 7));
  await warraq.restart();
  const dialog = page.getByRole('alertdialog', { name: 'ملف المكتبة تالف' });
  await expect(dialog).toContainText('آخر نسخة احتياطية سليمة');
  await dialog.getByRole('button', { name: 'استعد المكتبة' }).click();
  await page.getByRole('button', { name: 'تابع العمل' }).click();
  await expect(page.getByRole('row')).toHaveCount(before);
});
