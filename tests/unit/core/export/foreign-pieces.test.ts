import { describe, expect, it } from 'vitest';
import { type Inline, type Mark, plainText } from '#core/article/inline.ts';
import { foreignPieces } from '#core/export/foreign-pieces.ts';
import { blockHtmlOf } from './export-context.ts';

const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const html = (...content: Inline[]) => blockHtmlOf({ id: 'a', type: 'paragraph', content });

describe('a foreign run that changes its marks', () => {
  it('keeps its order and its digits inside Arabic: a formula is one isolate', () => {
    expect(
      html(text('غاز CO'), text('2', 'sub'), text(' وماء H'), text('2', 'sub'), text('O نقي')),
    ).toContain(
      '<p>غاز <bdi dir="ltr" lang="en">CO<sub>2</sub></bdi> وماء <bdi dir="ltr">H<sub>2</sub>O</bdi> نقي</p>',
    );
  });
  it('is one name where only a part of it is bold', () => {
    expect(html(text('ساعة Apple '), text('Watch', 'strong'), text(' الجديدة'))).toContain(
      'ساعة <bdi dir="ltr" lang="en">Apple <strong>Watch</strong></bdi> الجديدة',
    );
  });
  it('leaves a number that only follows Arabic to the publication’s digits', () => {
    expect(html(text('م'), text('2', 'sup'))).toContain('م<sup>٢</sup>');
  });
  it('loses no letter', () => {
    const content = [text('من H'), text('2', 'sub'), text('O'), { type: 'break' as const }, text('إلى x')];
    expect(plainText(foreignPieces(content).flatMap((piece) => piece.content))).toBe(plainText(content));
  });
});
