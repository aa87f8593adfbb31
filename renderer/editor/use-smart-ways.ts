import { useCallback, useEffect, useRef } from 'react';
import type { SmartWays } from '#core/arabic/smart-typing.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useSettings } from '../host/settings-context.tsx';

/** What is put right while this article is typed, by the settings of the moment. */
export function useSmartWays(session: ArticleSession): () => SmartWays {
  const { settings } = useSettings();
  const latest = useRef(settings);
  useEffect(() => {
    latest.current = settings;
  });
  return useCallback(() => {
    const { smartTyping, profile } = latest.current;
    return { kinds: smartTyping, profile, isArabic: session.article().direction === 'rtl' };
  }, [session]);
}
