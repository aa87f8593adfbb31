import './marks.css';
import { useEffect } from 'react';
import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { markLayerOf } from './mark-layer.ts';
import type { LineShape } from './mark-lines.ts';

/** What marks words, and by which line. */
const SHAPES = {
  misspelt: 'wave',
  'misspelt-doubtful': 'dots',
  'check-error': 'wave',
  'check-warning': 'dots',
  'check-hint': 'dots',
} as const satisfies Record<string, LineShape>;

/**
 * Draws a line below stretches of the page, under a name that `marks.css` gives a colour. Text, undo and saving do not
 * see it.
 */
export function useMarks(
  session: ArticleSession,
  name: keyof typeof SHAPES,
  stretches: readonly Stretch[],
): void {
  useEffect(() => {
    const layer = stretches.length > 0 ? markLayerOf(session) : undefined;
    layer?.set(name, SHAPES[name], stretches);
    return () => layer?.delete(name);
  }, [session, name, stretches]);
}
