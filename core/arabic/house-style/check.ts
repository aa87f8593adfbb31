import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import { blockTexts, figureTexts } from '../../article/block-texts.ts';
import type { Profile } from '../../profile.ts';
import type { Found, Hit, Place, Rule, Severity } from './rule.ts';
import { RULES, RULES_BY_ID } from './rules.ts';

export { KINDS, type Kind, type Rule, type Severity } from './rule.ts';
export { RULES } from './rules.ts';

/** One thing that a copy desk would catch. Its prose stands in the rule's `title` and `why`. */
export interface Finding {
  /** The id of its rule. */
  rule: string;
  severity: Severity;
  /** A block's id, or `field` where it is not in a block: `headline`, `deck`, `lead.caption`. */
  blockId?: string;
  field?: string;
  /** The place within that text, [start, end) in UTF-16 units; absent where the whole block or field is meant. */
  start?: number;
  end?: number;
  /** The words at fault. */
  text: string;
  /** What to put in their place, where that is safe. */
  fix?: string;
  /** What a reader sees there, from left to right, where that is not what was written. */
  shown?: string;
  /** What the desk noted there for itself. */
  note?: string;
}

/** The rule of a finding, with its words. */
export function ruleOf(finding: Finding): Rule | undefined {
  return RULES_BY_ID.get(finding.rule);
}

/** What the copy desk would catch in an article, in reading order; rules that the profile switches off are silent. */
export function checkArticle(article: Article, profile: Profile): Finding[] {
  return inReadingOrder(
    article,
    [...checkHead(article, profile), ...checkAcross(article, profile)],
    (block) => checkBlock(block, article, profile),
  );
}

/** Findings in the order of headline, deck, lead, and the blocks; those of a block come from it and from the whole. */
export function inReadingOrder(
  article: Pick<Article, 'blocks'>,
  others: readonly Finding[],
  ofBlock: (block: Block) => readonly Finding[],
): Finding[] {
  const byBlock = Map.groupBy(others, ({ blockId }) => blockId);
  return [
    ...(byBlock.get(undefined) ?? []).toSorted((a, b) => fieldOrder(a) - fieldOrder(b)),
    ...article.blocks.flatMap((block) => {
      const more = byBlock.get(block.id);
      return more === undefined ? ofBlock(block) : [...ofBlock(block), ...more].sort(byPlace);
    }),
  ];
}

/** What headline, deck and the words of the lead show by themselves. */
export function checkHead(article: Article, profile: Profile): Finding[] {
  const lead = article.lead ? figureTexts(article.lead, 'lead.').filter(({ text }) => text !== '') : [];
  return [
    ...checkText(article.headline, 'headline', { field: 'headline' }, profile),
    ...checkText(article.deck ?? '', 'part', { field: 'deck' }, profile),
    ...lead.flatMap(({ field, text }) => checkText(text, 'part', { field }, profile)),
  ];
}

/** What a block shows by itself; program text is left alone. */
export function checkBlock(block: Block, _article: Article, profile: Profile): Finding[] {
  if (block.type === 'code') return [];
  const findings = blockTexts(block).flatMap(({ field, text }) =>
    checkText(
      text,
      placeOf(block, field),
      { blockId: block.id, ...(field !== 'content' && { field }) },
      profile,
    ),
  );
  for (const rule of rulesOf(profile))
    for (const found of rule.findInBlock?.(block, profile) ?? []) findings.push(asFinding(rule, found));
  return findings.sort(byPlace);
}

/** What only the whole article shows: what disagrees with something elsewhere, and limits. */
export function checkAcross(article: Article, profile: Profile): Finding[] {
  return rulesOf(profile).flatMap((rule) =>
    (rule.findAcross?.(article, profile) ?? []).map((found) => asFinding(rule, found)),
  );
}

function placeOf({ type }: Block, field: string): Place {
  if (field === 'content' && (type === 'quote' || type === 'pullquote')) return 'quote';
  if (field === 'content' && type === 'paragraph') return 'body';
  if ((field === 'content' && type === 'heading') || /(^|\.)(headline|title)$/.test(field)) return 'headline';
  return 'part';
}

let rulesFor: Profile | undefined;
let wanted: readonly Rule[] = RULES;

function rulesOf(profile: Profile): readonly Rule[] {
  if (rulesFor !== profile) {
    rulesFor = profile;
    wanted = RULES.filter(({ id }) => !profile.rulesOff.includes(id));
  }
  return wanted;
}

/** Addresses, e-mail, code and prices hold marks of their own; nothing is reported inside them. */
const EXEMPT = /(?:https?:\/\/|www\.|\.\/)\S+|[^\s@]{1,64}@\S+|[€$£]\d[\d.,]*|\d[\d.,]*\d/gu;
/** Somebody else's words, and those of the Quran: their style is their own. */
const QUOTED = /«[^«»\n]*»|“[^“”\n]*”|"[^"\n]*"|﴿[^﴿﴾\n]*﴾/gu;

type Stretch = readonly [start: number, end: number];

function checkText(
  text: string,
  place: Place,
  where: Pick<Finding, 'blockId' | 'field'>,
  profile: Profile,
): Finding[] {
  if (!/\p{Script=Arabic}/u.test(text)) return [];
  const exempt = stretches(text, EXEMPT);
  const quoted = place === 'quote' ? [[0, text.length] as const] : stretches(text, QUOTED);
  const findings: Finding[] = [];
  for (const rule of rulesOf(profile)) {
    if (rule.find === undefined) continue;
    for (const hit of rule.find(text, profile, place)) {
      if (!rule.readsNumbers && isWithin(hit, exempt)) continue;
      if (rule.sparesQuotes && isWithin(hit, quoted)) continue;
      findings.push(asFinding(rule, { ...where, ...hit, text: text.slice(hit.start, hit.end) }));
    }
  }
  return findings.sort(byPlace);
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
}

function isWithin({ start, end }: Hit, stretches: readonly Stretch[]): boolean {
  return stretches.some(([from, to]) => start >= from && end <= to);
}

function asFinding({ id, severity }: Rule, found: Found): Finding {
  return { rule: id, severity, ...found };
}

function byPlace(a: Finding, b: Finding): number {
  return (a.start ?? 0) - (b.start ?? 0);
}

function fieldOrder({ field = '' }: Finding): number {
  return field === 'headline' ? 0 : field === 'deck' ? 1 : 2;
}
