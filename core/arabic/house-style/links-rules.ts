import type { Block } from '../../article/block.ts';
import { type Inline, plainText } from '../../article/inline.ts';
import { hits } from './find.ts';
import type { Found, Rule } from './rule.ts';

/** The links of a block's own content, with the place of each. */
function linksIn(block: Block): { url: string; start: number; end: number; text: string }[] {
  if (!('content' in block)) return [];
  const found: { url: string; start: number; end: number; text: string }[] = [];
  let at = 0;
  const walk = (content: readonly Inline[]) => {
    for (const inline of content) {
      const text = plainText([inline]);
      if (inline.type === 'link') found.push({ url: inline.url, start: at, end: at + text.length, text });
      if (inline.type === 'span' || inline.type === 'note') walk(inline.content);
      else at += text.length;
    }
  };
  walk(block.content);
  return found;
}

/** Links that readers can make nothing of. */
export const LINKS_RULES: readonly Rule[] = [
  {
    id: 'bare-link',
    kind: 'links',
    severity: 'warning',
    title: { ar: 'رابط عارٍ', en: 'Bare link' },
    why: { ar: 'ضع الرابط تحت كلمات تقول إلى أين يؤدي.', en: 'Put it under words that say where it leads.' },
    example: { wrong: 'التفاصيل في https://example.org/a', right: 'التفاصيل في موقع الوزارة' },
    readsNumbers: true,
    find: (text) => hits(text, /(?:https?:\/\/|www\.)[^\s<>«»،؛؟]*[^\s<>«»،؛؟.,:;!?)'"\]]/gu),
  },
  {
    id: 'link-words',
    kind: 'links',
    severity: 'hint',
    title: { ar: 'رابط لا تقول كلماته شيئًا', en: 'Link under empty words' },
    why: { ar: 'قارئ الشاشة يسمع الروابط وحدها: «هنا» لا تكفي.', en: 'Screen readers read links alone.' },
    example: { wrong: 'رابط كلماته «اضغط هنا»', right: 'رابط كلماته «تقرير الوزارة»' },
    findInBlock: (block) =>
      linksIn(block)
        .filter(({ text }) =>
          /^(?:من )?(?:هنا|اضغط هنا|انقر هنا|اضغط|المزيد|للمزيد|الرابط|رابط|هذا الرابط)$/u.test(text.trim()),
        )
        .map(({ start, end, text }): Found => ({ blockId: block.id, start, end, text })),
  },
  {
    id: 'broken-link',
    kind: 'links',
    severity: 'error',
    title: { ar: 'رابط مكسور', en: 'Broken link' },
    why: { ar: 'لا يؤدي هذا العنوان إلى موقع.', en: 'The address leads to no site.' },
    example: { wrong: 'رابط إلى http://localhost/x', right: 'رابط إلى https://example.org/x' },
    findInBlock: (block) =>
      linksIn(block)
        .filter(({ url }) => /^https?:/i.test(url) && !leadsSomewhere(url))
        .map(({ start, end, text }): Found => ({ blockId: block.id, start, end, text })),
  },
];

function leadsSomewhere(url: string): boolean {
  const { hostname = '' } = URL.canParse(url) ? new URL(url) : {};
  return (
    /^[^.]+(?:\.[^.]+)+$/u.test(hostname) && !/^(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.)/.test(hostname)
  );
}
