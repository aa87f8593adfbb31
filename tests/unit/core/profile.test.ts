import { describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { DEFAULT_PROFILE, profileJson, readProfile, unknownFields } from '#core/profile.ts';

describe('a profile', () => {
  it('may be empty: every field has a default', () => {
    expect(readProfile({})).toEqual(DEFAULT_PROFILE);
    expect(DEFAULT_PROFILE.timeZone).toBe('Africa/Cairo');
    expect(DEFAULT_PROFILE.limits.headline).toBe(80);
  });

  it('keeps what it says and fills in the rest', () => {
    const profile = readProfile({ name: 'صحيفة الميناء', digits: 'latn', limits: { headline: 60 } });
    expect(profile.name).toBe('صحيفة الميناء');
    expect(profile.limits).toEqual({ ...DEFAULT_PROFILE.limits, headline: 60 });
  });

  it.each([
    [{ timeZone: 'Africa/Kairo' }, 'timeZone'],
    [{ baseUrl: 'javascript:alert(1)' }, 'baseUrl'],
    [{ limits: { headline: 'long' } }, 'limits.headline'],
    ['profile', '(profile)'],
    [{ theme: 'weekly' }, 'theme'],
    [{ colours: { accent: 'red' } }, 'colours.accent'],
    [{ imageWidths: [800, 9] }, 'imageWidths.1'],
    [{ required: ['byline', 'poem'] }, 'required.1'],
    [{ slug: 'hash' }, 'slug'],
    [{ logo: 'file:///logo.svg' }, 'logo'],
  ])('names the field at fault in %j', (value, path) => {
    expect(() => readProfile(value)).toThrow(Fault);
    try {
      readProfile(value);
    } catch (error) {
      expect((error as Fault<'profile.invalid'>).facts.path).toBe(path);
    }
  });

  it('is a file that reads back as it was', () => {
    const profile = readProfile({
      name: 'صحيفة الميناء',
      theme: 'agency',
      imageWidths: [1200, 480, 1200],
      required: ['alt'],
      colours: { accent: '#0a5c36' },
    });
    expect(profile.imageWidths).toEqual([480, 1200]);
    expect(readProfile(JSON.parse(profileJson(profile)))).toEqual(profile);
    expect(unknownFields(JSON.parse(profileJson(profile)))).toEqual([]);
  });

  it('tells of names that no profile has, mistyped ones above all', () => {
    const value = { monhts: 'levantine', limits: { titel: 60, headline: 70 }, colours: { brand: '#000000' } };
    expect(unknownFields(value)).toEqual(['monhts', 'limits.titel', 'colours.brand']);
    expect(unknownFields(null)).toEqual([]);
  });
});
