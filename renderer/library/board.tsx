import './board.css';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import {
  Collection,
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  useDragAndDrop,
} from 'react-aria-components';
import { STATUSES, type Status } from '#core/article/article.ts';
import { mayBecome } from '#core/article/transitions.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host/library.ts';
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
/** Says which status a card comes from: while it is dragged, its types are all that a column may read of it. */
const fromType = (status: Status) => `application/x-warraq-from-${status}`;

export interface BoardProps {
  /** What is listed; its status is the column's. */
  question: Omit<LibraryQuery, 'offset' | 'limit' | 'status'>;
  now: Date;
  profile: Profile;
  onOpen(id: string): void;
  onErase(articles: readonly ArticleSummary[]): void;
}

/** The articles by status, one column each; a card dragged to another column takes its status, where the desk's rules let it. */
export function Board(props: BoardProps) {
  const [dragged, setDragged] = useState<Status>();
  return (
    <div className="board">
      {STATUSES.map((status) => (
        <Column key={status} status={status} dragged={dragged} onDrag={setDragged} {...props} />
      ))}
    </div>
  );
}

function Column({
  status,
  dragged,
  onDrag,
  question,
  now,
  profile,
  onOpen,
  onErase,
}: BoardProps & {
  status: Status;
  /** Where the card comes from that is dragged now. */
  dragged: Status | undefined;
  onDrag(from: Status | undefined): void;
}) {
  const { say, number } = useSpeech();
  const headline = useHeadline();
  const actions = useLibraryActions();
  const { articles, total, loadMore } = useLibrary({ ...question, status }, COLUMN_PAGE);
  const { dragAndDropHooks } = useDragAndDrop<ArticleSummary>({
    getItems: (_keys, dragged) =>
      dragged.map((article) => ({
        [DRAG_TYPE]: JSON.stringify(article),
        [fromType(status)]: '',
        'text/plain': headline(article),
      })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: (_target, types) => {
      const from = STATUSES.filter((each) => types.has(fromType(each)));
      return from.every((each) => mayBecome(profile.transitions, each, status)) ? 'move' : 'cancel';
    },
    onDragStart: () => onDrag(status),
    onDragEnd: () => onDrag(undefined),
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
  const isBarred = dragged !== undefined && !mayBecome(profile.transitions, dragged, status);
  return (
    <section className="board-column" aria-label={title} data-barred={isBarred || undefined}>
      <h2 className={`board-title tone-${STATUS_TONES[status]}`}>
        <span>{title}</span>
        <span className="board-count">{number(total)}</span>
      </h2>
      {isBarred && (
        <p className="board-barred">
          <Ban size={16} aria-hidden />
          {say('library.barred', { from: say(`status.${dragged}`) })}
        </p>
      )}
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
