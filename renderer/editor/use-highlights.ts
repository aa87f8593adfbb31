import { useEffect } from 'react';
import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { stretchesOfBlocks } from './block-stretches.ts';
import { headMirror } from './head-places.ts';
import { followNearBlocks } from './near-blocks.ts';
import { elementOfField, rangeInText } from './text-places.ts';

/**
 * Highlights stretches of the page under a name of CSS's Custom Highlights (`::highlight(name)`). Text, undo and saving
 * do not see them. Only blocks near the view are painted, for every change of the text paints each highlighted block
 * anew; what stays while one writes is drawn by `useMarks`.
 */
export function useHighlights(
  session: ArticleSession,
  name: string,
  stretches: readonly Stretch[],
  priority = 0,
): void {
  useEffect(() => {
    const body = session.editor.getRootElement();
    if (!('highlights' in CSS) || stretches.length === 0 || body === null) return;
    const inHead = rangesInHead(stretches.filter(({ blockId }) => blockId === undefined));
    const ofBlocks = stretchesOfBlocks(session, stretches);
    const paint = (near: readonly Element[]) => {
      const inBody = near.flatMap((block) => rangesIn(block, ofBlocks.get(block) ?? []));
      const highlight = new Highlight(...inHead, ...inBody);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    };
    const leave = followNearBlocks(body, paint);
    return () => {
      leave();
      CSS.highlights.delete(name);
    };
  }, [session, name, stretches, priority]);
}

function rangesIn(block: Element, stretches: readonly Stretch[]): StaticRange[] {
  return stretches.flatMap(({ field, start, end }) => {
    const place = elementOfField(block, field);
    return (place && rangeInText(place, start, end)) ?? [];
  });
}

function rangesInHead(stretches: readonly Stretch[]): StaticRange[] {
  return stretches.flatMap(({ field, start, end }) => {
    const place = headMirror(field ?? '');
    return (place && rangeInText(place, start, end)) ?? [];
  });
}
