import { useLayoutEffect } from 'react';
import type { Settings } from '#core/host/settings.ts';

/** Has the window look as the settings say: its colours, and the size of the text being written. */
export function useAppearance({ appearance, textSize }: Pick<Settings, 'appearance' | 'textSize'>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (appearance === 'system') delete root.dataset.appearance;
    else root.dataset.appearance = appearance;
    root.style.setProperty('--text-size', String(textSize));
  }, [appearance, textSize]);
}
