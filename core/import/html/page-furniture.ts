import type { Element, Root, RootContent } from 'hast';
import { classesOf, property } from './tree.ts';

const FURNITURE =
  /(^|[\s_-])(cookie|newsletter|subscribe|breadcrumbs?|share|sharing|social|comments?|advert(isement)?|ads?|sponsor(ed)?|banner|popup|modal|skip-link|screen-reader-text|visually-hidden|sr-only)([\s_-]|$)/;

/** The children of a page without what is there to move about in it: menus, its foot, forms, buttons, adverts. */
export function withoutFurniture(node: Root | Element, except?: Element): RootContent[] {
  return (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child === except) return [];
    if (child.type !== 'element') return [child];
    if (isFurniture(child)) return [];
    return [{ ...child, children: withoutFurniture(child, except) as Element['children'] }];
  });
}

function isFurniture(element: Element): boolean {
  const role = property(element, 'role') ?? '';
  return (
    element.tagName === 'nav' ||
    /^(navigation|search|contentinfo|banner)$/.test(role) ||
    (/^(div|section|aside|ul|p|span|header|footer|form)$/.test(element.tagName) &&
      FURNITURE.test(classesOf(element)))
  );
}
