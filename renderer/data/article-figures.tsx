import { useMemo } from 'react';
import { statisticsOf } from '#core/article/statistics.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const REST_MS = 300;

/** How long the text is, by every measure. */
export function ArticleFigures({ session }: { session: ArticleSession }) {
  const { say, number } = useSpeech();
  const { settings } = useSettings();
  const article = useArticleAtRest(session, REST_MS);
  const figures = useMemo(() => statisticsOf(article, settings.profile), [article, settings.profile]);
  const lines = [
    [say('data.words'), number(figures.words)],
    [say('data.sentences'), number(figures.sentences)],
    [say('data.paragraphs'), number(figures.paragraphs)],
    [say('data.characters'), number(figures.characters)],
    [say('data.reading'), say('desk.minutes', { count: Math.ceil(figures.readingMinutes) })],
  ] as const;
  return (
    <section className="data-section" aria-label={say('data.statistics')}>
      <h3 className="data-title">{say('data.statistics')}</h3>
      <dl className="figures">
        {lines.map(([name, value]) => (
          <div key={name} className="figures-line">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
