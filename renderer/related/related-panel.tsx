import './related.css';
import { ListPlus, Trash2 } from 'lucide-react';
import { newId } from '#core/article/id.ts';
import type { SideList } from '#core/article/related.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';
import { StorySection } from './story-section.tsx';
import { Suggestions } from './suggestions.tsx';

/** The stories beside the article: related ones, and ranked lists such as the most read. */
export function RelatedPanel({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const related = useArticlePart(session, (article) => article.related);
  const lists = useArticlePart(session, (article) => article.lists);
  const changeList = (list: SideList, step: string) =>
    session.setFields({ lists: lists.map((each) => (each.id === list.id ? list : each)) }, step);
  return (
    <div className="related">
      <section className="related-section" aria-label={say('related.title')}>
        <h3 className="related-title">{say('related.title')}</h3>
        {related.length === 0 && <p className="related-note">{say('related.empty')}</p>}
        <StorySection
          label={say('related.title')}
          articleId={session.id}
          stories={related}
          onChange={(stories) => session.setFields({ related: stories }, `related ${newId()}`)}
          onUndo={session.undo}
        />
      </section>
      <Suggestions
        articleId={session.id}
        chosen={new Set(related.flatMap(({ articleId }) => articleId ?? []))}
        onAdd={(story) => session.setFields({ related: [...related, story] }, `related ${newId()}`)}
      />
      {lists.map((list) => (
        <section key={list.id} className="related-section" aria-label={list.title}>
          <div className="related-head">
            <TextField
              label={say('related.list-title')}
              value={list.title}
              onChange={(title) => changeList({ ...list, title }, `list title ${list.id}`)}
            />
            <IconButton
              label={say('related.list-remove')}
              icon={<Trash2 size={16} />}
              onPress={() =>
                session.setFields(
                  { lists: lists.filter(({ id }) => id !== list.id) },
                  `list removed ${list.id}`,
                )
              }
            />
          </div>
          <StorySection
            label={list.title}
            articleId={session.id}
            stories={list.items}
            isRanked
            onChange={(items) => changeList({ ...list, items }, `list ${newId()}`)}
            onUndo={session.undo}
          />
        </section>
      ))}
      <Button
        kind="quiet"
        icon={<ListPlus size={18} aria-hidden className="mirrored" />}
        onPress={() =>
          session.setFields(
            { lists: [...lists, { id: newId(), title: say('related.list-default'), items: [] }] },
            `list ${newId()}`,
          )
        }
      >
        {say('related.list-new')}
      </Button>
    </div>
  );
}
