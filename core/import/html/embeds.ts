import type { Element } from 'hast';
import type { BlockOf } from '../../article/block.ts';
import { linkUrl } from './link-url.ts';
import { classesOf, elementsIn, property, textOf } from './tree.ts';

type Embed = Omit<BlockOf<'embed'>, 'id' | 'type'>;

/** Whose players and posts are known: by the host of their address. */
const PROVIDERS: readonly [RegExp, string][] = [
  [/(^|\.)(youtube\.com|youtube-nocookie\.com|youtu\.be)$/, 'YouTube'],
  [/(^|\.)vimeo\.com$/, 'Vimeo'],
  [/(^|\.)(twitter\.com|x\.com)$/, 'X'],
  [/(^|\.)facebook\.com$/, 'Facebook'],
  [/(^|\.)instagram\.com$/, 'Instagram'],
  [/(^|\.)tiktok\.com$/, 'TikTok'],
  [/(^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(^|\.)(t\.me|telegram\.org)$/, 'Telegram'],
  [/(^|\.)dailymotion\.com$/, 'Dailymotion'],
];

/** The post or player of a known provider that an element embeds: a frame, or a quote that scripts dress up. */
export function embedOf(element: Element): Embed | undefined {
  if (element.tagName === 'iframe') {
    const url = linkUrl(property(element, 'src') ?? property(element, 'dataSrc') ?? '');
    const provider = url && providerOf(url);
    const title = property(element, 'title');
    return url && provider ? { url: pageOf(url), provider, ...(title && { title }) } : undefined;
  }
  if (!/(^|\s)(twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post)/.test(classesOf(element)))
    return undefined;
  const links = [...elementsIn(element, ({ tagName }) => tagName === 'a')]
    .map((link) => linkUrl(property(link, 'href') ?? ''))
    .filter((url) => url !== undefined && providerOf(url) !== undefined) as string[];
  const url =
    linkUrl(property(element, 'cite') ?? property(element, 'dataInstgrmPermalink') ?? '') ?? links.at(-1);
  const provider = url && providerOf(url);
  if (!url || !provider) return undefined;
  const description = textOf(element).replace(/\s+/g, ' ').trim();
  return { url, provider, ...(description && { description }) };
}

function providerOf(url: string): string | undefined {
  const { hostname } = new URL(url);
  return PROVIDERS.find(([host]) => host.test(hostname))?.[1];
}

/** The page of a video whose player was embedded. */
function pageOf(url: string): string {
  const video = /youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/.exec(url)?.[1];
  return video ? `https://www.youtube.com/watch?v=${video}` : url;
}
