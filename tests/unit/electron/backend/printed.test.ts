import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium, printWithBrowser } from '../../../../electron/backend/print-with-browser.ts';
import { printed } from '../../../../electron/backend/printed.ts';

const AT = '2026-11-22T11:21:00+02:00';
const bytes = (text: string) => Buffer.from(text, 'utf8');
const page = (body: string) => [
  {
    path: 'index.html',
    bytes: bytes(`<!doctype html><html lang="ar" dir="rtl"><title>صحيفة</title><body>${body}</body></html>`),
  },
  { path: 'fonts/a.txt', bytes: bytes('ا') },
];
const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const leftovers = () => readdirSync(tmpdir()).filter((name) => /^warraq-(print|browser)-/.test(name));

afterEach(() => vi.unstubAllEnvs());

describe('a page that is printed', () => {
  test('lies in a folder of its own, which is gone afterwards, whether it went well or not', async () => {
    let folder = '';
    await printed(page('سطر'), AT, async (given) => {
      folder = given;
      expect(readFileSync(join(given, 'fonts', 'a.txt'), 'utf8')).toBe('ا');
      return bytes('%PDF-1.4');
    });
    expect(existsSync(folder)).toBe(false);
    const failing = printed(page('سطر'), AT, async (given) => {
      folder = given;
      return bytes('<html>');
    });
    await expect(failing).rejects.toMatchObject({ code: 'print.failed' });
    expect(existsSync(folder)).toBe(false);
  });
  test('says that it was made when the article was last changed, and not one byte is moved', async () => {
    const made =
      "%PDF-1.4 /CreationDate (D:20301231235959+02'00') /ModDate (D:20301231235959Z) /X (D:20301231235959)";
    const pdf = await printed(page(''), AT, async () => bytes(made));
    expect(latin1(pdf)).toBe(
      "%PDF-1.4 /CreationDate (D:20261122092100+00'00') /ModDate (D:20261122092100Z) /X (D:20301231235959)",
    );
  });
  test('says clearly that there is no browser, or that the one named does not print', async () => {
    vi.stubEnv('WARRAQ_CHROMIUM', '/nowhere/chromium');
    await expect(printed(page(''), AT, printWithBrowser)).rejects.toMatchObject({
      code: 'print.unavailable',
    });
    vi.stubEnv('WARRAQ_CHROMIUM', '/bin/false');
    await expect(printed(page(''), AT, printWithBrowser)).rejects.toMatchObject({ code: 'print.failed' });
  });
  test.skipIf(findChromium() === undefined)(
    'comes out of a browser tagged, in its language, the same bytes twice, nothing left behind',
    async () => {
      const before = leftovers();
      const first = await printed(page('<h1>القطار</h1><p>عاد القطار</p>'), AT, printWithBrowser);
      const second = await printed(page('<h1>القطار</h1><p>عاد القطار</p>'), AT, printWithBrowser);
      expect(Buffer.compare(first, second)).toBe(0);
      expect(latin1(first)).toMatch(/\/Lang \(ar\)/);
      expect(latin1(first)).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true>>/);
      expect(latin1(first)).toContain("/CreationDate (D:20261122092100+00'00')");
      expect(leftovers()).toEqual(before);
    },
  );
});
