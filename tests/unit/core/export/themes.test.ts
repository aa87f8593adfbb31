import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#core/article/read-article.ts';
import { contrast, readableAccent } from '#core/export/accent.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { pageHtml } from '#core/export/page.ts';
import { THEME_NAMES, THEMES, themeFiles } from '#core/export/themes.ts';
import { readProfile } from '#core/profile.ts';
import { contextOf } from './export-context.ts';

const ASSETS = new URL('../../../../assets/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ASSETS), 'utf8');
const BASE = read('themes/base/base.css');

/** The custom properties of a theme's `:root`, the first in the light, the second in the dark. */
function tokensOf(css: string): Record<'light' | 'dark', Record<string, string>> {
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]!);
  const read = (rule: string) =>
    Object.fromEntries(
      [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  return { light: read(light), dark: { ...read(light), ...read(dark) } };
}

describe.each(THEME_NAMES)('the theme %s', (name) => {
  const css = read(`themes/${name}/theme.css`);

  it.each(['light', 'dark'] as const)('keeps WCAG AA for every text on every surface in the %s', (scheme) => {
    const tokens = tokensOf(css)[scheme];
    for (const text of ['ink', 'ink-2', 'ink-3', 'accent', 'rubric'])
      for (const surface of ['paper', 'sunken'])
        expect(contrast(tokens[text]!, tokens[surface]!), `${text} on ${surface}`).toBeGreaterThanOrEqual(
          4.5,
        );
    expect(contrast(tokens.ink!, tokens.mark!), 'ink on mark').toBeGreaterThanOrEqual(4.5);
  });
  it('sets every token that the shared style asks for', () => {
    const asked = new Set([...BASE.matchAll(/var\(--([\w-]+)\)/g)].map((match) => match[1]!));
    // The magazine has no side column.
    if (name === 'magazine') asked.delete('aside');
    for (const token of asked) expect(css, token).toContain(`--${token}: `);
  });
  it('ships the fonts that its style sheet names and no other, with their licences', () => {
    const named = [
      ...new Set([...`${BASE}${css}`.matchAll(/url\("\.\.\/fonts\/([^"]+)"\)/g)].map((match) => match[1]!)),
    ];
    expect([...THEMES[name].fonts].toSorted()).toEqual(named.toSorted());
    for (const { source } of themeFiles(name))
      if ('theme' in source)
        expect(existsSync(new URL(`themes/${source.theme}`, ASSETS)), source.theme).toBe(true);
    const ofl = THEMES[name].licences.map((licence) => read(`themes/fonts/${licence}`));
    for (const licence of ofl) expect(licence).toContain('SIL OPEN FONT LICENSE');
  });
  it('turns no text round: direction is said in the page', () => {
    for (const sheet of [css, BASE]) {
      expect(sheet).not.toMatch(/(^|[\s;{])(direction|unicode-bidi)\s*:/);
      expect(sheet).not.toMatch(
        /(margin|padding|border)-(left|right)|text-align: (left|right)|(^|\s)(left|right):/,
      );
      expect(sheet).not.toMatch(/letter-spacing|@import|https?:/);
    }
  });
  it('makes pages of under 60 KB without their photos and fonts', () => {
    for (const sample of readdirSync(new URL('samples/', ASSETS)).filter((file) => file.endsWith('.json'))) {
      if (sample === 'samples.json') continue;
      const { files } = packageFiles(parseArticle(read(`samples/${sample}`)), readProfile({ theme: name }), [
        'html',
      ]);
      let bytes = 0;
      for (const { role, source } of files) {
        if (role === 'page' && 'text' in source) bytes += Buffer.byteLength(source.text);
        if (role === 'style' && 'theme' in source) bytes += Buffer.byteLength(read(`themes/${source.theme}`));
      }
      expect(bytes, sample).toBeLessThan(60_000);
    }
  });
});

describe('the publication’s colour', () => {
  it.each(['#ffd400', '#0a0a0a', '#ff0000', '#1e4d8c', '#ffffff'])(
    '%s is readable in every theme',
    (colour) => {
      const { light, dark } = readableAccent(colour);
      for (const name of THEME_NAMES) {
        const tokens = tokensOf(read(`themes/${name}/theme.css`));
        for (const surface of ['paper', 'sunken']) {
          expect(contrast(light, tokens.light[surface]!), `${name} ${surface}`).toBeGreaterThanOrEqual(4.5);
          expect(contrast(dark, tokens.dark[surface]!), `${name} ${surface}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );
  it('stays as it is where it is readable', () => {
    expect(readableAccent('#1e4d8c').light).toBe('#1e4d8c');
  });
  it('is on the page where the profile has one', () => {
    const here = (path: string) => path;
    expect(pageHtml(contextOf({}, { colours: { accent: '#1e4d8c' } }), here)).toContain(
      '<style>:root{--accent:#1e4d8c;--rubric:#1e4d8c}@media (prefers-color-scheme:dark)',
    );
    expect(pageHtml(contextOf({}), here)).not.toContain('<style');
  });
});
