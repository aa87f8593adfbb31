import { readdirSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { printFiles } from '#core/export/pdf.ts';
import { EVERY_WORD, EVERYTHING, HOSTILE_READ } from './every-block.ts';
import { contextOf } from './export-context.ts';
import { toText } from './html-text.ts';

const files = printFiles(contextOf(EVERYTHING, { digits: 'latn' }));
const [page] = files;
const html = page && 'text' in page.source ? page.source.text : '';
const themes = new URL('../../../../assets/themes/', import.meta.url);

describe('the page for paper', () => {
  it('holds the words of every block, and no script', () => {
    const tree = fromHtml(html);
    for (const words of EVERY_WORD) expect(toText(tree)).toContain(words);
    expect(toText(tree)).toContain(HOSTILE_READ);
    expect(JSON.stringify(tree)).not.toContain('"tagName":"script"');
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/);
  });
  it('shows nothing that does not lie beside it', () => {
    const paths = files.map(({ path }) => path);
    for (const [, src] of html.matchAll(/src="([^"]+)"/g)) expect(paths).toContain(src);
    const css = readFileSync(new URL('print/theme.css', themes), 'utf8');
    for (const [, font] of css.matchAll(/url\("([^"]+)"\)/g)) expect(paths).toContain(font);
    for (const { source } of files)
      if ('theme' in source) expect(readFileSync(new URL(source.theme, themes)).length).toBeGreaterThan(0);
  });
  it('is set in a font whose licence lies with it', () => {
    expect(readdirSync(new URL('print/fonts', themes))).toContain('Amiri-OFL.txt');
  });
});
