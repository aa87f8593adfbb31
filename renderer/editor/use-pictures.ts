import type { ArticleSession } from '../article/article-session.ts';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { type AddedPicture, addPicture, choosePictures } from './add-picture.ts';
import { addToGallery, insertPicture, replacePicture } from './block-actions.ts';
import { caretBlockId } from './caret-block.ts';

/** Where a picture goes: after a block, into a figure or an item of a gallery, or after the block with the caret. */
export type PicturePlace =
  | { after: string }
  | { block: string; item: number }
  | { gallery: string }
  | 'caret';

/** Brings pictures into the body: those given, or ones that the editor chooses. */
export function usePictures(session: ArticleSession) {
  const host = useHost();
  const speech = useSpeech();

  /** Keeps a picture in the library; one that is refused is told of. */
  async function keepOne(file: File): Promise<AddedPicture | undefined> {
    try {
      return await addPicture(host, file);
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
      return undefined;
    }
  }

  async function keep(files: readonly File[]): Promise<(AddedPicture | undefined)[]> {
    const kept: (AddedPicture | undefined)[] = [];
    for (const file of files) kept.push(await keepOne(file));
    return kept;
  }

  async function add(files: readonly File[], place: PicturePlace): Promise<void> {
    let after = place === 'caret' ? caretBlockId(session.editor) : 'after' in place ? place.after : undefined;
    const forGallery: AddedPicture[] = [];
    for (const file of files) {
      const added = await keepOne(file);
      if (added === undefined) continue;
      if (place !== 'caret' && 'gallery' in place) forGallery.push(added);
      else if (place !== 'caret' && 'block' in place) replacePicture(session, place.block, place.item, added);
      else after = insertPicture(session, after, added);
    }
    if (place !== 'caret' && 'gallery' in place && forGallery.length > 0)
      addToGallery(session, place.gallery, forGallery);
  }

  async function choose(place: PicturePlace): Promise<void> {
    const files = await choosePictures(place !== 'caret' && 'gallery' in place);
    if (files.length > 0) await add(files, place);
  }

  return { add, choose, keep };
}
