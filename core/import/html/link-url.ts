import { linkUrlSchema } from '../../article/inline.ts';

/** Parameters that tell who sent a reader, not where the page is. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|s_cid|cmpid|wt\.mc_id|at_\w+|oc|ncid|guccounter|guce_\w+)$/i;

/** The same, by names that mean something else elsewhere. */
const SITES_TRACKING: readonly (readonly [host: RegExp, parameter: RegExp])[] = [
  [/(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, /^(si|feature|pp|ab_channel)$/],
  [/(^|\.)(spotify\.com|podcasts\.apple\.com|music\.apple\.com)$/, /^(si|itsct|itscg|ls)$/],
  [/(^|\.)(x\.com|twitter\.com)$/, /^(s|t|ref_src)$/],
  [/(^|\.)(facebook\.com|fb\.watch)$/, /^(mibextid|rdid|share_url|__tn__|__cft__\[0\])$/],
  [/(^|\.)tiktok\.com$/, /^(_r|_t|is_from_webapp|sender_device|web_id)$/],
  [/(^|\.)linkedin\.com$/, /^(trk|trackingId|lipi|rcm)$/],
];

/**
 * The address of a link without its tracking parameters, or undefined where a reader may not safely follow it
 * (`javascript:`, `data:`, `file:`, addresses of this page or relative to one that is not known).
 */
export function linkUrl(href: string): string | undefined {
  const trimmed = href.trim().replace(/[\t\n\r]/g, '');
  if (/^(mailto|tel):/i.test(trimmed)) {
    const url = trimmed.replace(/\s+/g, '');
    return linkUrlSchema.safeParse(url).success ? url : undefined;
  }
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!/^https?:\/\//i.test(absolute)) return undefined;
  let url: URL;
  try {
    url = new URL(absolute);
  } catch {
    return undefined;
  }
  const redirected = redirectTarget(url);
  if (redirected !== undefined) return redirected;
  const tracking = [...url.searchParams.keys()].filter((name) => tells(url, name));
  if (tracking.length === 0) return linkUrlSchema.safeParse(absolute).success ? absolute : url.href;
  for (const name of tracking) url.searchParams.delete(name);
  return url.href;
}

function tells({ hostname }: URL, name: string): boolean {
  return (
    TRACKING.test(name) ||
    SITES_TRACKING.some(([host, parameter]) => host.test(hostname) && parameter.test(name))
  );
}

/** Google Docs wraps every link in a redirect of its own. */
function redirectTarget(url: URL): string | undefined {
  const isGoogle = /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url';
  const target = isGoogle ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null;
  return target && /^https?:\/\//i.test(target) ? linkUrl(target) : undefined;
}
