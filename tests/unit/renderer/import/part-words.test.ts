import { describe, expect, it } from 'vitest';
import type { ImportPart } from '#core/import/import-part.ts';
import { partInWords } from '../../../../renderer/import/part-words.ts';
import { arabicSpeech } from '../arabic-speech.ts';

const words = (part: Partial<ImportPart> & Pick<ImportPart, 'kind'>) =>
  partInWords({ text: 'نص', target: {}, ...part }, arabicSpeech());

describe('a part of an import', () => {
  it('is shown as one line', () => {
    expect(words({ kind: 'paragraph', text: 'سطر أول\nسطر ثانٍ' })).toEqual({ text: 'سطر أول سطر ثانٍ' });
  });

  it('tells who says a quote, or that nobody is known to', () => {
    expect(words({ kind: 'quote', facts: { speaker: 'أم يوسف', role: 'من الأهالي' } }).aside).toBe(
      'القائل: أم يوسف، من الأهالي',
    );
    expect(words({ kind: 'quote' }).aside).toBe('بلا قائل');
  });

  it('tells how much a ranked list holds and how it begins', () => {
    const text = 'الأكثر قراءة\nخبر أول\nخبر ثانٍ\nخبر ثالث';
    expect(words({ kind: 'ranked-list', text, facts: { title: 'الأكثر قراءة', items: 3 } })).toEqual({
      text: 'الأكثر قراءة: ٣ عناوين مرتّبة',
      aside: 'خبر أول، خبر ثانٍ…',
    });
  });

  it('leaves the dates of related stories out of how the list begins', () => {
    const text = 'أخبار ذات صلة\nخبر أول\n٩ يوليو ٢٠٢٥\nخبر ثانٍ\n٨ يوليو ٢٠٢٥';
    const facts = {
      title: 'أخبار ذات صلة',
      items: 2,
      dated: 2,
      dates: ['٩ يوليو ٢٠٢٥', '٨ يوليو ٢٠٢٥'],
    };
    expect(words({ kind: 'related', text, facts })).toEqual({
      text: 'موضوعان: خبر أول، خبر ثانٍ',
      aside: 'اثنان بتاريخيهما',
    });
  });
});
