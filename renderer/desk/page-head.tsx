import { writeDate } from '#core/arabic/dates.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { focusHead } from '../editor/head-places.ts';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { PageField } from './page-field.tsx';

/** The head of the page: kicker, headline, deck, and the line of who, where and when. */
export function PageHead({ session, onBody }: { session: ArticleSession; onBody(): void }) {
  const { say } = useSpeech();
  const kicker = useArticlePart(session, (article) => article.kicker ?? '');
  const headline = useArticlePart(session, (article) => article.headline);
  const deck = useArticlePart(session, (article) => article.deck ?? '');
  return (
    <header className="page-head">
      <PageField
        session={session}
        field="kicker"
        name={say('desk.kicker')}
        className="page-kicker"
        hint={say('desk.kicker-hint')}
        value={kicker}
        onChange={(value) => session.setFields({ kicker: value || undefined }, 'kicker')}
        onNext={() => focusHead('headline')}
      />
      <PageField
        session={session}
        field="headline"
        name={say('desk.headline')}
        className="page-headline"
        hint={say('desk.headline-hint')}
        value={headline}
        onChange={(value) => session.setFields({ headline: value }, 'headline')}
        onNext={() => focusHead('deck')}
      />
      <PageField
        session={session}
        field="deck"
        name={say('desk.deck')}
        className="page-deck"
        hint={say('desk.deck-hint')}
        value={deck}
        onChange={(value) => session.setFields({ deck: value || undefined }, 'deck')}
        onNext={onBody}
      />
      <PageLine session={session} />
    </header>
  );
}

/** «كتبت: … · القاهرة · ٢٢ نوفمبر ٢٠٢٦», as far as it is known; it is written in the panel of the data. */
function PageLine({ session }: { session: ArticleSession }) {
  const { say, digits } = useSpeech();
  const { settings } = useSettings();
  const bylines = useArticlePart(session, (article) => article.bylines);
  const dateline = useArticlePart(session, (article) => article.dateline);
  const publishAt = useArticlePart(session, (article) => article.publishAt);
  const names = bylines.map(({ name, role }) => (role ? `${role}: ${name}` : name)).join('، ');
  const parts = [
    bylines.length > 0 && (bylines.some(({ role }) => role) ? names : say('desk.by', { names })),
    dateline,
    publishAt && writeDate(publishAt, { ...settings.profile, digits }),
  ].filter((part): part is string => Boolean(part));
  return parts.length === 0 ? null : <p className="page-line">{parts.join(' · ')}</p>;
}
