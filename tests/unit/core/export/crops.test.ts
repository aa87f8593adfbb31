import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROPS, cropBox, cropSize } from '#core/export/crops.ts';

const side = fc.integer({ min: 20, max: 8_000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('the part that is cut out of a picture', () => {
  it('lies within it, has the shape asked for, and holds the focal point', () => {
    fc.assert(
      fc.property(side, side, part, part, fc.constantFrom(...CROPS), (width, height, x, y, { ratio }) => {
        const box = cropBox({ width, height }, ratio, { x, y });
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        // As large as it can be, and off its shape by less than a pixel.
        expect(box.width === width || box.height === height).toBe(true);
        expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(ratio);
        expect(Math.abs(x * width - (box.left + box.width / 2))).toBeLessThanOrEqual(box.width / 2 + 1);
        expect(Math.abs(y * height - (box.top + box.height / 2))).toBeLessThanOrEqual(box.height / 2 + 1);
      }),
    );
  });

  it('keeps more of the top than of the foot where no point is set', () => {
    const { top, height } = cropBox({ width: 800, height: 1200 }, 16 / 9);
    expect(top).toBeLessThan(1200 - height - top);
  });

  it('is written no larger than it is, and no wider than networks show', () => {
    const asset = { hash: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 1 };
    expect(cropSize({ ...asset, width: 320, height: 240 }, 16 / 9)).toEqual({ width: 320, height: 180 });
    expect(cropSize({ ...asset, width: 6000, height: 4000 }, 16 / 9)).toEqual({ width: 1200, height: 675 });
    expect(cropSize(asset, 1)).toBeUndefined();
  });
});
