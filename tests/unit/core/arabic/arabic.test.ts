import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicOrder } from '#core/arabic/collation.ts';
import { readDateTime, relativeTime, writeDateTime, writeHijri } from '#core/arabic/dates.ts';
import { withDigits } from '#core/arabic/digits.ts';
import { baseDirection, latinRuns } from '#core/arabic/direction.ts';
import { normalise, normaliseWithOffsets } from '#core/arabic/normalise.ts';
import { asciiSlug } from '#core/arabic/slug.ts';
import { stem } from '#core/arabic/stem.ts';
import { countWords, sentences } from '#core/arabic/words.ts';

const CAIRO = { timeZone: 'Africa/Cairo' };

describe('words and sentences', () => {
  it('counts a date by its words', () => {
    expect(countWords('في ٢٥ نوفمبر ٢٠٢٦ أعلنت الوزارة')).toBe(6);
  });

  it('ends a sentence at a stop, ؟ and !, not inside a number or after an initial', () => {
    expect(sentences('بلغت النسبة 3.5 في المئة. هل تكفي؟ قال د. سامي إنها تكفي!')).toHaveLength(3);
  });

  it.each([
    ['قال أ.د. سامي نوار إن العمل بدأ. ثم غادر.', 2],
    ['نشر على www.example.org اليوم؛ وعاد أمس.', 1],
    ['هل عاد؟! نعم…', 2],
    ['قال: «لن نعود.» ثم سكت.', 2],
    ['سطر\nوسطر', 2],
    ['12. البند الأول', 1],
    ['؟! …', 0],
  ])('«%s» has %i sentences', (text, count) => expect(sentences(text)).toHaveLength(count));
});

describe('normalising', () => {
  it.each([
    ['أحمد', 'احمد'],
    ['إعاذ', 'اعاذ'],
    ['بنى', 'بني'],
    ['فاطمة', 'فاطمه'],
    ['روبرـــــت', 'روبرت'],
    ['مَبنا', 'مبنا'],
    ['ولداً', 'ولدا'],
    ['نلْسون', 'نلسون'],
  ])('folds %s to %s, as Lucene does', (word, folded) => expect(normalise(word)).toBe(folded));

  it.each([
    [{ tashkeel: false }, 'مُدن', 'مُدن'],
    [{ tatweel: false }, 'مـدن', 'مـدن'],
    [{ hamza: false }, 'أإآٱ', 'أإآٱ'],
    [{ alefMaksura: false }, 'مدى', 'مدى'],
    [{ tehMarbuta: false }, 'مدينة', 'مدينة'],
    [{ digits: false }, '٣٫٥٪', '٣٫٥٪'],
    [{ presentation: false }, '\uFEFB', '\uFEFB'],
    [{ hamzaSeats: true }, 'سؤال بيئة شيء', 'سوال بييه شي'],
    [{}, '\uFEFB ﷲ', 'لا الله'],
    [{}, '١٢٬٣٤٥٫٦٪', '12345.6%'],
    [{}, 'س\u200Cک\u061Cی', 'سكی'.replace('ی', 'ي')],
  ])('with %j «%s» is «%s»', (folds, text, folded) => expect(normalise(text, folds)).toBe(folded));

  it('leads every letter back to its place in the original', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('أ', 'ب', '\u064B', '\u0640', 'ة', '٣', ' ', '\uFEFB', 'x') }),
        (text) => {
          const { text: folded, offsets } = normaliseWithOffsets(text);
          expect(offsets).toHaveLength(folded.length + 1);
          expect(offsets.at(-1)).toBe(text.length);
          expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        },
      ),
    );
  });
});

