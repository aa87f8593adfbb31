import { describe, expect, it } from 'vitest';
import { checkArticle } from '#core/arabic/house-style/check.ts';
import { besides, checkSpelling, wordsOfProfile } from '#core/arabic/spelling/check-spelling.ts';
import { createSpeller } from '#core/arabic/spelling/speller.ts';
import { newArticle } from '#core/article/article.ts';
import { profileSchema } from '#core/profile.ts';
import { spellingData } from './spelling-data.ts';

const speller = createSpeller(spellingData);
const article = newArticle({
  headline: 'الحكوةم تقر الموازنة',
  blocks: [
    {
      id: 'p1',
      type: 'paragraph',
      content: [
        { type: 'text', text: 'أعلنت الجامعةة ' },
        { type: 'text', text: 'المو', marks: ['strong'] },
        { type: 'text', text: 'عدد الجديد.' },
      ],
    },
    { id: 'c1', type: 'code', content: [{ type: 'text', text: 'الحكوةم' }] },
    { id: 'q1', type: 'quote', content: [{ type: 'text', text: 'سننتضر' }], speaker: 'سامي كونيغسبرغ' },
  ],
});

describe('checkSpelling', () => {
  const findings = checkSpelling(article, speller);

  it('tells the place of each word, across marks, and leaves program text alone', () => {
    expect(findings.map(({ blockId, field, text }) => [blockId, field, text])).toEqual([
      [undefined, 'headline', 'الحكوةم'],
      ['p1', undefined, 'الجامعةة'],
      ['p1', undefined, 'الموعدد'],
      ['q1', undefined, 'سننتضر'],
      ['q1', 'speaker', 'كونيغسبرغ'],
    ]);
    expect('أعلنت الجامعةة'.slice(findings[1]?.start, findings[1]?.end)).toBe('الجامعةة');
  });

  it('fixes only what can be nothing else', () => {
    expect(findings[1]).toMatchObject({ rule: 'spelling', severity: 'error', fix: 'الجامعة' });
    expect(findings[4]).toMatchObject({ severity: 'warning' });
    expect(findings[4]?.fix).toBeUndefined();
  });

  it('takes the names that a profile has agreed on for right', () => {
    const profile = profileSchema.parse({ names: [{ right: 'سامي كونيغسبرغ', wrong: ['كونجسبرج'] }] });
    const own = createSpeller(spellingData, wordsOfProfile(profile), profile);
    expect(checkSpelling(article, own).some(({ text }) => text === 'كونيغسبرغ')).toBe(false);
  });

  it('lets a house print its last yeh without dots', () => {
    const undotted = createSpeller(spellingData, [], { finalYa: 'undotted' });
    expect(speller.judge('المصرى')).not.toBe('right');
    expect(undotted.judge('المصرى')).toBe('right');
    expect(undotted.judge('فى')).toBe('right');
  });

  it('does not say again what a rule of the house says', () => {
    const twice = newArticle({
      headline: 'خبر',
      blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text: 'اعلن الوزيرر القرار.' }] }],
    });
    const spelling = checkSpelling(twice, speller);
    expect(spelling.map(({ text }) => text)).toEqual(['اعلن', 'الوزيرر']);
    const profile = profileSchema.parse({});
    expect(besides(spelling, checkArticle(twice, profile)).map(({ text }) => text)).toEqual(['الوزيرر']);
  });
});
