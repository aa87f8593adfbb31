import { useEffect, useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useSettings } from '../host/settings-context.tsx';
import { registerDeleteCluster } from './behaviour/delete-cluster.ts';
import { type PasteDoors, registerPaste } from './behaviour/paste.ts';
import { registerSelectPiece } from './behaviour/select-piece.ts';
import { registerSlotKeys } from './behaviour/slot-keys.ts';
import { registerSmartTyping } from './behaviour/smart-typing.ts';

/** What the behaviours need of the body around them. */
interface BodyDoors extends PasteDoors {
  /** Has the editor choose a picture for the figure of this id. */
  choosePicture(figureId: string): void;
}

/** What keys, pastes and presses do in the body, beyond what Lexical does by itself. */
export function useBehaviours(session: ArticleSession, doors: BodyDoors): void {
  const { settings } = useSettings();
  const latest = useRef({ doors, settings });
  useEffect(() => {
    latest.current = { doors, settings };
  });
  useEffect(() => {
    const { editor } = session;
    const stops = [
      registerDeleteCluster(editor),
      registerSlotKeys(editor),
      registerSmartTyping(editor, () => latest.current.settings.smartTyping),
      registerPaste(editor, {
        addPictures: (files) => latest.current.doors.addPictures(files),
        tellLeft: (count) => latest.current.doors.tellLeft(count),
      }),
      registerSelectPiece(editor, (blockId) => latest.current.doors.choosePicture(blockId)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session]);
}
