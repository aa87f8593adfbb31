import type { Asset, Figure } from '#core/article/figure.ts';
import { plainText, textContent } from '#core/article/inline.ts';
import type { Host } from '#core/host.ts';

/** What a picture brought: the kept file, and what it says of itself (IPTC, XMP). */
export interface AddedPicture {
  asset: Asset;
  caption?: string | undefined;
  credit?: string | undefined;
  rights?: string | undefined;
}

/** What the file chooser offers. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** Keeps a picture in the library. @throws Fault `asset.refused` and those of writing. */
export async function addPicture(host: Host, file: File): Promise<AddedPicture> {
  return host.call('assets.add', { name: file.name.slice(0, 255), base64: await base64Of(file) });
}

/** The figure with this picture: words that were written stay, the others are what the picture says of itself. */
export function withPicture<Has extends Figure>({ focalPoint: _, ...figure }: Has, added: AddedPicture): Has {
  const rights = figure.rights || added.rights;
  return {
    ...figure,
    asset: added.asset,
    caption: plainText(figure.caption) === '' ? textContent(added.caption ?? '') : figure.caption,
    credit: figure.credit || (added.credit ?? ''),
    ...(rights && { rights }),
  } as Has;
}

/** Has the editor choose a picture, or several; none where the choice was left. */
export function choosePictures(isMany = false): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = PICTURE_TYPES;
    input.multiple = isMany;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The pictures among these files. */
export function picturesIn(files: Iterable<File> | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
