import type { Finding } from '#core/arabic/house-style/check.ts';
import type { Article, ArticleFields } from '#core/article/article.ts';
import { replaceInBlock, replaceInContent } from '#core/article/replace-text.ts';
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
  let { headline, deck, lead } = article;
  const fields: Partial<ArticleFields> = {};
  const byId = new Map(article.blocks.map((block) => [block.id, block]));
  for (const { blockId, field, start, end, fix } of placed) {
    const block = blockId === undefined ? undefined : byId.get(blockId);
    if (block) byId.set(block.id, replaceInBlock(block, field ?? 'content', start, end, fix));
    else if (field === 'headline') {
      headline = headline.slice(0, start) + fix + headline.slice(end);
      fields.headline = headline;
    } else if (field === 'deck' && deck !== undefined) {
      deck = deck.slice(0, start) + fix + deck.slice(end);
      fields.deck = deck;
    } else if (field === 'lead.caption' && lead) {
      lead = { ...lead, caption: replaceInContent(lead.caption, start, end, fix) };
      fields.lead = lead;
    }
  }
  session.setBlocks([...byId.values()], fields);
  return placed.length;
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
