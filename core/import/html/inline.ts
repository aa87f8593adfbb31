import type { Element, Nodes } from 'hast';
import {
  canonicalContent,
  type Direction,
  type Inline,
  languageSchema,
  MARKS,
  type Mark,
} from '../../article/inline.ts';
import { contentOfText } from '../bidi-text.ts';
import { linkUrl } from './link-url.ts';
import { DEEPEST, property, readableChildren, styleOf } from './tree.ts';

/** What an element makes of the text inside it. */
const MARK_OF_TAG: Record<string, Mark> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  mark: 'highlight',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};
const ARABIC_SCRIPT = /^(ar|fa|ur|ps|ku|ckb|ug|sd)\b/i;
const ARABIC_LETTER = /[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]/;

/** How running text is read. */
export interface InlineReading {
  /** Of the block that the text stands in. */
  direction: Direction;
  /** Hears of pictures inside the text. */
  image?: (element: Element) => void;
  /** Keeps white space as it stands, as in program text. */
  verbatim?: boolean;
}

/** The content of these nodes, white space as a browser shows it, in normal form. */
export function contentOf(nodes: readonly Nodes[], reading: InlineReading): Inline[] {
  const inlines = nodes.flatMap((node) => readNode(node, [], reading, 0));
  return canonicalContent(reading.verbatim ? inlines : withCollapsedSpace(canonicalContent(inlines)));
}

function readNode(node: Nodes, marks: readonly Mark[], reading: InlineReading, depth: number): Inline[] {
  if (node.type === 'text') return readText(node.value, marks, reading);
  if (node.type !== 'element' || depth > DEEPEST) return [];
  const own = marksOf(node, marks);
  const inner = () => readableChildren(node).flatMap((child) => readNode(child, own, reading, depth + 1));
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break' }];
    case 'wbr':
      return [];
    case 'img': {
      const alt = property(node, 'alt');
      // Small pictures that stand for a letter: emoji of web pages.
      if (alt !== undefined && /^\p{Extended_Pictographic}/u.test(alt)) return readText(alt, marks, reading);
      reading.image?.(node);
      return [];
    }
    case 'a': {
      const url = linkUrl(property(node, 'href') ?? '');
      const content = inner();
      return url === undefined ? content : [{ type: 'link', url, content }];
    }
    case 'q':
      return [{ type: 'text', text: '«' }, ...inner(), { type: 'text', text: '»' }];
    default:
      return spanned(node, inner(), reading);
  }
}

function readText(value: string, marks: readonly Mark[], reading: InlineReading): Inline[] {
  const text = reading.verbatim ? value : value.replace(/[ \t\n\r\f]+/g, ' ');
  const content = contentOfText(text);
  if (marks.length === 0) return content;
  const marked = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => {
      if (inline.type === 'text') return { ...inline, marks: [...marks] };
      return inline.type === 'break' ? inline : { ...inline, content: marked(inline.content) };
    });
  return marked(content);
}

/** The marks inside an element: those around it, its own, and what its style adds or takes away. */
function marksOf(element: Element, around: readonly Mark[]): readonly Mark[] {
  const marks = new Set(around);
  const tag = MARK_OF_TAG[element.tagName];
  if (tag) marks.add(tag);
  const style = styleOf(element);
  if (style !== '') {
    if (/font-weight\s*:\s*(bold|bolder|[6-9]00)/.test(style)) marks.add('strong');
    // Google Docs puts everything into a `b` of normal weight.
    else if (/font-weight\s*:\s*(normal|lighter|[1-5]00)/.test(style)) marks.delete('strong');
    if (/font-style\s*:\s*(italic|oblique)/.test(style)) marks.add('emphasis');
    else if (/font-style\s*:\s*normal/.test(style)) marks.delete('emphasis');
    if (/text-decoration[^;]*:[^;]*underline/.test(style) && element.tagName !== 'a') marks.add('underline');
    if (/text-decoration[^;]*:[^;]*line-through/.test(style)) marks.add('strike');
    if (/vertical-align\s*:\s*super/.test(style)) marks.add('sup');
    if (/vertical-align\s*:\s*sub\b/.test(style)) marks.add('sub');
  }
  return marks.size === around.length ? around : MARKS.filter((mark) => marks.has(mark));
}

/** The content as a span where its element says a language or a direction that its surroundings have not. */
function spanned(element: Element, content: Inline[], reading: InlineReading): Inline[] {
  if (content.length === 0) return content;
  const dir = property(element, 'dir')?.toLowerCase();
  const isolated = element.tagName === 'bdi' || element.tagName === 'bdo';
  const text = JSON.stringify(content);
  let direction = dir === 'rtl' || dir === 'ltr' ? (dir as Direction) : undefined;
  // Word writes `dir` on every run, also on spaces and on what its paragraph says already.
  if (direction === reading.direction && !isolated) direction = undefined;
  if (direction !== undefined && !isolated && !/[\p{L}\p{N}]/u.test(plain(content))) direction = undefined;
  const lang = property(element, 'lang') ?? property(element, 'xmlLang');
  const foreign = lang !== undefined && !ARABIC_SCRIPT.test(lang) && languageSchema.safeParse(lang).success;
  const language = foreign && !ARABIC_LETTER.test(text) && /\p{L}/u.test(plain(content)) ? lang : undefined;
  if (direction === undefined && language === undefined && !isolated) return content;
  return [{ type: 'span', ...(language && { language }), ...(direction && { direction }), content }];
}

function plain(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.type === 'text' ? inline.text : inline.type === 'break' ? '' : plain(inline.content),
    )
    .join('');
}

/** The content with single spaces, none at its ends and none beside a line break. */
function withCollapsedSpace(content: readonly Inline[]): Inline[] {
  let afterSpace = true;
  const collapse = (inlines: readonly Inline[]): Inline[] =>
    inlines.map((inline) => {
      if (inline.type === 'break') {
        afterSpace = true;
        return inline;
      }
      if (inline.type !== 'text') return { ...inline, content: collapse(inline.content) };
      let text = inline.text.replace(/[ \t\n\r\f]+/g, ' ');
      if (afterSpace && text.startsWith(' ')) text = text.slice(1);
      if (text !== '') afterSpace = text.endsWith(' ');
      return { ...inline, text };
    });
  return trimmedEnd(collapse(content));
}

/** Takes the space before line breaks and at the end, and line breaks at both ends. */
function trimmedEnd(content: Inline[]): Inline[] {
  let atEnd = true;
  const trim = (inlines: readonly Inline[]): Inline[] => {
    const result: Inline[] = [];
    for (const inline of [...inlines].reverse()) {
      if (inline.type === 'break') {
        atEnd = true;
        result.push(inline);
      } else if (inline.type === 'text') {
        const text = atEnd ? inline.text.replace(/ $/, '') : inline.text;
        if (text !== '') {
          atEnd = false;
          result.push({ ...inline, text });
        }
      } else result.push({ ...inline, content: trim(inline.content) });
    }
    return result.reverse();
  };
  const result = trim(content);
  while (result.at(-1)?.type === 'break') result.pop();
  while (result[0]?.type === 'break') result.shift();
  return result;
}
