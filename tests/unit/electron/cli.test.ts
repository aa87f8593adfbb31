import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { parseArticle } from '#core/article/read-article.ts';

const CLI = new URL('../../../electron/cli.ts', import.meta.url).pathname;
const STORY = `جسر جديد يربط ضفتي النهر.. متى يُفتتح؟

افتتحت المحافظة، الأحد، الجسر الجديد بعد عامين من العمل المتواصل.
وقال المهندس سامي الدالي: "لن يتأخر الجسر يومًا واحدًا عن موعده".

أخبار ذات صلة
حافلات كهربائية على الجسر الجديد
09 يوليو 2025 11:21 م
`;

// Each call starts a program of its own; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-cli-'));
  await writeFile(join(folder, 'story.txt'), STORY);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function warraq(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('warraq library search', () => {
  it.each(['قبل:2020-02-31 خبر', 'حالة:كلام'])(
    'refuses «%s», whose condition asks for nothing',
    async (query) => {
      const { code, out, err } = await warraq('library', '--at', folder, 'search', query);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('is not understood');
    },
  );
});

describe('warraq check --spelling', () => {
  it('tells the words that the dictionary does not have, and only when it is asked', async () => {
    const content = [{ type: 'text' as const, text: 'أقر المجسل الموازنة.' }];
    const article = newArticle({ headline: 'خبر', blocks: [{ id: 'p', type: 'paragraph', content }] });
    await writeFile(join(folder, 'spelt.json'), JSON.stringify(article));
    const spelling = async (...options: string[]) => {
      const { out } = await warraq('check', 'spelt.json', '--json', ...options);
      return JSON.parse(out)[0].findings.filter(({ rule }: { rule: string }) => rule === 'spelling');
    };
    expect(await spelling()).toEqual([]);
    expect(await spelling('--spelling')).toMatchObject([
      { text: 'المجسل', blockId: 'p', start: 4, end: 10, message: 'Word the dictionary does not have' },
    ]);
  });
});

describe('warraq with a profile', () => {
  it('names the field at fault, and what an article lacks that the desk requires', async () => {
    await writeFile(join(folder, 'draft.json'), JSON.stringify(newArticle({ headline: 'خبر' })));
    await writeFile(join(folder, 'wrong.json'), '{"timeZone":"Cairo"}');
    await writeFile(join(folder, 'strict.json'), '{"required":["byline"],"monhts":"levantine"}');
    const wrong = await warraq('export', 'draft.json', '--out', 'none', '--profile', 'wrong.json');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/wrong\.json.*timeZone/);
    const strict = await warraq('export', 'draft.json', '--out', 'none', '--profile', 'strict.json');
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/strict\.json: monhts is no field/);
    expect(strict.err).toMatch(/draft\.json is held back: .*lacks byline/);
    expect(await readdir(folder)).not.toContain('none');
  });
});

describe('warraq with open notes', () => {
  it('tells them as errors and makes no package until they are resolved', async () => {
    const words = [{ type: 'text' as const, text: 'وصل ٧٢٠ راكبًا' }];
    const blocks = [
      {
        id: 'a',
        type: 'paragraph' as const,
        content: [{ type: 'note' as const, id: 'n', note: 'راجع', content: words }],
      },
      {
        id: 'b',
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text: 'ثم عادوا ##متى؟##' }],
      },
    ];
    await writeFile(join(folder, 'noted.json'), JSON.stringify(newArticle({ headline: 'خبر', blocks })));
    const checked = await warraq('check', 'noted.json', '--json');
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.out)[0].findings).toMatchObject([
      { rule: 'open-note', severity: 'error', blockId: 'a', start: 0, end: 14, note: 'راجع' },
      { rule: 'open-note', blockId: 'b', text: '##متى؟##' },
    ]);
    const exported = await warraq('export', 'noted.json', '--out', 'noted');
    expect(exported).toMatchObject({ code: 1, out: '' });
    expect(exported.err).toMatch(/noted\.json.*راجع.*##متى؟##/);
    expect(await readdir(folder)).not.toContain('noted');
  });
});

describe('warraq in a terminal', () => {
  it('takes a copied page to an article, its words and a whole package', async () => {
    const imported = await warraq('import', 'story.txt');
    expect(imported.code).toBe(0);
    const article = parseArticle(imported.out);
    expect(article.headline).toBe('جسر جديد يربط ضفتي النهر.. متى يُفتتح؟');
    expect(article.related[0]?.publishedAt).toBe('2025-07-09T23:21:00+03:00');
    await writeFile(join(folder, 'story.json'), imported.out);

    const keywords = JSON.parse((await warraq('keywords', 'story.json', '--json')).out);
    expect(keywords.map(({ text }: { text: string }) => text)).toContain('جسر جديد');

    const exported = await warraq('export', 'story.json', '--out', 'bag');
    expect(exported).toMatchObject({ code: 0, out: '' });
    expect(await readdir(join(folder, 'bag', 'data'))).toEqual(
      expect.arrayContaining(['article.json', 'fragment.html', 'index.html', 'manifest.json']),
    );
    const manifest = await readFile(join(folder, 'bag', 'manifest-sha256.txt'), 'utf8');
    for (const line of manifest.trimEnd().split('\n')) {
      const [sum, path] = line.split('  ') as [string, string];
      const bytes = await readFile(join(folder, 'bag', path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    }
    expect(parseArticle(await readFile(join(folder, 'bag', 'data', 'article.json'), 'utf8'))).toEqual(
      article,
    );
  });

  it('ends with 1 where the desk finds an error, and names its place', async () => {
    const wrong = parseArticle((await warraq('import', 'story.txt')).out);
    await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...wrong, headline: 'الجسر , متى' }));
    const { code, out } = await warraq('check', 'wrong.json', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'latin-punctuation', field: 'headline', start: 6, end: 7, fix: '،' }),
    );
  });

  it.each([
    [['import', 'none.txt'], 1],
    [['check', 'story.txt'], 1],
    [['export', 'story.txt', '--out', 'x'], 1],
    [['import'], 2],
    [['keywords', 'story.txt', '--top', 'many'], 2],
  ])('answers %j with exit %i, a sentence and nothing on standard output', async (args, code) => {
    const answer = await warraq(...args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err.trim()).not.toBe('');
  });
});
