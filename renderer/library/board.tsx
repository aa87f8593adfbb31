import './board.css';
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  useDragAndDrop,
} from 'react-aria-components';
import { STATUSES, type Status } from '#core/article/article.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host.ts';
import type { Profile } from '#core/profile.ts';
import { STATUS_TONES } from '../controls/badge.tsx';
import { useSpeech } from '../messages/say.tsx';
import { ArticleCard } from './article-card.tsx';
import { useHeadline } from './article-row.tsx';
import { useLibraryActions } from './library-actions.ts';
import { useLibrary } from './use-library.ts';

/** As many cards of a column as a high window shows, and some more. */
const COLUMN_PAGE = 25;
const DRAG_TYPE = 'application/x-warraq-article';

export interface BoardProps {
  /** What is listed; its status is the column's. */
  question: Omit<LibraryQuery, 'offset' | 'limit' | 'status'>;
  now: Date;
  profile: Profile;
  onOpen(id: string): void;
  onErase(articles: readonly ArticleSummary[]): void;
}

/** The articles by status, one column each; a card dragged to another column changes its status. */
export function Board(props: BoardProps) {
  return (
    <div className="board">
      {STATUSES.map((status) => (
        <Column key={status} status={status} {...props} />
      ))}
    </div>
  );
}

function Column({ status, question, now, profile, onOpen, onErase }: BoardProps & { status: Status }) {
  const { say, number } = useSpeech();
  const headline = useHeadline();
  const actions = useLibraryActions();
  const { articles, total, loadMore } = useLibrary({ ...question, status }, COLUMN_PAGE);
  const { dragAndDropHooks } = useDragAndDrop<ArticleSummary>({
    getItems: (_keys, dragged) =>
      dragged.map((article) => ({
        [DRAG_TYPE]: JSON.stringify(article),
        'text/plain': headline(article),
      })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    onRootDrop: async ({ items }) => {
      const texts = await Promise.all(
        items.flatMap((item) => (item.kind === 'text' ? [item.getText(DRAG_TYPE)] : [])),
      );
      actions.setStatus(
        texts.map((text) => JSON.parse(text) as ArticleSummary),
        status,
      );
    },
  });
  const title = say(`status.${status}`);
  return (
    <section className="board-column" aria-label={title}>
      <h2 className={`board-title tone-${STATUS_TONES[status]}`}>
        <span>{title}</span>
        <span className="board-count">{number(total)}</span>
      </h2>
      <GridList
        className="board-list"
        aria-label={say('library.column', {
          status: title,
          count: say('library.articles', { count: total }),
        })}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(id) => onOpen(String(id))}
        renderEmptyState={() => <p className="board-none">{say('library.none-here-title')}</p>}
      >
        <Collection items={articles} dependencies={[now, profile, onErase]}>
          {(article) => (
            <GridListItem id={article.id} className="board-card" textValue={headline(article)}>
              <ArticleCard article={article} now={now} profile={profile} onOpen={onOpen} onErase={onErase} />
            </GridListItem>
          )}
        </Collection>
        {articles.length < total && (
          <GridListLoadMoreItem onLoadMore={loadMore} isLoading className="article-more">
            {say('shell.loading')}
          </GridListLoadMoreItem>
        )}
      </GridList>
    </section>
  );
}
