import { describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { DEFAULT_PROFILE, readProfile } from '#core/profile.ts';

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
  ])('names the field at fault in %j', (value, path) => {
    expect(() => readProfile(value)).toThrow(Fault);
    try {
      readProfile(value);
    } catch (error) {
      expect((error as Fault<'profile.invalid'>).facts.path).toBe(path);
    }
  });
});
