/**
 * A web, mail or telephone address as RFC 3986 allows it, ASCII: what stricter readers than browsers open (Word refuses
 * a whole document for one bad address). Undefined where it is none.
 */
export function linkAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href } = new URL(url);
  const [, origin = '', rest = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)(.*)$/is.exec(href) ?? [];
  const [path = '', ...fragment] = rest.split('#');
  const tail = fragment.length > 0 ? `#${fragment.join('%23')}` : '';
  return (
    origin +
    `${path}${tail}`.replace(/[|^`{}[\]\\<>"\s]/g, encodeURIComponent).replace(/%(?![0-9a-f]{2})/gi, '%25')
  );
}
