import type { Element } from 'hast';
import type { BlockOf } from '../../article/block.ts';
import { embedProvider } from '../../article/embed-provider.ts';
import { linkUrl } from './link-url.ts';
import { classesOf, elementsIn, property, textOf } from './tree.ts';

type Embed = Omit<BlockOf<'embed'>, 'id' | 'type'>;

/** The post or player of a known provider that an element embeds: a frame, or a quote that scripts dress up. */
export function embedOf(element: Element): Embed | undefined {
  if (element.tagName === 'iframe') {
    const url = linkUrl(property(element, 'src') ?? property(element, 'dataSrc') ?? '');
    const provider = url && embedProvider(url);
    const title = property(element, 'title');
    return url && provider ? { url: pageOf(url), provider, ...(title && { title }) } : undefined;
  }
  if (!/(^|\s)(twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post)/.test(classesOf(element)))
    return undefined;
  const links = [...elementsIn(element, ({ tagName }) => tagName === 'a')]
    .map((link) => linkUrl(property(link, 'href') ?? ''))
    .filter((url) => url !== undefined && embedProvider(url) !== undefined) as string[];
  const url =
    linkUrl(property(element, 'cite') ?? property(element, 'dataInstgrmPermalink') ?? '') ?? links.at(-1);
  const provider = url && embedProvider(url);
  if (!url || !provider) return undefined;
  const description = textOf(element).replace(/\s+/g, ' ').trim();
  return { url, provider, ...(description && { description }) };
}

/** The page of a video whose player was embedded. */
function pageOf(url: string): string {
  const video = /youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/.exec(url)?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : url;
}
