import type { Element } from 'hast';
import type { ImportedFile } from '../import-part.ts';
import { property, styleOf } from './tree.ts';

/** A picture of a source: its words, and what may be done with it. */
export interface SourceImage {
  alt: string;
  /** Its bytes, where the source itself holds them. */
  file?: Omit<ImportedFile, 'target'>;
  /** Where it lies on the network. It is never fetched. */
  remote?: string;
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** What a picture element holds, or undefined for pictures that are there to count readers or to keep space. */
export function sourceImage(element: Element): SourceImage | undefined {
  const styled = (name: string) =>
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)px`).exec(styleOf(element))?.[1];
  const width = Number(element.properties.width ?? styled('width') ?? Number.NaN);
  const height = Number(element.properties.height ?? styled('height') ?? Number.NaN);
  if (width <= 2 || height <= 2) return undefined;
  const alt = property(element, 'alt') ?? '';
  const src = property(element, 'src') ?? property(element, 'dataSrc') ?? '';
  const data = /^data:(image\/[a-z0-9.+-]+)(?:;[^,;]*)*;base64,/i.exec(src.slice(0, 200));
  if (data) {
    const mediaType = (data[1] as string).toLowerCase().replace('image/jpg', 'image/jpeg');
    const extension = EXTENSIONS[mediaType];
    const bytes = extension === undefined ? undefined : base64Bytes(src.slice(data[0].length));
    return bytes ? { alt, file: { name: `picture.${extension}`, mediaType, bytes } } : { alt };
  }
  return /^(https?:)?\/\//i.test(src) ? { alt, remote: src } : { alt };
}

function base64Bytes(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
