import {
  GridList,
  GridListItem,
  GridListLoadMoreItem,
  ListLayout,
  type Selection,
  Virtualizer,
} from 'react-aria-components';
import type { ArticleSummary } from '#core/host.ts';
import type { Profile } from '#core/profile.ts';
import { useSpeech } from '../messages/say.tsx';
import { ArticleRow, useHeadline } from './article-row.tsx';
import type { Listing } from './use-library.ts';

/** Below this many all rows are in the document; above it only those near the view. */
const VIRTUAL_FROM = 200;
const ROW_HEIGHT = 100;

/** The articles one below the other, to be opened or selected. */
export function ArticleList({
  listing,
  now,
  profile,
  selected,
  onSelect,
  onOpen,
  onErase,
  empty,
}: {
  listing: Listing;
  now: Date;
  profile: Profile;
  selected: Selection;
  onSelect(selected: Selection): void;
  onOpen(id: string): void;
  onErase(articles: readonly ArticleSummary[]): void;
  empty: React.ReactNode;
}) {
  const { say } = useSpeech();
  const headline = useHeadline();
  const { articles, total, loadMore } = listing;
  const list = (
    <GridList
      className="article-list"
      aria-label={say('library.list-label')}
      selectionMode="multiple"
      selectedKeys={selected}
      onSelectionChange={onSelect}
      onAction={(id) => onOpen(String(id))}
      renderEmptyState={() => empty}
      dependencies={[now, profile, onErase]}
    >
      {articles.map((article) => (
        <GridListItem key={article.id} id={article.id} className="article-item" textValue={headline(article)}>
          <ArticleRow article={article} now={now} profile={profile} onOpen={onOpen} onErase={onErase} />
        </GridListItem>
      ))}
      {articles.length < total && (
        <GridListLoadMoreItem onLoadMore={loadMore} isLoading className="article-more">
          {say('shell.loading')}
        </GridListLoadMoreItem>
      )}
    </GridList>
  );
  if (total < VIRTUAL_FROM) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT }}>
      {list}
    </Virtualizer>
  );
}
