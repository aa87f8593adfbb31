import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearchQuery, withoutPart, writtenFilter } from '#core/search-query.ts';

const now = new Date('2026-11-27T10:00:00Z');
const read = (text: string) => readSearchQuery(text, { timeZone: 'Africa/Cairo', now });
const filter = (text: string) => {
  const [first] = read(text).filters;
  return first && [first.field, first.value, first.isExcluded];
};
const terms = (text: string) =>
  read(text).terms.map(({ text: words, isPhrase, isExcluded, isBegun }) =>
    [isExcluded ? '-' : '', isPhrase ? `[${words}]` : words, isBegun ? '*' : ''].join(''),
  );

describe('the words of a search', () => {
  it.each([
    ['ميزانية التعليم', ['ميزانية', 'التعليم*']],
    ['ميزانية ', ['ميزانية']],
    ['«ميزانية التعليم»', ['[ميزانية التعليم]']],
    ['“ميزانية التعليم” جديدة ', ['[ميزانية التعليم]', 'جديدة']],
    ['"ميزانية التعليم" ', ['[ميزانية التعليم]']],
    ['«ميزانية التعل', ['[ميزانية التعل]*']],
    ['مدارس -خاصة', ['مدارس', '-خاصة']],
    ['مدارس -«المدارس الخاصة» ', ['مدارس', '-[المدارس الخاصة]']],
    ['كوفيد-19 ', ['كوفيد-19']],
    ['- مدارس ', ['-', 'مدارس']],
    ['بـ«الجيش» ', ['[الجيش]']],
    ['الساعة: الثامنة ', ['الساعة:', 'الثامنة']],
    ['', []],
    ['""', []],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });
});

describe('the conditions of a search', () => {
  it.each([
    ['قسم:السياسة', ['desk', 'السياسة', false]],
    ['القسم: السياسة', ['desk', 'السياسة', false]],
    ['desk:politics', ['desk', 'politics', false]],
    ['بقلم:«ليلى منصور»', ['by', 'ليلى منصور', false]],
    ['by:"Layla M"', ['by', 'Layla M', false]],
    ['-وسم:إعلان', ['tag', 'إعلان', true]],
    ['tag:نقل', ['tag', 'نقل', false]],
    ['حالة:منشور', ['status', 'published', false]],
    ['حالة: قيد المراجعة', ['status', 'review', false]],
    ['status:draft', ['status', 'draft', false]],
    ['قبل:2026-05-03', ['before', '2026-05-03T00:00:00+03:00', false]],
    ['بعد:٣ مايو ٢٠٢٦', ['after', '2026-05-03T00:00:00+03:00', false]],
    ['بعد:4 تشرين الثاني 2026', ['after', '2026-11-04T00:00:00+02:00', false]],
    ['بعد:٣/٥/٢٠٢٦', ['after', '2026-05-03T00:00:00+03:00', false]],
    ['before:2026', ['before', '2026-01-01T00:00:00+02:00', false]],
    ['after:2026-05', ['after', '2026-05-01T00:00:00+03:00', false]],
    ['بعد:مايو ٢٠٢٦', ['after', '2026-05-01T00:00:00+03:00', false]],
    ['بعد:أمس', ['after', '2026-11-26T00:00:00+02:00', false]],
    ['قبل:اليوم', ['before', '2026-11-27T00:00:00+02:00', false]],
  ])('%s', (text, expected) => {
    expect(filter(text)).toEqual(expected);
    expect(read(text).terms).toEqual([]);
  });

  it('take no more than their value', () => {
    expect(terms('بعد:٣ مايو ٢٠٢٦ الموازنة ')).toEqual(['الموازنة']);
    expect(terms('حالة:جاهز للنشر ')).toEqual(['للنشر']);
    expect(terms('قسم:«شؤون عربية» قمة ')).toEqual(['قمة']);
  });

  it('that cannot be understood ask for nothing, and are told', () => {
    for (const text of ['قبل:الظهر', 'بعد:2026-02-31', 'حالة:غائبة', 'قسم:', 'بعد: ']) {
      const { filters, terms: words, unread } = read(text);
      expect(filters, text).toEqual([]);
      expect(words, text).toEqual([]);
      expect(unread, text).toHaveLength(1);
    }
  });

  it('can be taken out of the text by their place, and written into it', () => {
    const text = `قمة ${writtenFilter('قسم', 'شؤون عربية')} -حرب`;
    const query = read(text);
    expect(withoutPart(text, query.filters[0] as { start: number; end: number })).toBe('قمة -حرب');
    expect(withoutPart(text, query.terms[1] as { start: number; end: number })).toBe('قمة قسم:«شؤون عربية»');
  });
});

it('reads any text at all, each part where it stands', () => {
  const piece = fc.constantFrom('«', '»', '"', '-', ':', ' ', 'قسم', 'قبل', 'كتاب', '٣', 'by', '“', '\uFF1A');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const { terms: words, filters, unread } = read(text);
      const parts = [...words, ...filters, ...unread].toSorted((a, b) => a.start - b.start);
      let from = 0;
      for (const part of parts) {
        expect(part.start).toBeGreaterThanOrEqual(from);
        expect(part.end).toBeGreaterThan(part.start);
        from = part.end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
  );
});
