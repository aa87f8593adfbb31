import './data.css';
import { RefreshCw, UserPlus, X } from 'lucide-react';
import { articleSlug } from '#core/arabic/slug.ts';
import type { Byline } from '#core/article/article.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { ArticleFigures } from './article-figures.tsx';
import { InstantField } from './instant-field.tsx';
import { KeywordsSection } from './keywords-section.tsx';
import { TagsField } from './tags-field.tsx';
import { useTakenSlug } from './use-taken-slug.ts';

/** What is known of the article besides its text. */
export function DataPanel({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const { settings } = useSettings();
  const part = {
    slug: useArticlePart(session, (article) => article.slug),
    headline: useArticlePart(session, (article) => article.headline),
    dateline: useArticlePart(session, (article) => article.dateline),
    desk: useArticlePart(session, (article) => article.desk),
    tags: useArticlePart(session, (article) => article.tags),
    publishAt: useArticlePart(session, (article) => article.publishAt),
    embargoUntil: useArticlePart(session, (article) => article.embargoUntil),
  };
  const { slug: scheme, timeZone } = settings.profile;
  const taken = useTakenSlug(session.id, part.slug || part.headline);
  const slugIn = (slug: string) =>
    articleSlug({ id: session.article().id, slug, headline: part.headline }, scheme);
  return (
    <div className="data">
      <section className="data-section">
        <Bylines session={session} />
        <TextField
          data-of="dateline"
          label={say('data.dateline')}
          value={part.dateline ?? ''}
          onChange={(dateline) => session.setFields({ dateline: dateline || undefined }, 'dateline')}
        />
        <TextField
          data-of="desk"
          label={say('data.desk')}
          value={part.desk ?? ''}
          onChange={(desk) => session.setFields({ desk: desk || undefined }, 'desk')}
        />
        <TagsField tags={part.tags} onChange={(tags) => session.setFields({ tags }, 'tags')} />
      </section>
      <section className="data-section">
        <div className="data-row">
          <TextField
            data-of="slug"
            label={say('data.slug')}
            error={
              taken === undefined
                ? undefined
                : say('data.slug-taken', { headline: taken || say('desk.untitled') })
            }
            note={say('data.slug-note')}
            dir={scheme === 'arabic' ? 'auto' : 'ltr'}
            value={part.slug}
            onChange={(slug) => session.setFields({ slug }, 'slug')}
            onBlur={() => {
              const clean = part.slug === '' ? '' : slugIn(part.slug);
              if (clean !== part.slug) session.setFields({ slug: clean }, 'slug');
            }}
          />
          <IconButton
            label={say('data.slug-make')}
            icon={<RefreshCw size={16} />}
            onPress={() => session.setFields({ slug: slugIn('') }, 'slug made')}
          />
        </div>
        <InstantField
          name="publishAt"
          label={say('data.publish-at')}
          instant={part.publishAt}
          timeZone={timeZone}
          onChange={(publishAt) => session.setFields({ publishAt }, 'publish at')}
        />
        <InstantField
          name="embargoUntil"
          label={say('data.embargo-until')}
          instant={part.embargoUntil}
          timeZone={timeZone}
          onChange={(embargoUntil) => session.setFields({ embargoUntil }, 'embargo')}
        />
      </section>
      <KeywordsSection session={session} />
      <ArticleFigures session={session} />
    </div>
  );
}

/** Who wrote it, and as what. */
function Bylines({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const bylines = useArticlePart(session, (article) => article.bylines);
  const change = (next: Byline[], step: string) => session.setFields({ bylines: next }, step);
  return (
    <fieldset className="bylines" data-of="byline">
      <legend className="data-title">{say('data.bylines')}</legend>
      {bylines.map((byline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a byline is known by its place alone
        <div key={index} className="data-row">
          <TextField
            label={say('data.byline-name')}
            value={byline.name}
            onChange={(name) => change(bylines.with(index, { ...byline, name }), `byline name ${index}`)}
          />
          <TextField
            label={say('data.byline-role')}
            value={byline.role ?? ''}
            onChange={(role) =>
              change(bylines.with(index, role ? { ...byline, role } : { name: byline.name }), `role ${index}`)
            }
          />
          <IconButton
            label={say('data.byline-remove', { name: byline.name })}
            icon={<X size={16} />}
            onPress={() => change(bylines.toSpliced(index, 1), `byline removed ${index}`)}
          />
        </div>
      ))}
      <Button
        kind="quiet"
        icon={<UserPlus size={16} aria-hidden />}
        onPress={() => change([...bylines, { name: '' }], `byline ${bylines.length}`)}
      >
        {say('data.byline-add')}
      </Button>
    </fieldset>
  );
}
