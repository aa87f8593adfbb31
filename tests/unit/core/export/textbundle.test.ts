import { describe, expect, it } from 'vitest';
import type { PackageFile } from '#core/export/package-file.ts';
import { textBundleExporter } from '#core/export/textbundle.ts';
import { importMarkdown } from '#core/import/markdown.ts';
import { EVERY_WORD, EVERYTHING } from './every-block.ts';
import { contextOf } from './export-context.ts';

const written = (files: readonly PackageFile[], name: string) => {
  const file = files.find(({ path }) => path === `article.textbundle/${name}`);
  return file && 'text' in file.source ? file.source.text : '';
};

describe('a TextBundle', () => {
  it('is a folder with its kind, its text and the pictures that the text shows', () => {
    const files = textBundleExporter.files(contextOf(EVERYTHING));
    expect(JSON.parse(written(files, 'info.json'))).toMatchObject({
      version: 2,
      type: 'net.daringfireball.markdown',
      transient: false,
    });
    const shown = [...written(files, 'text.md').matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, src]) => src);
    expect(shown).toHaveLength(4);
    const paths = files.map(({ path }) => path.replace('article.textbundle/', ''));
    for (const src of shown) expect(paths).toContain(src);
    for (const path of paths) expect(path).toMatch(/^[\x21-\x7e]+$/);
  });
  it('holds the words of every block, as Markdown gives them back', () => {
    const source = written(textBundleExporter.files(contextOf(EVERYTHING)), 'text.md');
    const { article } = importMarkdown(source, { timeZone: 'Africa/Cairo', now: new Date(0) });
    const read = JSON.stringify(article);
    for (const words of EVERY_WORD.filter((each) => each !== 'قطار آخر يعود')) expect(read).toContain(words);
    expect(article.headline).toBe(EVERYTHING.headline);
  });
});
