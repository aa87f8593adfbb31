import { withDigits } from '../../arabic/digits.ts';
import { latinRuns } from '../../arabic/direction.ts';
import type { Inline, Mark } from '../../article/inline.ts';
import { cleanText } from '../clean-text.ts';
import type { EmbeddedPicture } from '../embedded-pictures.ts';
import { foreignPieces } from '../foreign-pieces.ts';
import { linkAddress } from '../link-address.ts';
import type { Surroundings } from '../text-html.ts';
import { type Xml, x } from '../xml.ts';

/** A Word document while it is written: what its text is written into, and what its other parts must then hold. */
export interface Writing {
  around: Surroundings;
  pictures: readonly EmbeddedPicture[];
  /** Addresses linked to, in the order in which they came; the place of each names its relation. */
  links: string[];
  /** Pictures that were drawn. */
  drawn: Set<EmbeddedPicture>;
  /** How each list is marked, in the order of the document; the place of each names its numbering. */
  lists: ('bulleted' | 'numbered')[];
}

const LRM = '\u200e';
const RLM = '\u200f';
const ARABIC_RUNS =
  /\p{Script=Arabic}(?:[\p{M}\p{P}\p{Z}\p{N}\p{Script=Arabic}]*[\p{M}\p{Script=Arabic}])?/gu;

/**
 * The runs of content (ECMA-376 §17.3.2). Arabic runs carry `w:rtl` and their language; a Latin run in an Arabic line
 * stands between two LEFT-TO-RIGHT MARKs, for Word's own runs isolate nothing: a telephone number would show its
 * groups in reverse.
 */
export function runs(content: readonly Inline[], writing: Writing): Xml[] {
  return withForeign(content, writing, inlineRuns);
}

/** Content by way of `write`, what reads left to right and changes its marks on the way as one between marks. */
function withForeign(
  content: readonly Inline[],
  writing: Writing,
  write: (content: readonly Inline[], writing: Writing) => Xml[],
): Xml[] {
  const { around } = writing;
  if (around.direction === 'ltr') return write(content, writing);
  const inside: Writing = { ...writing, around: { ...around, direction: 'ltr' } };
  const mark = markRun(LRM, false);
  return foreignPieces(content).flatMap(({ content: piece, isForeign }) =>
    isForeign ? [mark, ...write(piece, inside), mark] : write(piece, writing),
  );
}

function inlineRuns(content: readonly Inline[], writing: Writing): Xml[] {
  return content.flatMap((inline): Xml[] => {
    switch (inline.type) {
      case 'break':
        return [x('w:r', {}, x('w:br'))];
      case 'link': {
        return linked(inline.url, runsIn(inline.content, writing, ['link']), writing);
      }
      case 'span':
        return spanRuns(inline, writing, []);
      case 'note':
        return runs(inline.content, writing);
      default:
        return textRuns(inline.text, writing.around, inline.marks ?? []);
    }
  });
}

/** Runs as a link; an address that Word would not open leaves them as they are. */
export function linked(url: string, inner: Xml[], { links }: Writing): Xml[] {
  const address = linkAddress(cleanText(url));
  if (address === undefined) return inner;
  if (!links.includes(address)) links.push(address);
  return [x('w:hyperlink', { 'r:id': `rIdLink${links.indexOf(address) + 1}`, 'w:history': 1 }, inner)];
}

type RunMark = Mark | 'link';

/** Content inside a link: no link of its own. */
function runsIn(content: readonly Inline[], writing: Writing, marks: readonly RunMark[]): Xml[] {
  return withForeign(content, writing, (piece, { around }) =>
    piece.flatMap((inline): Xml[] => {
      if (inline.type === 'break') return [x('w:r', {}, x('w:br'))];
      if (inline.type === 'text') return textRuns(inline.text, around, [...marks, ...(inline.marks ?? [])]);
      return inline.type === 'span'
        ? spanRuns(inline, writing, marks)
        : runsIn(inline.content, writing, marks);
    }),
  );
}

function spanRuns(span: Inline & { type: 'span' }, writing: Writing, marks: readonly RunMark[]): Xml[] {
  const { around } = writing;
  const direction = span.direction ?? around.direction;
  const inside = { ...writing, around: { ...around, direction, language: span.language ?? around.language } };
  const inner = marks.length > 0 ? runsIn(span.content, inside, marks) : runs(span.content, inside);
  if (direction === around.direction) return inner;
  const mark = markRun(direction === 'ltr' ? LRM : RLM, direction === 'rtl');
  return [mark, ...inner, mark];
}

function markRun(mark: string, isRtl: boolean): Xml {
  return x('w:r', {}, ...(isRtl ? [x('w:rPr', {}, x('w:rtl'))] : []), x('w:t', {}, mark));
}

/** Plain text as runs, by the publication's digits. */
export function textRuns(text: string, around: Surroundings, marks: readonly RunMark[] = []): Xml[] {
  const clean = cleanText(text);
  const made: Xml[] = [];
  const push = (part: string, isRtl: boolean) => {
    if (part !== '') made.push(run(part, isRtl, marks, around));
  };
  let from = 0;
  if (around.direction === 'ltr') {
    for (const match of clean.matchAll(ARABIC_RUNS)) {
      push(clean.slice(from, match.index), false);
      push(match[0], true);
      from = match.index + match[0].length;
    }
    push(clean.slice(from), false);
    return made;
  }
  if (marks.includes('code')) {
    push(`${LRM}${clean}${LRM}`, false);
    return made;
  }
  for (const { start, end } of latinRuns(clean)) {
    push(withDigits(clean.slice(from, start), around.profile.digits), true);
    push(`${LRM}${clean.slice(start, end)}${LRM}`, false);
    from = end;
  }
  push(withDigits(clean.slice(from), around.profile.digits), true);
  return made;
}

/** One run; its properties in the order of the schema (CT_RPr), which Word insists on. */
function run(text: string, isRtl: boolean, marks: readonly RunMark[], { language }: Surroundings): Xml {
  const has = (mark: RunMark) => marks.includes(mark);
  const isArabic = /^(ar|fa|ur|ps|ku|he)\b/i.test(language);
  const properties = [
    ...(has('link') ? [x('w:rStyle', { 'w:val': 'Hyperlink' })] : []),
    ...(has('code')
      ? [x('w:rFonts', { 'w:ascii': 'Courier New', 'w:hAnsi': 'Courier New', 'w:cs': 'Courier New' })]
      : []),
    ...(has('strong') ? [x('w:b'), x('w:bCs')] : []),
    ...(has('emphasis') ? [x('w:i'), x('w:iCs')] : []),
    ...(has('strike') ? [x('w:strike')] : []),
    ...(has('highlight') ? [x('w:highlight', { 'w:val': 'yellow' })] : []),
    ...(has('underline') ? [x('w:u', { 'w:val': 'single' })] : []),
    ...(has('sub') || has('sup')
      ? [x('w:vertAlign', { 'w:val': has('sub') ? 'subscript' : 'superscript' })]
      : []),
    ...(isRtl ? [x('w:rtl')] : []),
    isRtl
      ? x('w:lang', { 'w:bidi': isArabic ? language : 'ar' })
      : x('w:lang', { 'w:val': isArabic ? 'en-US' : language }),
  ];
  return x('w:r', {}, x('w:rPr', {}, properties), x('w:t', { 'xml:space': 'preserve' }, text));
}
