/**
 * Measures the memory of packages of many photos: `node tests/bench/photo-package.ts [photos] [megabytes each]`.
 * Makes the photos, then one zip with the pictures put aside on the disk and one with them in memory, each in a
 * process of its own. Prints seconds, bytes and peak memory; asserts nothing. Linux only.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { makeBag, withSpool, writeBagZip } from '../../electron/backend/bag.ts';

const MEGABYTE = 1_000_000;
const THEMES = join(import.meta.dirname, '../../assets/themes');

if (process.argv[2] === '--pack') await pack(process.argv[3] as string, process.argv[4] === 'aside');
else await measure(Number(process.argv[2] ?? 50), Number(process.argv[3] ?? 10));

async function measure(photos: number, megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-photos-'));
  try {
    mkdirSync(join(folder, 'assets'));
    const blocks: Block[] = [];
    const picture = await photo(megabytes);
    for (let index = 0; index < photos; index += 1) {
      // What follows a JPEG's end is not drawn; it makes each photo a file of its own.
      const bytes = Buffer.concat([picture, Buffer.from(String(index))]);
      const hash = createHash('sha256').update(bytes).digest('hex');
      writeFileSync(join(folder, 'assets', hash), bytes);
      const { width, height } = await sharp(bytes).metadata();
      const asset = { hash, mediaType: 'image/jpeg', bytes: bytes.length, width, height };
      blocks.push({ id: `p${index}`, type: 'figure', asset, caption: [], credit: '', alt: '' });
    }
    const input = blocks.reduce(
      (sum, block) => sum + (block.type === 'figure' ? (block.asset?.bytes ?? 0) : 0),
      0,
    );
    writeFileSync(
      join(folder, 'article.json'),
      JSON.stringify(newArticle({ headline: 'معرض الصور', blocks })),
    );
    console.log(`${photos} photos, ${(input / MEGABYTE).toFixed(0)} MB`);
    for (const way of ['aside', 'memory'])
      console.log(
        execFileSync(process.execPath, [import.meta.filename, '--pack', folder, way], {
          encoding: 'utf8',
          // As build/warraq.mjs sets it.
          env: { ...process.env, MALLOC_ARENA_MAX: '1' },
        }).trim(),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Noise packs badly: a picture of about this size on the disk. */
async function photo(megabytes: number): Promise<Buffer> {
  const side = Math.round(Math.sqrt(megabytes * MEGABYTE * 1.05));
  return sharp({
    create: {
      width: Math.round(side * 1.25),
      height: Math.round(side / 1.25),
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** The most memory this process has held. The kernel's own count: `maxRSS` begins with that of the parent. */
function peakMegabytes(): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

async function pack(folder: string, isAside: boolean): Promise<void> {
  const article = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8'));
  const target = join(folder, `${isAside ? 'aside' : 'memory'}.zip`);
  const idle = peakMegabytes();
  const start = performance.now();
  const make = async (spool?: string) => {
    // The pictures themselves, as large as they are: what a package weighs that keeps its photos whole.
    const profile = { ...DEFAULT_PROFILE, imageWidths: [1600, 4000] };
    const made = packageFiles(article, profile, ['html', 'json']);
    const bag = await makeBag(article, made, { assets: join(folder, 'assets'), themes: THEMES }, { spool });
    await writeBagZip(target, bag);
  };
  await (isAside ? withSpool(target, make) : make());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${isAside ? 'put aside' : 'in memory'}: ${seconds} s, zip ${(statSync(target).size / MEGABYTE).toFixed(0)} MB, peak ${peakMegabytes()} MB (${idle} MB before)`,
  );
}
