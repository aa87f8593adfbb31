import { useEffect } from 'react';
import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { elementsOfBlocks } from './caret-block.ts';
import { headMirror } from './head-places.ts';
import { elementOfField, rangeInText } from './text-places.ts';

/** The words of the head stand under the names of their fields, which are no ids of blocks. */
const placeKey = ({ blockId, field }: Stretch) => blockId ?? `head ${field}`;

/**
 * Marks stretches of the page under a name of CSS's Custom Highlights (`::highlight(name)`). Text, undo and saving do
 * not see them. Only blocks near the view are painted: many marks far off would cost every key.
 */
export function useHighlights(
  session: ArticleSession,
  name: string,
  stretches: readonly Stretch[],
  priority = 0,
): void {
  useEffect(() => {
    if (!('highlights' in CSS) || stretches.length === 0) return;
    const byBlock = Map.groupBy(stretches, placeKey);
    const blocks = new Map<Element, string>();
    const near = new Set<Element>();
    const paint = () => {
      const ranges: StaticRange[] = [];
      for (const element of near) {
        for (const { blockId, field, start, end } of byBlock.get(blocks.get(element) ?? '') ?? []) {
          const place = blockId === undefined ? element : elementOfField(element, field);
          const range = place && rangeInText(place, start, end);
          if (range) ranges.push(range);
        }
      }
      const highlight = new Highlight(...ranges);
      highlight.priority = priority;
      CSS.highlights.set(name, highlight);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) near.add(target);
          else near.delete(target);
        }
        paint();
      },
      { rootMargin: '100%' },
    );
    const elements = elementsOfBlocks(session.editor);
    for (const [id, [first]] of byBlock) {
      const element = first?.blockId === undefined ? headMirror(first?.field ?? '') : elements.get(id);
      if (element === undefined) continue;
      blocks.set(element, id);
      observer.observe(element);
    }
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  }, [session, name, stretches, priority]);
}
