#!/usr/bin/env node
import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { inRoot } from './places.mjs';

/**
 * `node build/draw-icons.mjs`: draws the pictures that installers and systems want from `warraq.svg`. They
 * are kept in git; run it again when the drawing changes. `.icns` and `.ico` are made of the largest one by
 * electron-builder.
 */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const drawing = inRoot('assets/icons/warraq.svg');

mkdirSync(inRoot('assets/icons/png'), { recursive: true });
for (const size of SIZES) {
  const png = await sharp(drawing, { density: Math.max(72, (72 * size) / 1024) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();
  writeFileSync(inRoot('assets/icons/png', `${size}x${size}.png`), png);
}
console.log(`Drew ${SIZES.length} icons in assets/icons/png.`);
