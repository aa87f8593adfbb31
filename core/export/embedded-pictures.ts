import type { Nodes } from 'hast';
import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import type { Asset } from '../article/figure.ts';
import type { Related } from '../article/related.ts';
import type { PackageFile, PictureWords } from './package-file.ts';
import { assetHashes, assetsOf, figuresOf, wordsOfFigure } from './pictures.ts';
import { assetWidths, readPlace, scaledHeight } from './places.ts';

/** Wide enough for a printed page's column and for any reader's screen. */
const WIDEST = 1200;
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** One picture as it lies inside a file that holds pictures: in one width, in a kind that its readers know. */
export interface EmbeddedPicture {
  hash: string;
  /** ASCII. */
  name: string;
  mediaType: string;
  /** In pixels; the height is guessed at 3:2 where the picture does not tell its size. */
  width: number;
  height: number;
  file: PackageFile;
}

/**
 * The pictures of these articles, each once, to lie in `folder` (`''` or ending in a slash). A kind that is not among
 * `takes` becomes JPEG.
 */
export function embeddedPictures(
  articles: readonly Article[],
  folder: string,
  takes: readonly string[],
): EmbeddedPicture[] {
  const assets = new Map(articles.flatMap(assetsOf).map((asset) => [asset.hash, asset]));
  const words = new Map(
    articles
      .flatMap(figuresOf)
      .toReversed()
      .flatMap((figure) => (figure.asset ? [[figure.asset.hash, wordsOfFigure(figure)]] : [])),
  );
  return [...assets.values()].map((asset) => embedded(asset, words.get(asset.hash), folder, takes));
}

function embedded(
  asset: Asset,
  words: PictureWords | undefined,
  folder: string,
  takes: readonly string[],
): EmbeddedPicture {
  const width = assetWidths(asset).findLast((each) => each <= WIDEST) ?? asset.width ?? WIDEST;
  const mediaType = takes.includes(asset.mediaType) ? asset.mediaType : 'image/jpeg';
  const name = `${asset.hash.slice(0, 32)}.${EXTENSIONS[mediaType]}`;
  return {
    hash: asset.hash,
    name,
    mediaType,
    width,
    height: scaledHeight(asset, width) ?? Math.round((width * 2) / 3),
    file: {
      path: folder + name,
      role: 'figure',
      mediaType,
      source: { asset, width, ...(words && { words }) },
    },
  };
}

/** The article without the pictures that the library does not hold; their words stay. The same one if it lacks none. */
export function withoutAbsent(article: Article, absent: ReadonlySet<string>): Article {
  if (!assetHashes(article).some((hash) => absent.has(hash))) return article;
  const figure = <Has extends { asset?: Asset | undefined }>(item: Has): Has => {
    if (!item.asset || !absent.has(item.asset.hash)) return item;
    const { asset: _, ...words } = item;
    return words as Has;
  };
  const story = (item: Related): Related => {
    if (!item.thumbnail || !absent.has(item.thumbnail.hash)) return item;
    const { thumbnail: _, ...words } = item;
    return words;
  };
  const block = (each: Block): Block => {
    if (each.type === 'figure') return figure(each);
    if (each.type === 'gallery') return { ...each, items: each.items.map(figure) };
    return each.type === 'related' ? { ...each, items: each.items.map(story) } : each;
  };
  return {
    ...article,
    ...(article.lead && { lead: figure(article.lead) }),
    blocks: article.blocks.map(block),
    related: article.related.map(story),
    lists: article.lists.map((list) => ({ ...list, items: list.items.map(story) })),
  };
}

/** The same tree with each picture in its one embedded width, from the address that `href` gives it. */
export function withEmbedded<Node extends Nodes>(
  node: Node,
  pictures: readonly EmbeddedPicture[],
  href: (picture: EmbeddedPicture) => string,
): Node {
  if (node.type === 'element' && node.tagName === 'picture') {
    const image = node.children.find((child) => child.type === 'element' && child.tagName === 'img');
    if (image) return withEmbedded(image, pictures, href) as Node;
  }
  if (node.type === 'element' && node.tagName === 'img') {
    const place = readPlace(String(node.properties.src ?? ''));
    const found = place && 'asset' in place && pictures.find(({ hash }) => hash === place.asset);
    if (!found) return node;
    const { alt } = node.properties;
    return { ...node, properties: { src: href(found), width: found.width, height: found.height, alt } };
  }
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => withEmbedded(child, pictures, href)) } as Node;
}
