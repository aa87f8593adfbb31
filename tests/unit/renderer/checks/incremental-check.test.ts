import { describe, expect, it } from 'vitest';
import { checkArticle } from '#core/arabic/house-style/check.ts';
import { type Article, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { DEFAULT_PROFILE, readProfile } from '#core/profile.ts';
import {
  type CheckQuestion,
  createChecker,
  createFindingsKeeper,
} from '../../../../renderer/checks/incremental-check.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const first = paragraph('a', 'وصل ترامب, ثم غادر.');
const second = paragraph('b', 'قال ترمب إنه عاد.');
const article = newArticle({ headline: 'عنوان', blocks: [first, second] });

function question(of: Article, changed: readonly Block[], profile?: typeof DEFAULT_PROFILE): CheckQuestion {
  const { blocks, ...fields } = of;
  return { ...(profile && { profile }), fields, order: blocks.map(({ id }) => id), blocks: changed };
}

describe('checking block by block', () => {
  it('finds what the whole check finds', () => {
    const answer = createChecker()(question(article, article.blocks, DEFAULT_PROFILE));
    expect(createFindingsKeeper()(article, answer)).toEqual(checkArticle(article, DEFAULT_PROFILE));
  });

  it('finds the same after each change, answering only for blocks whose findings changed', () => {
    const check = createChecker();
    const keep = createFindingsKeeper();
    keep(article, check(question(article, article.blocks, DEFAULT_PROFILE)));
    const mended = paragraph('a', 'وصل ترامب، ثم غادر.');
    const next = { ...article, blocks: [mended, second] };
    const answer = check(question(next, [mended]));
    expect(answer.blocks).toEqual([['a', []]]);
    expect(keep(next, answer)).toEqual(checkArticle(next, DEFAULT_PROFILE));
    const fewer = { ...article, blocks: [second] };
    expect(keep(fewer, check(question(fewer, [])))).toEqual(checkArticle(fewer, DEFAULT_PROFILE));
  });

  it('gives the same list while nothing else is found', () => {
    const check = createChecker();
    const keep = createFindingsKeeper();
    const before = keep(article, check(question(article, article.blocks, DEFAULT_PROFILE)));
    const longer = paragraph('b', 'قال ترمب إنه عاد.');
    const next = { ...article, blocks: [first, longer] };
    expect(keep(next, check(question(next, [longer])))).toBe(before);
  });

  it('reads everything again under another profile', () => {
    const check = createChecker();
    const keep = createFindingsKeeper();
    keep(article, check(question(article, article.blocks, DEFAULT_PROFILE)));
    const profile = readProfile({ rulesOff: ['latin-punctuation', 'name-two-ways'] });
    const answer = check(question(article, [], profile));
    expect(keep(article, answer)).toEqual([]);
  });
});
