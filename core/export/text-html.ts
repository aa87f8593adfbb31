import type { ElementContent } from 'hast';
import { withDigits } from '../arabic/digits.ts';
import { baseDirection, latinRuns } from '../arabic/direction.ts';
import { numberRuns, rangeParts } from '../arabic/number-runs.ts';
import { type Direction, type Inline, type Mark, plainText } from '../article/inline.ts';
import type { Profile } from '../profile.ts';
import { cleanText, isPlainArabic } from './clean-text.ts';
import { foreignPieces } from './foreign-pieces.ts';
import { h } from './html-tree.ts';

/** What text is written into: the direction and language around it, and the publication's digits. */
export interface Surroundings {
  direction: Direction;
  language: string;
  profile: Profile;
  /** Leaves digits and foreign runs as they were written: for the clipboard, whose text somebody writes on. */
  isAsWritten?: boolean;
}

const MARK_TAGS: Readonly<Record<Mark, string>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  highlight: 'mark',
  code: 'code',
};

/** Plain text as HTML nodes: digits by the publication's policy, foreign runs isolated (UAX #9, W3C alreq). */
export function textHtml(text: string, around: Surroundings): ElementContent[] {
  if (isPlainArabic(text)) return text === '' ? [] : [{ type: 'text', value: text }];
  const clean = cleanText(text);
  if (around.direction === 'ltr' || around.isAsWritten)
    return clean === '' ? [] : [{ type: 'text', value: clean }];
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { start, end } of latinRuns(clean)) {
    nodes.push(...arabicHtml(clean.slice(from, start), around.profile));
    nodes.push(isolated(clean.slice(start, end)));
    from = end;
  }
  nodes.push(...arabicHtml(clean.slice(from), around.profile));
  return nodes;
}

/** Text between foreign runs: telephone numbers kept whole, ranges and scores in the publication's order. */
function arabicHtml(text: string, { digits, ranges }: Profile): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { start, end, kind } of numberRuns(text)) {
    const run = text.slice(start, end);
    const shown = kind === 'phone' ? phoneHtml(run) : rangeHtml(withDigits(run, digits), ranges);
    push(nodes, withDigits(text.slice(from, start), digits));
    nodes.push(...shown);
    from = end;
  }
  push(nodes, withDigits(text.slice(from), digits));
  return nodes;
}

/** Groups of Arabic digits run from right to left even in an isolate (UAX #9 N1), so their order is overridden. */
function phoneHtml(number: string): ElementContent[] {
  const tag = /[0-9]/.test(number) ? 'bdi' : 'bdo';
  return [h(tag, { dir: 'ltr', className: ['unbroken'] }, number)];
}

/**
 * A range or score with the number that is read first at the right, or at the left. Arabic digits are so by
 * themselves, and so is a long dash; 0-9 with a hyphen are one number to the algorithm, so each is isolated.
 */
function rangeHtml(range: string, ranges: Profile['ranges']): ElementContent[] {
  if (ranges === 'first-left') return [h('bdo', { dir: 'ltr', className: ['unbroken'] }, range)];
  const [first, dash, last] = rangeParts(range);
  if (dash !== '-' || !/[0-9]/.test(first)) return [{ type: 'text', value: range }];
  return [h('bdi', first), { type: 'text', value: dash }, h('bdi', last)];
}

/** Content of a block as HTML nodes. */
export function contentHtml(content: readonly Inline[], around: Surroundings): ElementContent[] {
  if (around.direction === 'ltr' || around.isAsWritten) return inlinesHtml(content, around);
  return foreignPieces(content).flatMap(({ content: piece, isForeign }) =>
    isForeign
      ? [isolated(cleanText(plainText(piece)), inlinesHtml(piece, { ...around, direction: 'ltr' }))]
      : inlinesHtml(piece, around),
  );
}

function inlinesHtml(content: readonly Inline[], around: Surroundings): ElementContent[] {
  return content.flatMap((inline): ElementContent[] => {
    switch (inline.type) {
      case 'break':
        return [h('br')];
      case 'link':
        return [h('a', { href: inline.url }, contentHtml(inline.content, around))];
      case 'span': {
        const direction = inline.direction ?? around.direction;
        const language = inline.language ?? around.language;
        const inner = contentHtml(inline.content, { ...around, direction, language });
        return [h('bdi', { dir: inline.direction, lang: inline.language }, inner)];
      }
      case 'note':
        return contentHtml(inline.content, around);
      default:
        return markedText(inline.text, inline.marks ?? [], around);
    }
  });
}

function markedText(text: string, marks: readonly Mark[], around: Surroundings): ElementContent[] {
  const verbatim = marks.includes('code');
  let nodes: ElementContent[] = verbatim
    ? [{ type: 'text', value: cleanText(text) }]
    : textHtml(text, around);
  for (const mark of marks.toReversed()) {
    const direction = mark === 'code' && around.direction === 'rtl' ? 'ltr' : undefined;
    nodes = [h(MARK_TAGS[mark], { dir: direction }, nodes)];
  }
  return nodes;
}

/** A Latin name, an address or a number with its own order, kept whole; short ones do not break. */
function isolated(text: string, shown: string | ElementContent[] = text): ElementContent {
  const address = /[@/]/.test(text);
  const language = /\p{Script=Latin}{2}/u.test(text) && !address ? 'en' : undefined;
  const unbroken = text.length <= 24 && (address || !/\p{L}/u.test(text));
  return h('bdi', { dir: 'ltr', lang: language, className: unbroken ? ['unbroken'] : undefined }, shown);
}

function push(nodes: ElementContent[], value: string): void {
  if (value !== '') nodes.push({ type: 'text', value });
}

/**
 * The direction in which text is read: as set, else by its first strong letter (UAX #9 P2-P3). An Arabic sentence
 * that only begins with a Latin name stays as the article is.
 */
export function directionOf(text: string, set: Direction | undefined, article: Direction): Direction {
  if (set) return set;
  const first = baseDirection(text);
  if (first === undefined || first === article) return article;
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return (first === 'ltr' ? arabic > latin : latin > arabic) ? article : first;
}
