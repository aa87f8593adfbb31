#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error It has no types of its own.
import subsetFont from 'subset-font';
import { inRoot } from './places.mjs';

/**
 * `node build/subset-fonts.mjs`: writes the reading fonts of the readers' themes anew, cut down to what Arabic news is
 * written with. Run by hand when a font package moves on; the results are committed. The closure over the font's own
 * tables keeps all joined forms, ligatures and marks. (IBM Plex is shipped as it comes: its name is reserved.)
 */

/** Inclusive ranges of code points, the same that the themes' `unicode-range` says for these files. */
export const NEWS_RANGES = [
  [0x060c, 0x060c], // ARABIC COMMA
  [0x061b, 0x061b], // ARABIC SEMICOLON
  [0x061f, 0x061f], // ARABIC QUESTION MARK
  [0x0621, 0x063a], // letters from hamza to ghain
  [0x0640, 0x0655], // tatweel, letters from feh to yeh, marks
  [0x0660, 0x066d], // ARABIC-INDIC digits, percent, decimal and thousands marks
  [0x0670, 0x0671], // superscript alef, alef wasla
  [0x067e, 0x067e], // peh
  [0x0686, 0x0686], // tcheh
  [0x0698, 0x0698], // jeh
  [0x06a4, 0x06a5], // veh
  [0x06a8, 0x06a9], // qaf with three dots, keheh
  [0x06ad, 0x06af], // ng, gaf
  [0x06cc, 0x06cc], // Farsi yeh
  [0x06f0, 0x06f9], // EXTENDED ARABIC-INDIC digits
  [0x200c, 0x200f], // joiners and direction marks
  [0xfd3e, 0xfd3f], // ornate parentheses round verses
  [0xfdfa, 0xfdfc], // salla allahou alayhe wasallam, jallajalalouhou, rial sign
];

const LATIN_RANGES = [
  [0x0020, 0x007e],
  [0x00a0, 0x00ff],
  [0x0152, 0x0153],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

const FONTS = [
  ['@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2', NEWS_RANGES],
  ['@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-latin-wght-normal.woff2', LATIN_RANGES],
  ['@fontsource/amiri/files/amiri-arabic-400-normal.woff2', NEWS_RANGES],
  ['@fontsource/amiri/files/amiri-arabic-700-normal.woff2', NEWS_RANGES],
  ['@fontsource/amiri/files/amiri-latin-400-normal.woff2', LATIN_RANGES],
  ['@fontsource/amiri/files/amiri-latin-700-normal.woff2', LATIN_RANGES],
];

for (const [path, ranges] of /** @type {[string, number[][]][]} */ (FONTS)) {
  const whole = readFileSync(inRoot('node_modules', path));
  const text = ranges
    .flatMap(([from, to]) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
        String.fromCodePoint(Number(from) + index),
      ),
    )
    .join('');
  const part = await subsetFont(whole, text, { targetFormat: 'woff2' });
  const name = path.split('/').at(-1) ?? '';
  writeFileSync(join(inRoot('assets', 'themes', 'fonts'), name), part);
  console.log(`${name}: ${whole.length} to ${part.length} bytes`);
}
