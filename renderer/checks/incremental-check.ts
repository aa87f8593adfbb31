import {
  checkAcross,
  checkBlock,
  checkHead,
  type Finding,
  inReadingOrder,
} from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import type { Profile } from '#core/profile.ts';
import { type ArticleDelta, createDeltaReader } from '../article/article-delta.ts';

/** What changed of an article since it was last asked about; the first question has all of it. */
export interface CheckQuestion extends ArticleDelta {
  /** Where it is another one: everything is read again. */
  profile?: Profile;
}

/** What is found now. */
export interface CheckAnswer {
  /** Of headline, deck and lead, and what only the whole article shows. */
  others: readonly Finding[];
  /** Of blocks in which other things are found than before. */
  blocks: readonly (readonly [id: string, findings: readonly Finding[]])[];
}

/** Answers question after question about one article, reading again only blocks that changed. */
export function createChecker(): (question: CheckQuestion) => CheckAnswer {
  let profile: Profile | undefined;
  const read = createDeltaReader();
  const found = new Map<string, string>();
  return ({ profile: next, ...delta }) => {
    const article = read(delta);
    const isAnew = next !== undefined;
    profile = next ?? profile;
    if (profile === undefined) return { others: [], blocks: [] };
    const present = new Set(delta.order);
    for (const id of found.keys()) if (!present.has(id)) found.delete(id);
    const answered: [string, Finding[]][] = [];
    for (const block of isAnew ? article.blocks : delta.blocks) {
      const findings = checkBlock(block, article, profile);
      const written = JSON.stringify(findings);
      if (found.get(block.id) === written) continue;
      found.set(block.id, written);
      answered.push([block.id, findings]);
    }
    return { others: [...checkHead(article, profile), ...checkAcross(article, profile)], blocks: answered };
  };
}

/** Keeps what was answered: gives all findings in reading order, the same list as long as nothing else is found. */
export function createFindingsKeeper(): (
  article: Pick<Article, 'blocks'>,
  answer: CheckAnswer,
) => readonly Finding[] {
  const byBlock = new Map<string, readonly Finding[]>();
  let last: readonly Finding[] = [];
  let written = '';
  return (article, { others, blocks }) => {
    for (const [id, findings] of blocks) byBlock.set(id, findings);
    const next = inReadingOrder(article, others, ({ id }) => byBlock.get(id) ?? []);
    const nextWritten = JSON.stringify(next);
    if (nextWritten !== written) {
      written = nextWritten;
      last = next;
    }
    return last;
  };
}
