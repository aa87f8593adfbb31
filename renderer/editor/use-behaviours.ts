import { useEffect, useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { registerBlockEdges } from './behaviour/block-edges.ts';
import { registerCopy } from './behaviour/copy.ts';
import { registerDeleteCluster } from './behaviour/delete-cluster.ts';
import { registerKeptCaret } from './behaviour/kept-caret.ts';
import { registerNoteCopies } from './behaviour/notes.ts';
import { type PasteDoors, registerPaste } from './behaviour/paste.ts';
import { registerPlainLines } from './behaviour/plain-lines.ts';
import { registerSelectBlock } from './behaviour/select-block.ts';
import { registerSelectCells } from './behaviour/select-cells.ts';
import { type PieceAct, registerSelectPiece } from './behaviour/select-piece.ts';
import { registerSlotKeys } from './behaviour/slot-keys.ts';
import { registerSmartTyping } from './behaviour/smart-typing.ts';
import { registerTabStops } from './behaviour/tab-stops.ts';
import { registerTableKeys } from './behaviour/table-keys.ts';
import { registerTimelyCaret } from './behaviour/timely-caret.ts';
import { registerWidenSelection } from './behaviour/widen-selection.ts';
import { useSmartWays } from './use-smart-ways.ts';

/** What the behaviours need of the body around them. */
interface BodyDoors extends PasteDoors {
  /** Does what a button inside a piece asks for; `item` is its picture's or story's place. */
  act(blockId: string, act: PieceAct, item: number): void;
}

/** What keys, pastes and presses do in the body, beyond what Lexical does by itself. */
export function useBehaviours(session: ArticleSession, doors: BodyDoors): void {
  const smartWays = useSmartWays(session);
  const latest = useRef(doors);
  useEffect(() => {
    latest.current = doors;
  });
  useEffect(() => {
    const { editor } = session;
    const stops = [
      registerTimelyCaret(editor),
      registerKeptCaret(editor),
      registerDeleteCluster(editor),
      registerSelectBlock(editor),
      registerPlainLines(editor),
      registerNoteCopies(editor),
      registerTableKeys(editor),
      registerSelectCells(editor),
      registerSlotKeys(editor),
      registerTabStops(editor),
      registerBlockEdges(editor),
      registerWidenSelection(editor),
      registerSmartTyping(editor, smartWays),
      registerCopy(editor),
      registerPaste(editor, {
        addPictures: (files) => latest.current.addPictures(files),
        keepPictures: (files) => latest.current.keepPictures(files),
        tellLeft: (count) => latest.current.tellLeft(count),
      }),
      registerSelectPiece(editor, (...asked) => latest.current.act(...asked)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, smartWays]);
}
