import './checks.css';
import { ArrowLeft, ChevronDown, CircleCheck, Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { type Finding, KINDS, type Rule, ruleOf, type Severity } from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import type { OpenNote } from '#core/article/open-notes.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { Menu } from '../controls/menu.tsx';
import { notify } from '../controls/toast.tsx';
import { useSteady } from '../controls/use-steady.ts';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { findingContext } from './finding-context.ts';
import { fixFindings } from './fix-findings.ts';
import { focusNextCard } from './focus-next-card.ts';
import { NotesGroup } from './notes-group.tsx';

const SEVERITIES = [
  { severity: 'error', title: 'errors' },
  { severity: 'warning', title: 'warnings' },
  { severity: 'hint', title: 'hints' },
] as const;
/** Cards of one group that are drawn at once: a thousand take seconds, and nobody reads them together. */
const SHOWN = 20;
/** In letters. */
const LONGEST_WORDS = 60;

/** What is done with one finding from its card. */
interface FindingWays {
  onGoTo(finding: Finding): void;
  onIgnore(finding: Finding): void;
  onIgnoreEverywhere(finding: Finding): void;
}

/** And with its rule. */
interface CardWays extends FindingWays {
  onSilence(rule: Rule): void;
}

/** What the copy desk would catch, by its kind, the worst kinds first: to go to, to put right, to pass over. */
export function ChecksPanel({
  session,
  findings,
  article,
  notes,
  ignoredCount,
  onRestore,
  ...ways
}: FindingWays & {
  session: ArticleSession;
  findings: readonly Finding[] | undefined;
  /** The article as it was when its notes were read. */
  article: Article;
  notes: readonly OpenNote[];
  /** How many are passed over. */
  ignoredCount: number;
  onRestore(): void;
}) {
  const { say } = useSpeech();
  const cardWays = useCardWays(ways);
  if (findings === undefined) return <p className="panel-note">{say('checks.reading')}</p>;
  return (
    <div ref={focusNextCard} tabIndex={-1} className="checks">
      <NotesGroup session={session} article={article} notes={notes} />
      {findings.length > 0 ? (
        <Summary findings={findings} />
      ) : (
        notes.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} aria-hidden />}
            title={say('checks.clean-title')}
            words={say('checks.clean')}
          />
        )
      )}
      {kindsOf(findings).map(({ kind, severity, findings: own }) => (
        <KindGroup
          key={kind}
          session={session}
          title={say(`checks.kind.${kind}`)}
          severity={severity}
          findings={own}
          ways={cardWays}
        />
      ))}
      {ignoredCount > 0 && (
        <p className="checks-ignored">
          {say('checks.ignored', { count: ignoredCount })}
          <Button kind="quiet" onPress={onRestore}>
            {say('checks.show-ignored')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Summary({ findings }: { findings: readonly Finding[] }) {
  const { say, number } = useSpeech();
  const counts = SEVERITIES.map((each) => ({
    ...each,
    count: findings.filter(({ severity }) => severity === each.severity).length,
  }));
  return (
    <ul className="checks-summary" aria-label={say('checks.summary')}>
      {counts.map(({ severity, title, count }) => (
        <li key={severity} className={`checks-${severity}`}>
          <span className="checks-dot" aria-hidden />
          {say(`checks.${title}`)} <span className="checks-count">{number(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What can be done with a card, the same for good: it is drawn anew where its finding changes, not with every setting. */
function useCardWays(ways: FindingWays): CardWays {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const onSilence = ({ id, title }: Rule) => {
    const { profile } = settings;
    change({ profile: { ...profile, rulesOff: [...profile.rulesOff, id] } });
    notify({
      words: say('checks.silenced', { rule: title.ar }),
      action: { words: say('checks.unsilence'), run: () => change({ profile }) },
    });
  };
  return useSteady<CardWays>({ ...ways, onSilence });
}

/** The kinds that something is found of, each with its worst severity; those with errors first. */
function kindsOf(findings: readonly Finding[]) {
  const byKind = Map.groupBy(findings, (finding) => ruleOf(finding)?.kind);
  const groups = KINDS.flatMap((kind) => {
    const own = byKind.get(kind);
    if (own === undefined) return [];
    const rank = Math.min(...own.map((finding) => rankOf(finding.severity)));
    return [{ kind, rank, severity: (SEVERITIES[rank] ?? SEVERITIES[2]).severity, findings: own }];
  });
  return groups.sort((a, b) => a.rank - b.rank);
}

function rankOf(severity: Severity): number {
  return SEVERITIES.findIndex((each) => each.severity === severity);
}

function KindGroup({
  session,
  title,
  severity,
  findings,
  ways,
}: {
  session: ArticleSession;
  title: string;
  severity: Severity;
  findings: readonly Finding[];
  ways: CardWays;
}) {
  const { say, number } = useSpeech();
  const [isOpen, setOpen] = useState(true);
  const [shown, setShown] = useState(SHOWN);
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const fixAll = () => notify({ words: say('checks.fixed', { count: fixFindings(session, fixable) }) });
  return (
    <section aria-label={title}>
      <div className={`checks-head checks-${severity}`}>
        <h3 className="checks-title">
          <button
            type="button"
            className="checks-fold"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown size={16} aria-hidden />
            {title} <span className="checks-count">{number(findings.length)}</span>
          </button>
        </h3>
        {fixable.length > 1 && (
          <Button kind="quiet" onPress={fixAll}>
            {say('checks.fix-all')}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className="checks-list">
          {findings.slice(0, shown).map((finding) => (
            <Check
              key={`${finding.rule} ${finding.blockId ?? ''} ${finding.field ?? ''} ${finding.start}`}
              session={session}
              finding={finding}
              ways={ways}
            />
          ))}
        </ul>
      )}
      {isOpen && findings.length > shown && (
        <Button kind="quiet" onPress={() => setShown(shown + SHOWN)}>
          {say('checks.more', { count: findings.length - shown })}
        </Button>
      )}
    </section>
  );
}

const Check = memo(function Check({
  session,
  finding,
  ways,
}: {
  session: ArticleSession;
  finding: Finding;
  ways: CardWays;
}) {
  const { say } = useSpeech();
  const rule = ruleOf(finding);
  const { before, at, after } = findingContext(session.article(), finding);
  if (rule === undefined) return null;
  return (
    <li className="check">
      <button
        type="button"
        className="check-go"
        aria-label={`${say('checks.go', { rule: rule.title.ar })} ${rule.why.ar}`}
        onClick={() => ways.onGoTo(finding)}
      >
        <span className={`check-title checks-${finding.severity}`}>
          <span className="checks-dot" role="img" aria-label={say(`checks.severity.${finding.severity}`)} />
          {rule.title.ar}
        </span>
        <span className="check-why">{rule.why.ar}</span>
      </button>
      {at !== '' && (
        <p className="check-words" dir="auto">
          <span className="check-around">{before}</span>
          {finding.fix === undefined ? (
            <mark>{visible(at)}</mark>
          ) : (
            <>
              <del>{visible(at)}</del>
              <ArrowLeft size={14} aria-label={say('checks.becomes')} />
              <Fix fix={finding.fix} />
            </>
          )}
          <span className="check-around">{after}</span>
        </p>
      )}
      {finding.shown !== undefined && (
        <p className="check-shown">
          {say('checks.shown')} <bdo dir="ltr">{finding.shown}</bdo>
        </p>
      )}
      <details className="check-example">
        <summary>{say('checks.example')}</summary>
        <p className="check-words">
          <del>{rule.example.wrong}</del>
          <ArrowLeft size={14} aria-label={say('checks.becomes')} />
          <ins>{rule.example.right}</ins>
        </p>
      </details>
      <div className="check-actions">
        {finding.fix !== undefined && (
          <Button onPress={() => fixFindings(session, [finding])}>{say('checks.fix')}</Button>
        )}
        <Button kind="quiet" onPress={() => ways.onIgnore(finding)}>
          {say('checks.ignore')}
        </Button>
        <Menu
          label={say('checks.more-ways', { rule: rule.title.ar })}
          groups={[
            {
              id: 'ignore',
              lines: [
                {
                  id: 'everywhere',
                  words: say('checks.ignore-everywhere'),
                  onAction: () => ways.onIgnoreEverywhere(finding),
                },
                { id: 'silence', words: say('checks.silence'), onAction: () => ways.onSilence(rule) },
              ],
            },
          ]}
        >
          <IconButton
            label={say('checks.more-ways', { rule: rule.title.ar })}
            icon={<Ellipsis size={18} aria-hidden />}
          />
        </Menu>
      </div>
    </li>
  );
});

/** What would stand there: invisible controls are named, for nobody sees what they do. */
function Fix({ fix }: { fix: string }) {
  const { say } = useSpeech();
  if (fix === '') return <ins>{say('checks.deleted')}</ins>;
  const words = fix.replace(/[\u061C\u200E\u200F\u2066-\u2069]/g, '');
  if (words === fix) return <ins>{visible(fix)}</ins>;
  const isLeftToRight = fix.startsWith('\u2066');
  return (
    <ins>
      <bdi dir={isLeftToRight ? 'ltr' : 'rtl'}>{isLeftToRight ? words : fix}</bdi>{' '}
      <span className="check-around">({say('checks.isolated')})</span>
    </ins>
  );
}

/** Words at fault as a card shows them: spaces drawn, or nobody sees them; a long passage by its ends alone. */
function visible(text: string): string {
  if (/^\s+$/.test(text)) return '␣'.repeat(text.length);
  if (text.length <= LONGEST_WORDS) return text;
  return `${text.slice(0, 24).replace(/\s*\S*$/, '')} … ${text.slice(-20).replace(/^\S*\s*/, '')}`;
}
