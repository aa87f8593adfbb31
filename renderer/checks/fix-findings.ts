import type { Finding } from '#core/arabic/house-style/check.ts';
import type { Article, ArticleFields } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { isolatedInBlock, replaceInBlock, replaceInContent } from '#core/article/replace-text.ts';
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
    if (block) byId.set(block.id, fixedBlock(block, { field: field ?? 'content', start, end, fix }));
    else if (field === 'headline') {
      headline = headline.slice(0, start) + fix + headline.slice(end);
      fields.headline = headline;
    } else if (field === 'deck' && deck !== undefined) {
      deck = deck.slice(0, start) + fix + deck.slice(end);
      fields.deck = deck;
    } else if (field?.startsWith('lead.') && lead) {
      const name = field.slice('lead.'.length) as 'caption' | 'credit' | 'rights' | 'alt';
      if (name === 'caption') lead = { ...lead, caption: replaceInContent(lead.caption, start, end, fix) };
      else lead = { ...lead, [name]: `${lead[name]?.slice(0, start)}${fix}${lead[name]?.slice(end)}` };
      fields.lead = lead;
    }
  }
  session.setBlocks([...byId.values()], fields);
  return placed.length;
}

/** A fix that only sets its words apart from their surroundings becomes a span of its own, without controls. */
const ISOLATED = /^\u2066([^\u2066-\u2069]*)\u2069$/;

function fixedBlock(
  block: Block,
  { field, start, end, fix }: { field: string; start: number; end: number; fix: string },
): Block {
  const isolated = ISOLATED.test(fix) ? isolatedInBlock(block, field, start, end, 'ltr') : undefined;
  return isolated ?? replaceInBlock(block, field, start, end, fix);
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
