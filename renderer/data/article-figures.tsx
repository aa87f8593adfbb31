import { useMemo } from 'react';
import { readabilityOf } from '#core/article/readability.ts';
import { flatSections, INTRO, sectionsOf } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const REST_MS = 300;

/** How long the text is and how it reads, by every measure: the whole, and each of its sections. */
export function ArticleFigures({ session }: { session: ArticleSession }) {
  const { say, number } = useSpeech();
  const { wordsPerMinute } = useSettings().settings.profile;
  const { blocks } = useArticleAtRest(session, REST_MS);
  const whole = useMemo(() => readabilityOf(blocks), [blocks]);
  const sections = useMemo(
    () =>
      flatSections(sectionsOf(blocks)).map(({ id, level, title, start, end }) => ({
        id,
        level,
        title,
        ...readabilityOf(blocks.slice(start, end)),
      })),
    [blocks],
  );
  const share = (variety: number | undefined) =>
    variety === undefined ? say('data.none') : number(variety, { style: 'percent' });
  const length = (words: number) =>
    words === 0 ? say('data.none') : number(words, { maximumFractionDigits: 1 });
  const lines = [
    [say('data.words'), number(whole.words)],
    [say('data.sentences'), number(whole.sentences)],
    [say('data.paragraphs'), number(whole.paragraphs)],
    [say('data.characters'), number(whole.characters)],
    [say('data.reading'), say('desk.minutes', { count: Math.ceil(whole.words / wordsPerMinute) })],
    [say('data.sentence-words'), length(whole.sentenceWords)],
    [say('data.variety'), share(whole.variety)],
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
      <p className="data-note">{say('data.variety-note')}</p>
      {sections.length > 1 && (
        <table className="figures-sections">
          <caption>{say('data.by-section')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('data.section')}</th>
              <th scope="col">{say('data.words')}</th>
              <th scope="col">{say('data.per-sentence')}</th>
              <th scope="col">{say('data.variety-short')}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ id, level, title, words, sentenceWords, variety }) => (
              <tr key={id} data-level={level}>
                <th scope="row">{id === INTRO ? say('outline.intro') : title || say('desk.untitled')}</th>
                <td>{number(words)}</td>
                <td>{length(sentenceWords)}</td>
                <td>{share(variety)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
