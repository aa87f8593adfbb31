import type { Finding } from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { isolatedInBlock, replaceInArticle } from '#core/article/replace-text.ts';
import { fieldsOf } from '../article/article-saver.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { textOf } from './finding-context.ts';

type Placed = Finding & { start: number; end: number; fix: string };

/**
 * Puts findings right that say how, as one step of undo. A finding whose words are no longer where it saw them, or
 * that another fix reaches into, is left for the next check. Gives how many were put right.
 */
export function fixFindings(session: ArticleSession, findings: readonly Finding[]): number {
  const article = session.article();
  const placed = withoutOverlaps(findings.filter(isPlaced).filter((finding) => stands(article, finding)));
  if (placed.length === 0) return 0;
  const byId = new Map(article.blocks.map((block) => [block.id, block]));
  const isolated = new Set(placed.filter((finding) => isolate(byId, finding)));
  const texts = placed.filter((finding) => !isolated.has(finding));
  const next = replaceInArticle({ ...article, blocks: [...byId.values()] }, texts.map(replacementOf));
  const isHead = texts.some(({ blockId }) => blockId === undefined);
  session.setBlocks(next.blocks, isHead ? fieldsOf(next) : undefined, { keepsFocus: true });
  return placed.length;
}

function replacementOf({ blockId, field = 'content', start, end, fix }: Placed) {
  return { ...(blockId !== undefined && { blockId }), field, start, end, text: fix };
}

/** A fix that only sets its words apart from their surroundings becomes a span of its own, without controls. */
const ISOLATED = /^\u2066([^\u2066-\u2069]*)\u2069$/;

/** Sets the words of such a finding apart within its block; says whether it could. */
function isolate(byId: Map<string, Block>, { blockId, field = 'content', start, end, fix }: Placed): boolean {
  const block = blockId === undefined ? undefined : byId.get(blockId);
  const isolated = block && ISOLATED.test(fix) && isolatedInBlock(block, field, start, end, 'ltr');
  if (!isolated) return false;
  byId.set(isolated.id, isolated);
  return true;
}

function isPlaced(finding: Finding): finding is Placed {
  return finding.fix !== undefined && finding.start !== undefined && finding.end !== undefined;
}

function stands(article: Article, finding: Placed): boolean {
  return textOf(article, finding)?.slice(finding.start, finding.end) === finding.text;
}

/** From the end of each text to its start, so that the places of the earlier ones stay right. */
function withoutOverlaps(findings: readonly Placed[]): Placed[] {
  const starts = new Map<string, number>();
  return findings
    .toSorted((a, b) => b.start - a.start)
    .filter(({ blockId, field, start, end }) => {
      const text = `${blockId} ${field}`;
      if (end > (starts.get(text) ?? Number.POSITIVE_INFINITY)) return false;
      starts.set(text, start);
      return true;
    });
}
