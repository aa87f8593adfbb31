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

/** The known provider of a web address, such as `YouTube`; undefined for others and for what is no address. */
export function embedProvider(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return undefined;
  return PROVIDERS.find(([host]) => host.test(hostname))?.[1];
}
