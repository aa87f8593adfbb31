import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';

const CLI = new URL('../../../electron/cli.ts', import.meta.url).pathname;
// Each call starts a program of its own; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-release-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function warraq(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

async function write(name: string, fields: Partial<Article> = {}): Promise<string> {
  const text = `نص ${name} كامل.`;
  const article = newArticle({
    id: name,
    headline: `خبر ${name}`,
    slug: name,
    createdAt: '2026-11-20T09:00:00Z',
    updatedAt: '2026-11-20T09:00:00Z',
    blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text }] }],
    ...fields,
  });
  await writeFile(join(folder, `${name}.json`), JSON.stringify(article));
  return `${name}.json`;
}

describe('warraq export', () => {
  it('holds back what the desk holds back, and says what is in the way', async () => {
    const content = [{ type: 'text' as const, text: 'قال ## الوزير' }];
    const held = await write('held', { blocks: [{ id: 'p', type: 'paragraph', content }] });
    const { code, out, err } = await warraq('export', held, '--out', 'none');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/held\.json is held back: the mark ## is still in it .*\(block p\)/);
    expect(await readdir(folder)).not.toContain('none');
  });

  it('lets out nothing under an embargo but in somebody’s name, and the package says whose', async () => {
    const story = await write('embargoed', { embargoUntil: '2041-03-01T09:00:00+02:00' });
    const early = await warraq('export', story, '--out', 'early');
    expect(early.code).toBe(1);
    expect(early.err).toMatch(/its embargo runs until 2041-03-01T09:00:00\+02:00/);
    expect((await warraq('export', story, '--out', 'early', '--despite-embargo')).code).toBe(2);
    const signed = ['--signed-off-by', 'سلمى الأنصاري', '--signed-off-at', '2026-11-25T08:00:00+02:00'];
    for (const out of ['one', 'two'])
      expect((await warraq('export', story, '--out', out, '--despite-embargo', ...signed)).code).toBe(0);
    const info = await readFile(join(folder, 'one/bag-info.txt'), 'utf8');
    expect(info).toContain('Contact-Name: سلمى الأنصاري\n');
    expect(info).toContain('Despite-Embargo-Until: 2041-03-01T09:00:00+02:00\n');
    const sums = (name: string) => readFile(join(folder, name, 'tagmanifest-sha256.txt'), 'utf8');
    expect(await sums('two')).toBe(await sums('one'));
    execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: join(folder, 'one') });
    execFileSync('sha256sum', ['-c', '--quiet', 'tagmanifest-sha256.txt'], { cwd: join(folder, 'one') });
    expect((await warraq('verify', 'one')).code).toBe(0);
    expect((await warraq('export', story, '--out', 'x', '--signed-off-at', 'أمس')).code).toBe(2);
  });

  it('makes a bundle of many, names what it left out and ends with 1', async () => {
    const files = [await write('first'), 'missing.json', await write('second')];
    const { code, out, err } = await warraq('export', ...files, '--out', 'news', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      made: [
        { article: 'first.json', package: 'first' },
        { article: 'second.json', package: 'second' },
      ],
      failed: [{ article: 'missing.json', code: 'source.unreadable' }],
    });
    expect(err).toMatch(/not made: missing\.json cannot be read \(ENOENT\)/);
    expect(err).toMatch(/2 of 3 articles/);
    for (const each of ['first', 'second']) expect((await warraq('verify', join('news', each))).code).toBe(0);
    const verified = await warraq('verify', 'news');
    expect(verified).toMatchObject({ code: 0, out: 'news/first: valid\nnews/second: valid\n' });
    await writeFile(join(folder, 'news/second/data/article.json'), '{}');
    const broken = await warraq('verify', 'news/first', 'news/second', '--json');
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      valid: false,
      packages: [
        { package: 'news/first', valid: true },
        { package: 'news/second', valid: false },
      ],
    });
    expect(
      (await warraq('export', await write('first'), await write('second'), '--out', 'news.zip')).code,
    ).toBe(0);
    expect(await warraq('verify', 'news.zip')).toMatchObject({
      code: 0,
      out: 'news.zip/first: valid\nnews.zip/second: valid\n',
    });
    expect(await readdir(join(folder, 'news'))).toContain('index.html');
    expect((await warraq('export', 'missing.json', 'gone.json', '--out', 'nothing')).code).toBe(1);
    expect(await readdir(folder)).not.toContain('nothing');
  });

  it('names an article that has the address of another', async () => {
    await writeFile(
      join(folder, 'site.json'),
      '{"format":"warraq-profile","version":1,"baseUrl":"https://daily.example"}',
    );
    const files = [await write('river'), await write('bridge', { slug: 'river' }), await write('harbour')];
    const { code, err } = await warraq('export', ...files, '--profile', 'site.json', '--out', 'twins');
    expect(code).toBe(0);
    expect(err).toContain('bridge.json: has the address of river.json on the site');
    expect(err.match(/has the address/g)).toHaveLength(1);
  });

  it('that is interrupted leaves nothing', async () => {
    const files = await Promise.all(Array.from({ length: 150 }, (_, index) => write(`many-${index}`)));
    const child = spawn(
      process.execPath,
      [CLI, 'export', ...files, '--out', 'cut', '--formats', 'html,epub,docx'],
      {
        cwd: folder,
      },
    );
    // Something of it is there as soon as it works.
    await vi.waitUntil(async () => (await readdir(folder)).some((name) => name.startsWith('.warraq-')), {
      timeout: 60_000,
      interval: 10,
    });
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(130);
    const left = await readdir(folder);
    expect(left.filter((name) => name === 'cut' || name.startsWith('.'))).toEqual([]);
  });
});

describe('warraq library package', () => {
  it('takes articles by their ids, and holds back what points to an article that is gone', async () => {
    const related = [{ id: 'r', headline: 'خبر ذهب', articleId: 'nowhere' }];
    const files = [await write('lib-a'), await write('lib-b', { related })];
    expect((await warraq('library', '--at', 'lib', 'add', ...files)).code).toBe(0);
    const packed = ['library', '--at', 'lib', 'package', 'lib-a', 'lib-b', '--out', 'packed.zip', '--json'];
    const { code, out, err } = await warraq(...packed);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      made: [{ id: 'lib-a' }],
      failed: [{ article: 'lib-b', code: 'article.held' }],
    });
    expect(err).toContain('«خبر ذهب» is not in the library any more');
    execFileSync('unzip', ['-tq', 'packed.zip'], { cwd: folder });
  });
});
