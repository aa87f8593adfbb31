import { describe, expect, it } from 'vitest';
import { cleanParagraphs, falseAlarms } from './clean-news.ts';

describe('clean news', () => {
  const { words, findings } = falseAlarms();
  const perThousand = (severity: string) =>
    (1_000 * findings.filter((finding) => finding.severity === severity).length) / words;

  it('is at least two hundred paragraphs', () => {
    expect(new Set(cleanParagraphs()).size).toBeGreaterThanOrEqual(200);
  });

  it('gives fewer than one false error in a thousand words', () =>
    expect(perThousand('error')).toBeLessThan(1));

  it('gives fewer than three false warnings in a thousand words', () =>
    expect(perThousand('warning')).toBeLessThan(3));
});
