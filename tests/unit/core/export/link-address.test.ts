import { describe, expect, it } from 'vitest';
import { linkAddress } from '#core/export/link-address.ts';

describe('an address for strict readers', () => {
  it('is ASCII and holds nothing that RFC 3986 forbids', () => {
    expect(linkAddress('https://example.org/أخبار?q="س"|x#a#b')).toBe(
      'https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=%22%D8%B3%22%7Cx#a%23b',
    );
    expect(linkAddress('https://example.org/100%/x%20y')).toBe('https://example.org/100%25/x%20y');
    expect(linkAddress('mailto:desk@example.org')).toBe('mailto:desk@example.org');
    expect(linkAddress('https://[::1]/a[b]')).toBe('https://[::1]/a%5Bb%5D');
  });
  it('is none where no reader would open it', () => {
    expect(linkAddress('https://')).toBeUndefined();
    expect(linkAddress('https://exa mple')).toBeUndefined();
  });
});
