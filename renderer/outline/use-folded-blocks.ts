import { $isElementNode, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { useEffect } from 'react';
import { flatSections, type Section, sectionsOf } from '#core/article/sections.ts';
import type { ArticleChange, ArticleSession } from '../article/article-session.ts';
import { $caretTop, $nodeOfBlock, caretBlockId, elementsOfBlocks, REVEAL } from '../editor/caret-block.ts';
import { useSpeech } from '../messages/say.tsx';
import type { Folding } from './use-folded.ts';

const AWAY = 'folded-away';
const HEAD = 'folded-heading';

/**
 * Hides on the page what belongs to folded sections, all but their first blocks. It is a class on what the browser
 * shows and nothing in the text, so undo, saving and export do not see it. A section unfolds where the caret comes
 * into it (by a search, a finding, a key), for nobody is to write unseen; and by a press behind its heading.
 */
export function useFoldedBlocks(session: ArticleSession, { folded, fold }: Folding): void {
  const { say } = useSpeech();
  useEffect(() => {
    if (folded.size === 0) return;
    const { editor } = session;
    /** What is marked now, by the id of its block. */
    let marked = new Map<string, HTMLElement>();
    let hidden: readonly Section[] = [];

    const clear = () => {
      for (const element of marked.values()) {
        element.classList.remove(AWAY, HEAD);
        delete element.dataset.folded;
      }
      marked = new Map();
    };
    const draw = () => {
      clear();
      const { blocks } = session.article();
      hidden = flatSections(sectionsOf(blocks)).filter(({ id }) => folded.has(id));
      const elements = elementsOfBlocks(editor);
      for (const { start, end, words } of hidden) {
        for (const [place, { id }] of blocks.slice(start, end).entries()) {
          const element = elements.get(id);
          if (element === undefined) continue;
          element.classList.add(place === 0 ? HEAD : AWAY);
          if (place === 0) element.dataset.folded = say('desk.words', { count: words });
          marked.set(id, element);
        }
      }
    };
    const hear = ({ order, blocks: changed }: ArticleChange) => {
      const isHeading = (id: string) =>
        session.article().blocks.find((block) => block.id === id)?.type === 'heading';
      if (order || [...changed].some((id) => marked.has(id) || isHeading(id))) draw();
    };
    const unfoldAround = (blockId: string) => {
      const { blocks } = session.article();
      const place = blocks.findIndex(({ id }) => id === blockId);
      const around = hidden.filter(({ start, end }) => place > start && place < end);
      // At once, for who asked wants to scroll there; what else is folded is drawn after.
      for (const { start, end } of around)
        for (const { id } of blocks.slice(start, end)) marked.get(id)?.classList.remove(AWAY);
      fold(
        around.map(({ id }) => id),
        false,
      );
    };
    const reveal = ({ target }: Event) => {
      const [id] = [...marked].find(([, element]) => element === target) ?? [];
      if (id !== undefined && marked.get(id)?.classList.contains(AWAY)) unfoldAround(id);
    };

    draw();
    leaveFolded(session, marked, hidden);
    const stops = [
      session.listen(hear),
      editor.registerUpdateListener(() => {
        const key = editor.getEditorState().read(() => $caretTop()?.getKey());
        const isUnseen = key !== undefined && editor.getElementByKey(key)?.classList.contains(AWAY);
        const id = isUnseen ? caretBlockId(editor) : undefined;
        if (id === undefined) return;
        unfoldAround(id);
        marked.get(id)?.scrollIntoView({ block: 'nearest' });
      }),
    ];
    const press = ({ target, clientX }: MouseEvent) => {
      const heading = (target as Element).closest<HTMLElement>(`.${HEAD}`);
      if (heading === null || !isBehindText(heading, clientX)) return;
      const [id] = [...marked].find(([, element]) => element === heading) ?? [];
      const { blocks } = session.article();
      const section = hidden.find(({ start }) => blocks[start]?.id === id);
      if (section) fold([section.id], false);
    };
    const root = editor.getRootElement();
    root?.addEventListener('click', press);
    root?.addEventListener(REVEAL, reveal);
    return () => {
      root?.removeEventListener('click', press);
      root?.removeEventListener(REVEAL, reveal);
      for (const stop of stops) stop();
      clear();
    };
  }, [session, folded, fold, say]);
}

/** Takes the caret out of what is hidden, to the end of what stays of its section. */
function leaveFolded(
  { editor, article }: ArticleSession,
  marked: ReadonlyMap<string, HTMLElement>,
  hidden: readonly Section[],
): void {
  const caret = caretBlockId(editor);
  if (caret === undefined || !marked.get(caret)?.classList.contains(AWAY)) return;
  const { blocks } = article();
  const place = blocks.findIndex(({ id }) => id === caret);
  const section = hidden.find(({ start, end }) => place > start && place < end);
  const head = section && blocks[section.start];
  if (head === undefined) return;
  const isWriting = editor.getRootElement()?.contains(document.activeElement) ?? false;
  editor.update(
    () => {
      const node = $nodeOfBlock(head.id);
      if ($isElementNode(node)) node.selectEnd();
    },
    // The focus stays where it is: in the outline, where it was folded there.
    { discrete: true, tag: isWriting ? HISTORY_MERGE_TAG : [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
}

/** Whether a place stands behind the last letter of a block, where the sign of its folding is. */
function isBehindText(block: HTMLElement, x: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(block);
  const last = [...range.getClientRects()].at(-1);
  if (last === undefined) return true;
  return getComputedStyle(block).direction === 'rtl' ? x < last.left : x > last.right;
}
