import { useMemo } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';
import { besides } from '#core/arabic/spelling/check-spelling.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useMarks } from '../editor/use-marks.ts';
import { useSettings } from '../host/settings-context.tsx';
import { usePassedOverWords } from './passed-over-words.ts';
import { SpellingMenu } from './spelling-menu.tsx';
import { useSpelling } from './use-spelling.ts';

const NONE: readonly Finding[] = [];

/**
 * Marks the misspelt words of the body and has a menu for each. What the copy desk marks already is not marked again,
 * but has its menu. A part of its own, so that what a worker finds draws nothing else anew.
 */
export function SpellingCheck({
  session,
  findings = NONE,
}: {
  session: ArticleSession;
  /** What the copy desk shows. */
  findings: readonly Finding[] | undefined;
}) {
  const { settings } = useSettings();
  const { misspellings, suggest } = useSpelling(session, settings);
  const { words, passOver, heedAgain } = usePassedOverWords(session.id);
  const spelling = useMemo(
    () => ({ misspellings: misspellings.filter(({ text }) => !words.has(text)), suggest }),
    [misspellings, suggest, words],
  );
  const marked = useMemo(() => {
    const marks = besides(spelling.misspellings, findings);
    return {
      wrong: marks.filter(({ verdict }) => verdict === 'wrong'),
      doubtful: marks.filter(({ verdict }) => verdict === 'doubtful'),
    };
  }, [spelling.misspellings, findings]);
  useMarks(session, 'misspelt', marked.wrong);
  useMarks(session, 'misspelt-doubtful', marked.doubtful);
  return <SpellingMenu session={session} spelling={spelling} onPassOver={passOver} onHeedAgain={heedAgain} />;
}
