import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { withNewIds } from '#core/article/blocks.ts';
import { figureSchema } from '#core/article/figure.ts';
import { type Inline, plainText, withoutNotes } from '#core/article/inline.ts';
import { openNotes } from '#core/article/open-notes.ts';
import { packageFiles } from '#core/export/build-package.ts';
import type { FileSource } from '#core/export/package-file.ts';
import { FORMAT_NAMES } from '#core/export/registry.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { arbitraryArticle } from './arbitrary-article.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });
const pinned = (id: string, note: string, words: string): Inline => ({
  type: 'note',
  id,
  note,
  content: [text(words)],
});
const paragraph = (id: string, ...content: Inline[]): Block => ({ id, type: 'paragraph', content });

describe('the open notes of an article', () => {
  it('are pinned ones and «##», in reading order, each with its place', () => {
    const article = newArticle({
      headline: 'ميناء بلا سفن ##أي ميناء؟##',
      lead: { ...figureSchema.parse({}), caption: [pinned('l', 'من صوّرها؟', 'السفن')] },
      blocks: [
        paragraph('a', text('وصل '), pinned('n', 'راجع العدد', '٧٢٠ راكبًا'), text(' أمس ## ثم عادوا')),
        { id: 'c', type: 'code', content: [text('x = 1 ## شرح')] },
      ],
    });
    expect(openNotes(article)).toMatchObject([
      { kind: 'mark', field: 'headline', text: '##أي ميناء؟##', start: 14 },
      { kind: 'pinned', field: 'lead.caption', note: 'من صوّرها؟', text: 'السفن' },
      { kind: 'pinned', id: 'n', blockId: 'a', field: 'content', start: 4, end: 14, note: 'راجع العدد' },
      { kind: 'mark', blockId: 'a', text: '##', start: 19 },
    ]);
  });

  it('come once for all pieces of one note', () => {
    const blocks = [paragraph('a', pinned('n', 'أين؟', 'في')), paragraph('b', pinned('n', 'أين؟', 'القرية'))];
    expect(openNotes(newArticle({ blocks }))).toMatchObject([{ id: 'n', blockId: 'a' }]);
  });

  it('are taken away with their words left as they read', () => {
    const content = [text('وصل '), pinned('n', 'راجع', '٧٢٠'), text(' راكبًا')];
    expect(withoutNotes(content)).toEqual([text('وصل ٧٢٠ راكبًا')]);
    expect(withoutNotes(content, 'other')).toBe(content);
  });

  it('are settled by themselves in a copied block', () => {
    const [copy] = [withNewIds(paragraph('a', pinned('n', 'أين؟', 'في'), pinned('n', 'أين؟', ' القرية')))];
    const ids = copy?.type === 'paragraph' ? copy.content.map((inline) => 'id' in inline && inline.id) : [];
    expect(ids[0]).not.toBe('n');
    expect(ids[1]).toBe(ids[0]);
  });

  it('are in no file of any format, and no word of the text is lost with them', () => {
    const article = newArticle({
      headline: 'ميناء بلا سفن',
      blocks: [
        paragraph('a', text('وصل '), pinned('n-secret', 'لا تنشر هذا', '٧٢٠ راكبًا'), text(' أمس')),
        {
          ...figureSchema.parse({}),
          id: 'f',
          type: 'figure',
          caption: [pinned('m', 'لا تنشر هذا', 'السفن')],
        },
      ],
    });
    const { files } = packageFiles(article, DEFAULT_PROFILE, FORMAT_NAMES, { companions: [article] });
    const written = files.flatMap(({ source }) => textsOf(source)).join('\n');
    expect(written).not.toMatch(/لا تنشر هذا|n-secret|"note"/);
    expect(written).toContain('٧٢٠ راكبًا');
  });

  it('leave no trace in any article once they are taken away', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        for (const block of article.blocks) {
          if (block.type !== 'paragraph') continue;
          const bare = withoutNotes(block.content);
          expect(plainText(bare)).toBe(plainText(block.content));
          expect(JSON.stringify(bare)).not.toContain('"type":"note"');
        }
      }),
      { numRuns: 50 },
    );
  });
});

function textsOf(source: FileSource): string[] {
  if ('text' in source) return [source.text];
  if ('bytes' in source) return [new TextDecoder().decode(source.bytes)];
  if ('archive' in source) return source.archive.flatMap((file) => textsOf(file.source));
  return 'print' in source ? source.print.flatMap((file) => textsOf(file.source)) : [];
}
