import { describe, expect, it } from 'vitest';
import { whenInWords } from '../../../../renderer/library/when.ts';
import { arabicSpeech } from '../arabic-speech.ts';

const now = new Date('2026-11-22T14:00:00Z');
const cairo = { months: 'egyptian', timeZone: 'Africa/Cairo' } as const;
const when = (instant: string, digits: 'arab' | 'latn' = 'arab') =>
  whenInWords(instant, now, cairo, arabicSpeech(digits));

describe('when an article was changed', () => {
  it.each([
    ['2026-11-22T13:59:40Z', 'الآن'],
    ['2026-11-22T13:58:00Z', 'قبل دقيقتين'],
    ['2026-11-22T12:00:00Z', 'قبل ساعتين'],
    ['2026-11-19T10:00:00Z', '١٩ نوفمبر'],
    ['2025-07-09T20:21:00Z', '٩ يوليو ٢٠٢٥'],
  ])('%s is said as «%s»', (instant, words) => {
    expect(when(instant)).toBe(words);
  });

  it('tells yesterday by the editor’s own midnight', () => {
    // 23:40 in Cairo.
    expect(when('2026-11-21T21:40:00Z')).toBe('أمس، ١١:٤٠ م');
    // Half past midnight in Cairo, still the day before in London.
    expect(when('2026-11-21T22:30:00Z')).toBe('قبل ١٥ ساعة');
  });

  it('names the month as the publication does', () => {
    const beirut = { months: 'levantine', timeZone: 'Asia/Beirut' } as const;
    expect(whenInWords('2026-11-19T10:00:00Z', now, beirut, arabicSpeech())).toBe('١٩ تشرين الثاني');
  });

  it('writes the digits of the setting', () => {
    expect(when('2026-11-19T10:00:00Z', 'latn')).toBe('19 نوفمبر');
  });
});
