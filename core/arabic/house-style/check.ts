import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { plainText } from '../../article/inline.ts';
import { blockTexts } from '../../article/statistics.ts';
import type { Profile } from '../../profile.ts';
import { PUNCTUATION_RULES } from './punctuation-rules.ts';
import type { Place, Rule, Severity } from './rule.ts';

export type { Rule, Severity } from './rule.ts';

/** Every rule of the house, in the order in which the desk reads them. */
export const RULES: readonly Rule[] = PUNCTUATION_RULES;

/** One thing that a copy desk would catch. Its prose stands in the rule's `title` and `why`. */
export interface Finding {
  /** The id of its rule. */
  rule: string;
  severity: Severity;
  /** A block's id, or `field` where it is not in a block: `headline`, `deck`, `lead.caption`. */
  blockId?: string;
  field?: string;
  /** The place within that text, [start, end) in UTF-16 units. */
  start?: number;
  end?: number;
  /** The words at fault. */
  text: string;
  /** What to put in their place, where that is safe. */
  fix?: string;
}

/** The rule of a finding, with its words. */
export function ruleOf(finding: Finding): Rule | undefined {
  return RULES.find((rule) => rule.id === finding.rule);
}

/** What the copy desk would catch in an article, in reading order; rules that the profile switches off are silent. */
export function checkArticle(article: Article, profile: Profile): Finding[] {
  return [
    ...checkText(article.headline, 'headline', { field: 'headline' }, profile),
    ...checkText(article.deck ?? '', 'part', { field: 'deck' }, profile),
    ...checkText(plainText(article.lead?.caption ?? []), 'part', { field: 'lead.caption' }, profile),
    ...article.blocks.flatMap((block) => checkBlock(block, article, profile)),
  ];
}

/** What the copy desk would catch in one block; program text is left alone. */
export function checkBlock(block: Block, _article: Article, profile: Profile): Finding[] {
  if (block.type === 'code') return [];
  return blockTexts(block).flatMap(({ field, text }) =>
    checkText(
      text,
      placeOf(block, field),
      { blockId: block.id, ...(field !== 'content' && { field }) },
      profile,
    ),
  );
}

function placeOf({ type }: Block, field: string): Place {
  if (field === 'content' && (type === 'paragraph' || type === 'quote')) return 'body';
  if ((field === 'content' && type === 'heading') || /(^|\.)(headline|title)$/.test(field)) return 'headline';
  return 'part';
}

/** Addresses, e-mail, code and prices hold marks of their own; nothing is reported inside them. */
const EXEMPT = /(?:https?:\/\/|www\.|\.\/)\S+|\S+@\S+|[€$£]\d[\d.,]*|\d[\d.,]*\d/gu;

function checkText(
  text: string,
  place: Place,
  where: Pick<Finding, 'blockId' | 'field'>,
  profile: Profile,
): Finding[] {
  if (!/\p{Script=Arabic}/u.test(text)) return [];
  const exempt = [...text.matchAll(EXEMPT)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (profile.rulesOff.includes(rule.id)) continue;
    for (const hit of rule.find(text, profile, place)) {
      if (exempt.some(([start, end]) => hit.start >= start && hit.end <= end && rule.id !== 'full-stop'))
        continue;
      findings.push({
        rule: rule.id,
        severity: rule.severity,
        ...where,
        ...hit,
        text: text.slice(hit.start, hit.end),
      });
    }
  }
  return findings.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}
