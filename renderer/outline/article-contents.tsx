import { Image, Link2, ListOrdered, Quote } from 'lucide-react';
import { useRef } from 'react';
import type { Article } from '#core/article/article.ts';
import type { BlockType } from '#core/article/block.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { goToBlock } from '../editor/caret-block.ts';
import { useSpeech } from '../messages/say.tsx';

/** What else the article holds, counted; a press goes to the next of its kind. */
export function ArticleContents({
  article,
  session,
  onTab,
}: {
  article: Article;
  session: ArticleSession;
  onTab(tab: 'related'): void;
}) {
  const { say } = useSpeech();
  const turns = useRef(new Map<string, number>());
  const idsOf = (...types: BlockType[]) =>
    article.blocks.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const quotes = idsOf('quote', 'pullquote');
  const pictures = idsOf('figure', 'gallery');
  const inLead = article.lead === undefined ? 0 : 1;
  const goOn = (kind: string, ids: readonly string[]) => {
    const turn = turns.current.get(kind) ?? 0;
    const id = ids[turn % ids.length];
    turns.current.set(kind, turn + 1);
    if (id) goToBlock(session.editor, id);
    else document.querySelector('.lead')?.scrollIntoView({ block: 'nearest' });
  };
  const lines = [
    {
      id: 'quotes',
      count: quotes.length,
      words: say('outline.quotes', { count: quotes.length }),
      icon: <Quote size={16} aria-hidden />,
      go: () => goOn('quotes', quotes),
    },
    {
      id: 'pictures',
      count: pictures.length + inLead,
      words: say('outline.pictures', { count: pictures.length + inLead }),
      icon: <Image size={16} aria-hidden />,
      go: () => goOn('pictures', pictures),
    },
    {
      id: 'related',
      count: article.related.length,
      words: say('outline.related', { count: article.related.length }),
      icon: <Link2 size={16} aria-hidden />,
      go: () => onTab('related'),
    },
    ...article.lists.map((list) => ({
      id: list.id,
      count: list.items.length,
      words: list.title,
      icon: <ListOrdered size={16} aria-hidden className="mirrored" />,
      go: () => onTab('related'),
    })),
  ].filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <section className="contents" aria-label={say('outline.contents')}>
      <h2 className="outline-title">{say('outline.contents')}</h2>
      {lines.map(({ id, words, icon, go }) => (
        <button key={id} type="button" className="contents-line" onClick={go}>
          {icon}
          {words}
        </button>
      ))}
    </section>
  );
}
