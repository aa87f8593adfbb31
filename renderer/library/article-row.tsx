import './article-row.css';
import { Ellipsis } from 'lucide-react';
import type { ArticleSummary } from '#core/host/library.ts';
import type { Profile } from '#core/profile.ts';
import { StatusPill } from '../controls/badge.tsx';
import { IconButton } from '../controls/button.tsx';
import { Checkbox } from '../controls/checkbox.tsx';
import { Menu } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';
import { MarkedText } from './marked-text.tsx';
import { useArticleMenu } from './use-article-menu.tsx';
import { whenInWords } from './when.ts';

/** What a row and a card show of an article. */
export interface ArticleLook {
  article: ArticleSummary;
  now: Date;
  profile: Profile;
  onOpen(id: string): void;
  onErase(articles: readonly ArticleSummary[]): void;
}

/** The headline of an article, or the word for having none. */
export function useHeadline(): (article: Pick<ArticleSummary, 'headline'>) => string {
  const { say } = useSpeech();
  return ({ headline }) => headline.trim() || say('library.untitled');
}

/** One article in the list: headline, a line of context with the hits marked, desk, byline, words, time; status at the end. */
export function ArticleRow({
  article,
  now,
  profile,
  isSelected,
  isReachable,
  isMenuOpen,
  onMenu,
  onToggle,
  onOpen,
  onErase,
}: ArticleLook & {
  isSelected: boolean;
  /** Whether Tab comes to what is in the row. */
  isReachable: boolean;
  isMenuOpen: boolean;
  onMenu(isOpen: boolean): void;
  onToggle(): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const headline = useHeadline();
  const groups = useArticleMenu(article, { onOpen, onErase });
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: the row around it has the focus
    <div role="gridcell" className="article-row">
      <div className="article-check">
        <Checkbox
          aria-label={say('library.select')}
          isSelected={isSelected}
          onChange={onToggle}
          excludeFromTabOrder
        />
      </div>
      <div className="article-words">
        <div className="article-headline">
          {article.headline.trim() ? (
            <MarkedText text={article.headline} hits={article.headlineHits} />
          ) : (
            <span className="article-untitled">{headline(article)}</span>
          )}
        </div>
        {article.snippet && (
          <div className="article-snippet">
            <MarkedText text={article.snippet} hits={article.snippetHits} />
          </div>
        )}
        <div className="article-facts">
          {article.desk && <span>{article.desk}</span>}
          {article.bylines.length > 0 && <span>{article.bylines.join('، ')}</span>}
          <span>{say('library.words', { count: article.words })}</span>
          <time dateTime={article.updatedAt}>
            {whenInWords(article.deletedAt ?? article.updatedAt, now, profile, speech)}
          </time>
        </div>
      </div>
      <div className="article-end">
        <StatusPill status={article.status} />
        <div className="article-menu">
          <Menu label={say('library.actions')} groups={groups} isOpen={isMenuOpen} onOpenChange={onMenu}>
            <IconButton
              label={say('library.actions')}
              icon={<Ellipsis size={18} />}
              excludeFromTabOrder={!isReachable}
            />
          </Menu>
        </div>
      </div>
    </div>
  );
}
