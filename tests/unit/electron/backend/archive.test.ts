import { execFileSync } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { zipOf } from '../../../../electron/backend/archive.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('a zip of ours', () => {
  test('keeps its files in their order and gives them back', async () => {
    const files = [
      { path: 'mimetype', bytes: bytes('application/epub+zip') },
      { path: 'b.xml', bytes: bytes('<ب/>'.repeat(99)) },
      { path: 'a.jpg', bytes: bytes('x'.repeat(99)) },
    ];
    const zip = await fromBufferPromise(Buffer.from(await zipOf(files)));
    const found: { path: string; text: string; isStored: boolean }[] = [];
    for await (const entry of zip.eachEntry()) {
      const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
      found.push({ path: entry.fileName, text, isStored: entry.compressionMethod === 0 });
    }
    expect(found).toEqual([
      { path: 'mimetype', text: 'application/epub+zip', isStored: true },
      { path: 'b.xml', text: '<ب/>'.repeat(99), isStored: false },
      { path: 'a.jpg', text: 'x'.repeat(99), isStored: true },
    ]);
  });
  test('is told for an EPUB by its first bytes (OCF 3.3 §4.3)', async () => {
    const zip = Buffer.from(await zipOf([{ path: 'mimetype', bytes: bytes('application/epub+zip') }]));
    expect(zip.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });
  test('is the same, byte for byte, in another time zone and at another moment', () => {
    const script = `import { zipOf } from ${JSON.stringify(new URL('../../../../electron/backend/archive.ts', import.meta.url))};
      const bytes = await zipOf([{ path: 'a.txt', bytes: Buffer.from('سطر') }]);
      process.stdout.write(Buffer.from(bytes).toString('hex'));`;
    const made = ['UTC', 'Africa/Cairo', 'America/Santiago'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(made[0]).toMatch(/^504b0304/);
    expect(new Set(made).size).toBe(1);
  });
});