describe('stemming', () => {
  it.each([
    ['الحسن', 'حسن'],
    ['والحسن', 'حسن'],
    ['بالحسن', 'حسن'],
    ['كالحسن', 'حسن'],
    ['فالحسن', 'حسن'],
    ['للاخر', 'اخر'],
    ['زوجها', 'زوج'],
    ['ساهدان', 'ساهد'],
    ['ساهدهات', 'ساهد'],
    ['وساهدون', 'ساهد'],
    ['بالحسن', 'حسن'],
    ['وحسن', 'حسن'],
    ['ساهدات', 'ساهد'],
    ['ساهدون', 'ساهد'],
    ['ساهدين', 'ساهد'],
    ['ساهديه', 'ساهد'],
    ['ساهده', 'ساهد'],
    ['ساهدي', 'ساهد'],
    ['كبيره', 'كبير'],
    ['مشروبات', 'مشروب'],
    ['امريكيين', 'امريك'],
    ['امريكي', 'امريك'],
    ['الو', 'الو'],
    ['English', 'English'],
  ])('cuts %s to %s, as Lucene does', (word, cut) => expect(stem(word)).toBe(cut));

  it('spares words whose first or last letters belong to the root', () => {
    expect([stem('وزير'), stem('الوزير'), stem('لبنان'), stem('واشنطن')]).toEqual([
      'وزير',
      'وزير',
      'لبنان',
      'واشنطن',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['09 يوليو 2025 11:21 م', '2025-07-09T23:21:00+03:00'],
    ['٠٩ تموز ٢٠٢٥ ١١:٢١ مساءً', '2025-07-09T23:21:00+03:00'],
    ['9 جويلية 2025', '2025-07-09T00:00:00+03:00'],
    ['28 آب/اغسطس 2013', '2013-08-28T00:00:00+02:00'],
    ['الأربعاء 25 كانون الثاني 2026 12:05 ص', '2026-01-25T00:05:00+02:00'],
    ['3 كانون أول 2025', '2025-12-03T00:00:00+02:00'],
    ['1 غشت 2025', '2025-08-01T00:00:00+03:00'],
    ['1 دجمبر 2025', '2025-12-01T00:00:00+02:00'],
    ['5 ماي 2025، الساعة 9 مساء', '2025-05-05T21:00:00+03:00'],
    ['5/6/2025 18:30', '2025-06-05T18:30:00+03:00'],
    // Ramadan of 1446 began on 1 March 2025 in the Umm al-Qura calendar.
    ['١ رمضان ١٤٤٦ هـ', '2025-03-01T00:00:00+02:00'],
    ['10 ذي الحجة 1446', '2025-06-06T00:00:00+03:00'],
    ['30 ربيع الثاني 1446 هـ', '2024-11-02T00:00:00+02:00'],
  ])('reads «%s»', (text, iso) => expect(readDateTime(text, CAIRO)).toBe(iso));

  it.each([
    '31 فبراير 2025',
    'يوليو',
    '09 يوليو 2025 25:21',
    '31 رمضان 1446',
    '1 يوليو 1446 هـ',
    'قال في 9 يوليو 2025',
  ])('refuses «%s»', (text) => expect(readDateTime(text, CAIRO)).toBeUndefined());

  it('reads back what it wrote', () => {
    const profile = { ...CAIRO, digits: 'arab', months: 'levantine' } as const;
    const written = writeDateTime('2025-07-09T23:21:00+03:00', profile);
    expect(written).toBe('٩ تموز ٢٠٢٥، ١١:٢١ م');
    expect(readDateTime(written, CAIRO)).toBe('2025-07-09T23:21:00+03:00');
  });

  it.each(['2025-03-01', '2026-11-27', '2024-07-08', '2030-01-01'])(
    'reads back the Hijri day of %s',
    (day) => {
      const written = writeHijri(`${day}T12:00:00Z`, { ...CAIRO, digits: 'arab', months: 'egyptian' });
      expect(written).toMatch(/ هـ$/);
      expect(readDateTime(written, { timeZone: 'UTC' })).toBe(`${day}T00:00:00+00:00`);
    },
  );

  it.each([
    [2, 'منذ دقيقتين'],
    [10, 'منذ ١٠ دقائق'],
    [11, 'منذ ١١ دقيقة'],
    [24 * 60, 'منذ يوم'],
    [2 * 24 * 60, 'منذ يومين'],
    [5 * 24 * 60, 'منذ ٥ أيام'],
    [20 * 24 * 60, 'منذ ٢٠ يومًا'],
    [100 * 24 * 60, 'منذ ١٠٠ يوم'],
    [103 * 24 * 60, 'منذ ١٠٣ أيام'],
  ])('%i minutes ago is %s', (minutes, words) => {
    const now = Date.UTC(2026, 0, 2);
    expect(
      relativeTime(new Date(now - minutes * 60_000).toISOString(), new Date(now).toISOString(), 'arab'),
    ).toBe(words);
  });

  it('agrees with its number', () => {
    const ago = (minutes: number) =>
      relativeTime(
        new Date(Date.UTC(2026, 0, 2) - minutes * 60_000).toISOString(),
        '2026-01-02T00:00:00Z',
        'arab',
      );
    expect([ago(1), ago(120), ago(180), ago(660)]).toEqual([
      'منذ دقيقة',
      'منذ ساعتين',
      'منذ ٣ ساعات',
      'منذ ١١ ساعة',
    ]);
  });
});

describe('digits and direction', () => {
  it('leaves the digits of Latin words, addresses and telephones', () => {
    expect(withDigits('3.5 مليون في G20 على +20 2 2578 1234 و50%', 'arab')).toBe(
      '٣٫٥ مليون في G20 على +20 2 2578 1234 و٥٠٪',
    );
  });

  it('takes a name of several Latin words as one run', () => {
    const text = 'استهدفت السفينة ETERNITY C أمس';
    const [run] = latinRuns(text);
    expect(text.slice(run?.start, run?.end)).toBe('ETERNITY C');
  });

  it('follows the first strong letter', () => {
    expect([baseDirection('123 خبر'), baseDirection('«CNN» قالت'), baseDirection('123')]).toEqual([
      'rtl',
      'ltr',
      undefined,
    ]);
  });

  it('makes a slug of ASCII whatever it is given', () => {
    expect(asciiSlug('مدارس القرى')).toBe('mdars-alqra');
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(asciiSlug(text))));
  });
});

describe('the order of lists', () => {
  it('is that of the alphabet, hamza and tashkeel after letters, numbers by their value', () => {
    const words = ['ياء', 'أمل', 'بيت', 'امل', 'آلة', '٩ أيام', '10 أيام', 'مُدن', 'مدن'];
    expect(words.toSorted(arabicOrder.compare)).toEqual([
      '٩ أيام',
      '10 أيام',
      'آلة',
      'أمل',
      'امل',
      'بيت',
      'مدن',
      'مُدن',
      'ياء',
    ]);
  });
});

describe('transliteration', () => {
  it.each([
    ['خطة لإحياء قرى الوادي', 'khta-lihyaa-qra-alwady'],
    ['ثلاثة آلاف طالب', 'thlatha-aalaf-talb'],
    ['مُؤتمر «المناخ» ٢٠٢٦', 'motmr-almnakh-2026'],
    ['شركة Warraq الجديدة', 'shrka-warraq-aljdyda'],
    ['ڤيينا وپاريس', 'vyyna-wparys'],
  ])('of «%s» is %s', (text, slug) => expect(asciiSlug(text)).toBe(slug));
});
