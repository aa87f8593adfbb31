import type { ArticleSession } from '../article/article-session.ts';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { addPicture, choosePicture } from './add-picture.ts';
import { insertPicture, replacePicture } from './block-actions.ts';
import { caretBlockId } from './caret-block.ts';

/** Where a picture goes: after a block, into a figure, or after the block with the caret. */
export type PicturePlace = { after: string } | { figure: string } | 'caret';

/** Brings pictures into the body: those given, or one that the editor chooses. */
export function usePictures(session: ArticleSession) {
  const host = useHost();
  const speech = useSpeech();

  async function add(files: readonly File[], place: PicturePlace): Promise<void> {
    let after = place === 'caret' ? caretBlockId(session.editor) : 'after' in place ? place.after : undefined;
    for (const file of files) {
      try {
        const added = await addPicture(host, file);
        if (place !== 'caret' && 'figure' in place) replacePicture(session, place.figure, added);
        else after = insertPicture(session, after, added);
      } catch (thrown) {
        notify({ words: arabicOf(thrown, speech), tone: 'error' });
      }
    }
  }

  async function choose(place: PicturePlace): Promise<void> {
    const file = await choosePicture();
    if (file) await add([file], place);
  }

  return { add, choose };
}
