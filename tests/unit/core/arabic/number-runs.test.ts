import { describe, expect, it } from 'vitest';
import { numberRuns } from '#core/arabic/number-runs.ts';

const found = (text: string) =>
  numberRuns(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('numbers whose parts have an order', () => {
  it.each([
    ['فاز الفريق 2-1 أمس', [['range', '2-1']]],
    ['فاز الفريق ٣ - ٠ أمس', [['range', '٣ - ٠']]],
    ['من سن ٥–٧ سنوات', [['range', '٥–٧']]],
    ['موسم 2025-2026.', [['range', '2025-2026']]],
    ['اتصل على 010 1234 5678 صباحا', [['phone', '010 1234 5678']]],
    ['اتصل على ٠٢-٢٥٧٨-١٢٣٤', [['phone', '٠٢-٢٥٧٨-١٢٣٤']]],
  ])('%s', (text, runs) => {
    expect(found(text)).toEqual(runs);
  });
  it.each([
    'يوم 2026-11-25',
    'في 25/11/2026',
    'الساعة 8:30',
    'ثلاثة أرباع 3/4',
    '1.5 - 2.5 مليون',
    'المادة 12',
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
