import type { Article } from '../article/article.ts';
import type { Asset, Figure } from '../article/figure.ts';
import type { Profile } from '../profile.ts';

/**
 * Where the bytes of a package's file come from: made here as text or bytes, or fetched by the machine side
 * from the library's assets or from the reader's theme in `assets/themes/`.
 */
export type FileSource =
  | { text: string }
  | { bytes: Uint8Array }
  | PictureSource
  | { theme: string }
  /** A zip of these files, in this order. */
  | { archive: PackageFile[] }
  /** `index.html` among these files, printed as a PDF that says it was made at the instant `at`. */
  | { print: PackageFile[]; at: string };

/**
 * A picture, upright, in sRGB, scaled down to this width in pixels, freed of its camera data (place, serial number),
 * with its own words written into it.
 */
export interface PictureSource {
  asset: Asset;
  width: number;
  /** Width to height of the part to cut out, as near to the focal point as the edges let it; the whole where absent. */
  crop?: { ratio: number; focalPoint?: Figure['focalPoint'] };
  words?: PictureWords;
}

/** What a picture's file says of itself (IPTC, XMP): each without control characters, `''` where nothing is known. */
export interface PictureWords {
  caption: string;
  alt: string;
  credit: string;
  rights: string;
}

/** One file of a package, before it is written. */
export interface PackageFile {
  /** Below `data/`: ASCII, forward slashes, no dot segments. */
  path: string;
  /** What it is for: `page`, `fragment`, `article`, `figure`, `font`, `style`, `feed`, ... */
  role: string;
  mediaType: string;
  source: FileSource;
  /** Of figures: what `manifest.json` tells of the picture. */
  image?: { width?: number; height?: number; alt: string; credit: string; rights?: string; url?: string };
}

/** What an exporter works from. Pure data: the same context gives the same bytes. */
export interface ExportContext {
  article: Article;
  profile: Profile;
  /** The package's own name, ASCII. */
  slug: string;
  /** The article's part of its address on the web, in the profile's scheme, percent-encoded. */
  address: string;
  /** The most used words to show on the page, best first. */
  keywords: string[];
  /** Hashes of pictures that the library does not hold: what keeps pictures inside itself leaves them out. */
  absent: ReadonlySet<string>;
  /** Whole articles that go with this one, for formats that hold several. */
  companions: readonly Article[];
}

/** One format of `--formats`. Each is one file in this room, registered in `registry.ts`. */
export interface Exporter {
  /** As in `--formats`. */
  name: string;
  /** Whether its pictures lie inside its one file, so that one that is missing must be known before. */
  embedsPictures?: boolean;
  files(context: ExportContext): PackageFile[];
}
