import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberInWords, numbersSaid } from '#core/arabic/number-words.ts';

it.each([
  [0, {}, 'صفر'],
  [1, { counts: 'feminine' }, 'واحدة'],
  [3, {}, 'ثلاثة'],
  [8, { counts: 'feminine' }, 'ثماني'],
  [11, { counts: 'feminine' }, 'إحدى عشرة'],
  [12, { counts: 'feminine', case: 'oblique' }, 'اثنتي عشرة'],
  [13, { counts: 'feminine' }, 'ثلاث عشرة'],
  [21, { counts: 'feminine' }, 'إحدى وعشرون'],
  [25, { case: 'oblique' }, 'خمسة وعشرين'],
  [100, {}, 'مئة'],
  [215, {}, 'مئتان وخمسة عشر'],
  [1_000, {}, 'ألف'],
  [2_000, { case: 'oblique' }, 'ألفين'],
  [3_500, {}, 'ثلاثة آلاف وخمسمئة'],
  [11_000, {}, 'أحد عشر ألفا'],
  [200_000, {}, 'مئتا ألف'],
  [1_250_000, {}, 'مليون ومئتان وخمسون ألفا'],
] as const)('%i is written %j: %s', (number, ways, words) => {
  expect(numberInWords(number, ways)).toBe(words);
});

it.each([-1, 1.5, 1e12, Number.NaN])('writes no %d', (number) => {
  expect(() => numberInWords(number)).toThrow(RangeError);
});

it('reads back every number that it writes', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999_999 })),
      fc.constantFrom('masculine', 'feminine'),
      fc.constantFrom('nominative', 'oblique'),
      (number, counts, own) => {
        const words = numberInWords(number, { counts, case: own });
        expect(numbersSaid(words).map(({ value }) => value)).toEqual([number]);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each([
  ['بلغ ٣ آلاف', [3_000]],
  ['فاز بثلاثة أهداف وبأربعين نقطة لأربعة فرق', [3, 40, 4]],
  ['لست هناك وبسبع', []],
  ['نحو 2.5 مليون دولار و١٬٢٠٠ جنيه', [2_500_000, 1_200]],
  ['ثلاثمائة وخمسة وستون يوما', [365]],
  ['مئة ألف وثلاثة', [100_003]],
  ['خمسة وعشرين لاعبا وثلاث سيارات', [25, 3]],
  ['بين عشرين وثلاثين', [20, 30]],
  ['فاز بهدفين', []],
  ['العشرون من رجب', [20]],
  ['ثلاث عشرة', [13]],
  ['3-2', [3, 2]],
  ['', []],
])('hears in «%s» %j', (text, values) => {
  expect(numbersSaid(text).map(({ value }) => value)).toEqual(values);
});

it('tells where a number stands', () => {
  const text = 'قال إن خمسة وعشرين ألفا حضروا';
  const [said] = numbersSaid(text);
  expect(text.slice(said?.start, said?.end)).toBe('خمسة وعشرين ألفا');
});
