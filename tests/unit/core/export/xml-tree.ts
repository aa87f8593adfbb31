import { SaxesParser } from 'saxes';

/** An element as a strict parser read it. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** Reads a whole XML file; throws at the first place where it breaks XML 1.0 or its namespaces. */
export function xmlTree(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, attribute]) => [key, attribute.value]),
    );
    const node: XmlNode = { name: tag.name, attributes, children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text_ = (value: string) => {
    const { children } = open.at(-1)!;
    if (typeof children.at(-1) === 'string') children[children.length - 1] += value;
    else children.push(value);
  };
  parser.on('text', text_);
  parser.on('cdata', text_);
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string')!;
}

/** Every element of this name, in the order of the file. */
export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function textOf(node: XmlNode | undefined): string {
  return (node?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
