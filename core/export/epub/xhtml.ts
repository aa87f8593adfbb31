import type { ElementContent } from 'hast';
import type { Direction } from '../../article/inline.ts';
import { linkAddress } from '../link-address.ts';
import { type Xml, x, xmlText } from '../xml.ts';

/** HTML trees hold their attributes under names of their own; these are the ones that differ by more than case. */
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
};

/** A tree of HTML in XML's syntax (EPUB 3.3 §6.1); a link whose address no reader would open is left as its words. */
export function xhtml(node: ElementContent): Xml | undefined {
  if (node.type === 'text') return { xml: xmlText(node.value) };
  if (node.type !== 'element') return undefined;
  const attributes = attributesOf(node.properties);
  if (attributes.href !== undefined) {
    const address = linkAddress(attributes.href);
    if (address === undefined) delete attributes.href;
    else attributes.href = address;
  }
  const element = x(node.tagName, attributes, node.children.map(xhtml));
  // `<p/>` is no end of a paragraph to a reader that takes it for HTML.
  const isVoid = /^(br|hr|img)$/.test(node.tagName);
  return isVoid || !element.xml.endsWith('/>') || node.children.length > 0
    ? element
    : { xml: `${element.xml.slice(0, -2)}></${node.tagName}>` };
}

function attributesOf(properties: Record<string, unknown>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    attributes[NAMES[name] ?? name.toLowerCase()] = text;
    if (name === 'lang') attributes['xml:lang'] = text;
  }
  return attributes;
}

/** A whole page of a book. */
export function pageXml(
  title: string,
  { language, direction }: { language: string; direction: Direction },
  body: readonly Xml[],
): string {
  const page = x(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
      dir: direction,
    },
    x(
      'head',
      {},
      x('meta', { charset: 'utf-8' }),
      x('title', {}, title),
      x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    x('body', { dir: direction }, body),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${page.xml}\n`;
}
