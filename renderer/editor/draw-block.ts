import { toHtml } from 'hast-util-to-html';
import type { Block } from '#core/article/block.ts';
import { blockHtml } from '#core/export/block-html.ts';
import { readPlace } from '#core/export/places.ts';
import type { Profile } from '#core/profile.ts';

/**
 * A block as its readers see it, made by the export itself: what that writes is safe to show. Links lead nowhere
 * here. A block that readers would not see is shown by `name`.
 */
export function drawBlock(
  block: Block,
  profile: Profile,
  assetUrl: (hash: string) => string,
  name: string,
): Node {
  const around = { direction: 'rtl', language: 'ar', profile } as const;
  const href = (path: string) => {
    const place = readPlace(path);
    return place !== undefined && 'asset' in place ? assetUrl(place.asset) : path;
  };
  const template = document.createElement('template');
  template.innerHTML = toHtml(blockHtml(block, around, href));
  for (const link of template.content.querySelectorAll('a')) link.removeAttribute('href');
  if (template.content.childNodes.length === 0) template.content.append(name);
  return template.content;
}
