import type { Element, ElementContent, Nodes, Properties } from 'hast';

/*
 * What `hastscript` and `hast-util-to-html` do, for the few things that a page of ours is made of and a tenth of the
 * time: a newsroom exports its archive at once. The tests hold it to the libraries' own words.
 */

interface WrittenHtml {
  type: 'raw';
  value: string;
}

type Child = ElementContent | string | readonly ElementContent[];

/** HTML that is written already, as a node that is written as it is. */
export function asWritten(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent;
}

/** An element of a tree (hast): its tag in lower case, properties by their DOM names, then children. */
export function h(tagName: string, properties: Properties | Child = {}, ...children: Child[]): Element {
  if (isChild(properties))
    return { type: 'element', tagName, properties: {}, children: flat([properties, ...children]) };
  const own: Properties = {};
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined && value !== null) own[name] = value;
  }
  return { type: 'element', tagName, properties: own, children: flat(children) };
}

function isChild(value: Properties | Child): value is Child {
  if (typeof value === 'string' || Array.isArray(value)) return true;
  return 'type' in value && ('children' in value || 'value' in value);
}

function flat(children: readonly Child[]): ElementContent[] {
  const all: ElementContent[] = [];
  for (const child of children)
    if (typeof child === 'string') all.push({ type: 'text', value: child });
    else if (Array.isArray(child)) for (const each of child) all.push(each);
    else all.push(child as ElementContent);
  return all;
}

const VOID = new Set(['meta', 'link', 'img', 'br', 'hr', 'col', 'wbr', 'input', 'source']);
const VERBATIM = new Set(['script', 'style']);

/** A tree as HTML (WHATWG, §13.3), every end tag written. */
export function toHtml(node: Nodes | WrittenHtml): string {
  switch (node.type) {
    case 'text':
      return textOf(node.value);
    case 'raw':
      return node.value;
    case 'root':
      return inner(node.children);
    case 'doctype':
      return '<!doctype html>';
    case 'element': {
      const { tagName, properties, children } = node;
      const start = `<${tagName}${attributesOf(properties)}>`;
      if (VOID.has(tagName)) return start;
      const [only] = children;
      const content = VERBATIM.has(tagName) && only?.type === 'text' ? only.value : inner(children);
      return `${start}${content}</${tagName}>`;
    }
    default:
      return '';
  }
}

function inner(children: readonly Nodes[]): string {
  let written = '';
  for (const child of children) written += toHtml(child);
  return written;
}

function attributesOf(properties: Properties): string {
  let written = '';
  for (const property in properties) {
    const value = properties[property];
    if (value === undefined || value === null || value === false) continue;
    const name = attributeName(property);
    if (value === true) written += ` ${name}`;
    else written += ` ${name}="${attributeText(Array.isArray(value) ? value.join(' ') : String(value))}"`;
  }
  return written;
}

/** Properties whose attribute is not their name in lower case. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
};

function attributeName(property: string): string {
  return ATTRIBUTES[property] ?? property.toLowerCase();
}

function textOf(value: string): string {
  if (!/[<&]/.test(value)) return value;
  return value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
}

const QUOTED: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '"': '&#x22;',
  "'": '&#x27;',
  '`': '&#x60;',
};

function attributeText(value: string): string {
  return /["&'`]/.test(value) ? value.replace(/["&'`]/g, (letter) => QUOTED[letter] as string) : value;
}
