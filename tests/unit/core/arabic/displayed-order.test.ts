import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayedOrder, displayedPlaces } from '#core/arabic/displayed-order.ts';
import { bidiCases, isShownInOrder } from '../../../fixtures/unicode/bidi-cases.ts';

/** Written right to left for the eye of who reads these cases: ا ب ج from left to right as they are seen. */
describe('the order that is displayed', () => {
  it.each([
    ['abc', 'rtl', 'abc'],
    ['ابج', 'rtl', 'جبا'],
    // A number inside Arabic is read from left to right (UAX #9 L2).
    ['ب 12', 'rtl', '12 ب'],
    // A single hyphen between European numbers joins them (W4), and parts Arabic ones (W2).
    ['2-1', 'rtl', '2-1'],
    ['ب 2-1', 'rtl', '1-2 ب'],
    ['٢-١', 'rtl', '١-٢'],
    ['ب 50%', 'rtl', '%50 ب'],
    ['50%', 'rtl', '50%'],
    // Neutrals between Latin and the end take the paragraph's direction (N2).
    ['ب C#', 'rtl', '#C ب'],
    ['ب \u2066C#\u2069', 'rtl', 'C# ب'],
    // Brackets are mirrored (L4).
    ['(ب)', 'rtl', '(ب)'],
    ['a (b)', 'ltr', 'a (b)'],
    ['\u061C2-1', 'rtl', '1-2'],
  ] as const)('of %j in %s is %j', (text, base, shown) => {
    expect(displayedOrder(text, base)).toBe(shown);
  });

  it.each(['BidiTest-sample.txt', 'BidiCharacterTest-sample.txt'])(
    'is that of Unicode’s own cases in %s',
    (name) => {
      const file = readFileSync(new URL(`../../../fixtures/unicode/${name}`, import.meta.url), 'utf8');
      const { cases } = bidiCases(file);
      expect(cases.length).toBeGreaterThan(700);
      expect(cases.filter((each) => !isShownInOrder(each)).map(({ line }) => line)).toEqual([]);
    },
  );

  it('does not take a sign beyond U+FFFF for Latin, nor break it', () => {
    expect(displayedOrder('🔴 ب', 'rtl')).toBe('ب 🔴');
  });

  it('has every letter once, whatever the text', () => {
    const letters = fc.constantFrom('ا', 'ب', 'a', 'b', '1', '٢', ' ', '-', '(', ')', '.', '%', '«');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), fc.constantFrom('rtl', 'ltr'), (parts, base) => {
        const text = parts.join('');
        const places = displayedPlaces(text, base as 'rtl' | 'ltr').map(({ at }) => at);
        expect(places.toSorted((a, b) => a - b)).toEqual([...text].map((_, at) => at));
      }),
    );
  });

  it('keeps an isolated Latin run in its order, whatever stands around it', () => {
    const around = fc.stringMatching(/^[ابج 0-9.-]{0,10}$/);
    fc.assert(
      fc.property(around, fc.stringMatching(/^[a-z#+.@]{1,8}$/), around, (before, run, after) => {
        expect(displayedOrder(`${before}\u2066${run}\u2069${after}`, 'rtl')).toContain(run);
      }),
    );
  });
});
