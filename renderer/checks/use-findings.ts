import { useEffect, useState } from 'react';
import { checkArticle, checkBlock, type Finding } from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import type { Profile } from '#core/profile.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';

const REST_MS = 300;

/** Blocks are never changed in place: what was found in one holds as long as it and the profile do. */
let checkedBy: Profile | undefined;
let checked = new WeakMap<Block, Finding[]>();

/** What the copy desk would catch, after each pause in the typing; undefined until the first check is done. */
export function useFindings(session: ArticleSession, profile: Profile): readonly Finding[] | undefined {
  const article = useArticleAtRest(session, REST_MS);
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    // After what is on the way to the screen: the first check of a long article takes a moment.
    const timer = window.setTimeout(() => setFindings(findingsOf(article, profile)));
    return () => window.clearTimeout(timer);
  }, [article, profile]);
  return findings;
}

/** As `checkArticle`, reading again only blocks that are new. */
export function findingsOf(article: Article, profile: Profile): Finding[] {
  if (checkedBy !== profile) {
    checkedBy = profile;
    checked = new WeakMap();
  }
  return [
    ...checkArticle({ ...article, blocks: [] }, profile),
    ...article.blocks.flatMap((block) => {
      const known = checked.get(block);
      if (known) return known;
      const found = checkBlock(block, article, profile);
      checked.set(block, found);
      return found;
    }),
  ];
}
