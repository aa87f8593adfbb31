import { describe, expect, it } from 'vitest';
import { cleanParagraphs, falseAlarms } from './clean-news.ts';

describe('clean news', () => {
  it('is at least two hundred paragraphs, a third of them held out', () => {
    const all = new Set(cleanParagraphs()).size;
    expect(all).toBeGreaterThanOrEqual(200);
    const heldOut = new Set([...cleanParagraphs('held-out'), ...cleanParagraphs('desks')]);
    expect(heldOut.size / all).toBeGreaterThanOrEqual(1 / 3);
  });

  it.each(['clean', 'held-out', 'desks'] as const)(
    '%s gives fewer than one false error and three false warnings in a thousand words',
    (which) => {
      const { words, findings } = falseAlarms(which);
      const perThousand = (severity: string) =>
        (1_000 * findings.filter((finding) => finding.severity === severity).length) / words;
      expect(perThousand('error')).toBeLessThan(1);
      expect(perThousand('warning')).toBeLessThan(3);
    },
  );
});
