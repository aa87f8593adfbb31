import { Ellipsis, GripVertical } from 'lucide-react';
import { Button } from 'react-aria-components';
import { IconButton } from '../controls/button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';
import { type ArticleLook, useHeadline } from './article-row.tsx';
import { MarkedText } from './marked-text.tsx';
import { useArticleMenu } from './use-article-menu.tsx';
import { whenInWords } from './when.ts';

/** One article on the board: headline, desk, byline, time; a handle to drag it by. */
export function ArticleCard({ article, now, profile, onOpen, onErase }: ArticleLook) {
  const speech = useSpeech();
  const { say } = speech;
  const headline = useHeadline();
  const groups = useArticleMenu(article, { onOpen, onErase });
  return (
    <div className="board-card-row">
      <div className="board-card-words">
        <div className="board-card-headline">
          {article.headline.trim() ? (
            <MarkedText text={article.headline} hits={article.headlineHits} />
          ) : (
            <span className="article-untitled">{headline(article)}</span>
          )}
        </div>
        <div className="article-facts">
          {article.desk && <span>{article.desk}</span>}
          {article.bylines[0] && <span>{article.bylines[0]}</span>}
          <time dateTime={article.updatedAt}>{whenInWords(article.updatedAt, now, profile, speech)}</time>
        </div>
      </div>
      <div className="board-card-end">
        <Menu label={say('library.actions')} groups={groups}>
          <IconButton label={say('library.actions')} icon={<Ellipsis size={18} />} />
        </Menu>
        <Button slot="drag" className="board-handle">
          <GripVertical size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
