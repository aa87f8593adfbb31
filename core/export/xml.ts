import { cleanText } from './clean-text.ts';

/** Markup that is well-formed already, told apart from text that is still to be escaped. */
export interface Xml {
  xml: string;
}
type Child = Xml | string | undefined;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Character data of XML 1.0, in text and in attributes in double quotes. */
export function xmlText(value: string): string {
  return cleanText(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A CDATA section that its own end cannot break. */
export function cdata(value: string): string {
  return `<![CDATA[${cleanText(value).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** An element: attributes in the order given, undefined ones left out, strings escaped. */
export function x(name: string, attributes: Attributes = {}, ...children: (Child | readonly Child[])[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(String(value))}"`)
    .join('');
  const inner = children
    .flat()
    .map((child) => (child === undefined ? '' : typeof child === 'string' ? xmlText(child) : child.xml))
    .join('');
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** Line ends and tabs of an attribute are read as spaces unless they are written as references (XML 1.0 §3.3.3). */
function attributeText(value: string): string {
  return xmlText(value).replace(/[\t\n]/g, (letter) => `&#${letter.codePointAt(0)};`);
}

/** A whole XML file in UTF-8. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}\n`;
}
