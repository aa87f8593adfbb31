import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { unmetWithoutSite } from '#core/export/site-limits.ts';
import { picture } from './every-block.ts';

describe('what formats leave out without the site’s address', () => {
  const plain = newArticle({ headline: 'قطار' });
  const shown = newArticle({
    headline: 'قطار',
    lead: { asset: picture('a'), caption: [], credit: '', alt: '' },
  });

  it('is told by format, and of pictures only where there are some', () => {
    expect(unmetWithoutSite(plain, {}, ['html', 'json', 'ninjs', 'wxr'])).toEqual([
      { format: 'ninjs', lacks: ['link'] },
      { format: 'wxr', lacks: ['link'] },
    ]);
    expect(unmetWithoutSite(shown, {}, ['ninjs', 'wxr'])).toEqual([
      { format: 'ninjs', lacks: ['link', 'picture-address'] },
      { format: 'wxr', lacks: ['link', 'attachments'] },
    ]);
  });
  it('is nothing where the profile has it', () => {
    expect(unmetWithoutSite(shown, { baseUrl: 'https://daily.example' }, ['ninjs', 'rss'])).toEqual([]);
  });
});
