import { describe, expect, it } from 'vitest';
import { patternPlaces, readWordPattern } from '#core/arabic/house-style/word-pattern.ts';
import { readProfile } from '#core/profile.ts';

function found(pattern: string, text: string): string[] {
  const read = readWordPattern(pattern);
  if (read === undefined) throw new Error('no pattern');
  return patternPlaces(text, read).map(({ start, end }) => text.slice(start, end));
}

describe('a pattern of words', () => {
  it('stands for any letters, numbers and alternatives', () => {
    expect(found('بشكل *ي', 'عمل بشكل يومي ثم بشكل جديد')).toEqual(['بشكل يومي']);
    expect(found('قال|أكد مصدر', 'أكد مصدر أن مصدرا قال')).toEqual(['أكد مصدر']);
    expect(found('أكثر من #', 'أكثر من 1,200 وأكثر من مئة')).toEqual(['أكثر من 1,200']);
  });

  it('does not reach over a mark', () => {
    expect(found('قال مصدر', 'قال، مصدر')).toEqual([]);
  });

  it('is refused where it says nothing or is too long, and so is its profile', () => {
    expect(readWordPattern('*')).toBeUndefined();
    expect(readWordPattern('')).toBeUndefined();
    expect(readWordPattern('ا'.repeat(200))).toBeUndefined();
    expect(() => readProfile({ patterns: [{ pattern: '* *' }] })).toThrow();
  });

  it('costs little more for hostile words than for others', () => {
    const read = readWordPattern('*ا*ا*ا*ا*ا*ا*ا*ا*ا*ب') ?? [];
    // Backtracking over all stars would take longer than a test may.
    expect(patternPlaces('ا'.repeat(20_000), read)).toEqual([]);
  });
});
