import { useCallback, useEffect, useRef, useState } from 'react';
import { type Misspelling, wordsOfProfile } from '#core/arabic/spelling/check-spelling.ts';
import { headTexts } from '#core/article/article-texts.ts';
import type { Block } from '#core/article/block.ts';
import { isSameValue } from '#core/article/same-value.ts';
import type { Settings } from '#core/host/settings.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { createTypingPause } from '../article/typing-pause.ts';
import { blockIdOfElement } from '../editor/caret-block.ts';
import { HEAD, type SpellingAnswer, type SpellingQuestion } from './spelling-checker.ts';

const REST_MS = 300;
/** While a long article is read for the first time, marks are drawn anew this often and no more. */
const SHOW_MS = 400;
const NONE: readonly Misspelling[] = [];

/** The spelling of an article while it is written. */
export interface Spelling {
  /** The misspelt words of head and body. */
  misspellings: readonly Misspelling[];
  /** What may have been meant, likeliest first. */
  suggest(word: string): Promise<readonly string[]>;
}

/**
 * Has a worker spell head and body: what is in view first, then the rest, then only what changes, after each pause in the
 * typing. Does nothing while it is switched off.
 */
export function useSpelling(session: ArticleSession, settings: Settings): Spelling {
  const { spelling: isOn, dictionary, profile } = settings;
  const [found, setFound] = useState(NONE);
  const suggesting = useRef<Spelling['suggest']>(async () => []);

  useEffect(() => {
    if (!isOn) {
      setFound(NONE);
      return;
    }
    const worker = new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' });
    const ask = (question: SpellingQuestion) => worker.postMessage(question);
    const sent = new Map<string, Block>();
    const byBlock = new Map<string, readonly Misspelling[]>();
    const waiting = new Map<number, (words: readonly string[]) => void>();
    let showing: number | undefined;
    let asked = 0;
    let sentHead: ReturnType<typeof headTexts> | undefined;

    function check(): void {
      const article = session.article();
      const { blocks } = article;
      const ids = new Set(blocks.map(({ id }) => id));
      for (const id of sent.keys()) {
        if (ids.has(id)) continue;
        sent.delete(id);
        byBlock.delete(id);
      }
      const changed = inViewFirst(session, blocks).filter((block) => sent.get(block.id) !== block);
      for (const block of changed) sent.set(block.id, block);
      const head = headTexts(article);
      const isHeadNew = sentHead === undefined || !isSameValue(head, sentHead);
      sentHead = head;
      if (changed.length > 0 || isHeadNew)
        ask({ kind: 'blocks', blocks: changed, ...(isHeadNew && { head }) });
    }
    function show(): void {
      window.clearTimeout(showing);
      showing = undefined;
      const order = [HEAD, ...session.article().blocks.map(({ id }) => id)];
      setFound(order.flatMap((id) => byBlock.get(id) ?? []));
    }

    worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
      if (data.kind === 'suggestions') {
        waiting.get(data.id)?.(data.words);
        waiting.delete(data.id);
        return;
      }
      const isFirst = byBlock.size === 0;
      for (const [id, words] of data.blocks) byBlock.set(id, words);
      if (isFirst || data.isLast) show();
      else showing ??= window.setTimeout(show, SHOW_MS);
    });
    suggesting.current = (word) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        ask({ kind: 'suggest', id: asked, word });
      });
    ask({ kind: 'words', known: [...dictionary, ...wordsOfProfile(profile)], finalYa: profile.finalYa });
    const pause = createTypingPause(REST_MS, check);
    const stop = session.listen(pause.touch);
    // After what is on the way to the screen.
    const first = window.setTimeout(check);
    return () => {
      stop();
      pause.cancel();
      window.clearTimeout(first);
      window.clearTimeout(showing);
      worker.terminate();
    };
  }, [session, isOn, dictionary, profile]);

  const suggest = useCallback((word: string) => suggesting.current(word), []);
  return { misspellings: found, suggest };
}

/** The blocks from the first one in view on, then those before it. */
function inViewFirst(session: ArticleSession, blocks: readonly Block[]): readonly Block[] {
  const shown = session.editor.getRootElement()?.children ?? [];
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle] as Element).getBoundingClientRect().bottom > 0) high = middle;
    else low = middle + 1;
  }
  const element = shown[low];
  const id = element && blockIdOfElement(session.editor, element);
  const first = blocks.findIndex((block) => block.id === id);
  return first > 0 ? [...blocks.slice(first), ...blocks.slice(0, first)] : blocks;
}
