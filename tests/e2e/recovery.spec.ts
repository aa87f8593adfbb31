import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { libraryQuerySchema } from '#core/host/library.ts';
import { Library } from '../../electron/backend/library/library.ts';
import { expectAccessible } from './axe.ts';
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

test('a copy that a synchronising service left is compared, taken over apart and moved aside', async ({
  page,
  warraq,
}) => {
  await expect(page.getByRole('row').first()).toBeVisible();
  const before = await page.getByRole('row').count();
  warraq.expectTrouble(/WebSocket|Failed to fetch|ERR_CONNECTION/);
  await warraq.kill();
  // Killed, it has all in its log: opened and closed, all is in the file.
  new Library(warraq.library).close();
  const other = join(warraq.library, 'elsewhere');
  await mkdir(other);
  await copyFile(join(warraq.library, 'library.sqlite'), join(other, 'library.sqlite'));
  const there = new Library(other);
  const id = there.list(libraryQuerySchema.parse({})).articles[0]?.id as string;
  const { article, revision } = there.open(id);
  const { blocks: _, ...fields } = article;
  there.save({ id, base: revision, fields: { ...fields, headline: `${article.headline} المعدّل` } });
  there.close();
  const name = 'library.sync-conflict-20261127-101112-ABCDEFG.sqlite';
  await copyFile(join(other, 'library.sqlite'), join(warraq.library, name));
  await warraq.restart();
  const dialog = page.getByRole('dialog', { name: 'نسخة أخرى من المكتبة' });
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await expect(dialog).toContainText('من Syncthing');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'قارن' }).click();
  await expect(page.locator('ins')).toHaveText(['المعدّل']);
  await page.getByRole('button', { name: 'احفظه مقالًا مستقلًا' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('أُضيف');
  await dialog.getByRole('button', { name: 'ضع النسخة جانبًا' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row')).toHaveCount(before + 1);
  await expect(page.getByRole('row', { name: /^.*المعدّل \(من الجهاز الآخر\)/ })).toBeVisible();
  await expect(page.getByRole('row', { name: article.headline }).first()).toBeVisible();
  expect(await readdir(warraq.library)).not.toContain(name);
});
