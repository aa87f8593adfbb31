import './checks.css';
import { ArrowLeft, CircleCheck } from 'lucide-react';
import { type Finding, ruleOf, type Severity } from '#core/arabic/house-style/check.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { notify } from '../controls/toast.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { findingContext } from './finding-context.ts';
import { fixFindings } from './fix-findings.ts';

const GROUPS: readonly { severity: Severity; title: 'errors' | 'warnings' | 'hints' }[] = [
  { severity: 'error', title: 'errors' },
  { severity: 'warning', title: 'warnings' },
  { severity: 'hint', title: 'hints' },
];
/** More cards than these in one group are only counted: nobody reads a thousand, and fixing all takes them all. */
const SHOWN = 60;
/** In letters. */
const LONGEST_WORDS = 60;

/** What the copy desk would catch, worst first: to go to, to put right, to pass over. */
export function ChecksPanel({
  session,
  findings,
  ignoredCount,
  onGoTo,
  onIgnore,
  onRestore,
}: {
  session: ArticleSession;
  findings: readonly Finding[] | undefined;
  /** How many are passed over. */
  ignoredCount: number;
  onGoTo(finding: Finding): void;
  onIgnore(finding: Finding): void;
  onRestore(): void;
}) {
  const { say } = useSpeech();
  if (findings === undefined) return <p className="panel-note">{say('checks.reading')}</p>;
  return (
    <div className="checks">
      {findings.length === 0 && (
        <EmptyState
          icon={<CircleCheck size={24} aria-hidden />}
          title={say('checks.clean-title')}
          words={say('checks.clean')}
        />
      )}
      {GROUPS.map(({ severity, title }) => (
        <CheckGroup
          key={severity}
          session={session}
          title={say(`checks.${title}`)}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          onGoTo={onGoTo}
          onIgnore={onIgnore}
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

function CheckGroup({
  session,
  title,
  severity,
  findings,
  onGoTo,
  onIgnore,
}: {
  session: ArticleSession;
  title: string;
  severity: Severity;
  findings: readonly Finding[];
  onGoTo(finding: Finding): void;
  onIgnore(finding: Finding): void;
}) {
  const { say, number } = useSpeech();
  if (findings.length === 0) return null;
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  const fixAll = () => notify({ words: say('checks.fixed', { count: fixFindings(session, fixable) }) });
  return (
    <section aria-label={title}>
      <div className={`checks-head checks-${severity}`}>
        <h3 className="checks-title">
          <span className="checks-dot" aria-hidden />
          {title} <span className="checks-count">{number(findings.length)}</span>
        </h3>
        {fixable.length > 1 && (
          <Button kind="quiet" onPress={fixAll}>
            {say('checks.fix-all')}
          </Button>
        )}
      </div>
      <ul className="checks-list">
        {findings.slice(0, SHOWN).map((finding) => (
          <Check
            key={`${finding.rule} ${finding.blockId ?? ''} ${finding.field ?? ''} ${finding.start}`}
            session={session}
            finding={finding}
            onGoTo={() => onGoTo(finding)}
            onIgnore={() => onIgnore(finding)}
          />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className="panel-note">{say('checks.more', { count: findings.length - SHOWN })}</p>
      )}
    </section>
  );
}

function Check({
  session,
  finding,
  onGoTo,
  onIgnore,
}: {
  session: ArticleSession;
  finding: Finding;
  onGoTo(): void;
  onIgnore(): void;
}) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const rule = ruleOf(finding);
  const { before, at, after } = findingContext(session.article(), finding);
  if (rule === undefined) return null;
  const silence = () => {
    const { profile } = settings;
    change({ profile: { ...profile, rulesOff: [...profile.rulesOff, rule.id] } });
    notify({
      words: say('checks.silenced', { rule: rule.title.ar }),
      action: { words: say('checks.unsilence'), run: () => change({ profile }) },
    });
  };
  return (
    <li className="check">
      <button
        type="button"
        className="check-go"
        aria-label={say('checks.go', { rule: rule.title.ar })}
        onClick={onGoTo}
      >
        <span className="check-title">{rule.title.ar}</span>
        <span className="check-why">{rule.why.ar}</span>
      </button>
      <p className="check-words" dir="auto">
        <span className="check-around">{before}</span>
        {finding.fix === undefined ? (
          <mark>{visible(at)}</mark>
        ) : (
          <>
            <del>{visible(at)}</del>
            <ArrowLeft size={14} aria-label={say('checks.becomes')} />
            <ins>{finding.fix === '' ? say('checks.deleted') : visible(finding.fix)}</ins>
          </>
        )}
        <span className="check-around">{after}</span>
      </p>
      <div className="check-actions">
        {finding.fix !== undefined && (
          <Button onPress={() => fixFindings(session, [finding])}>{say('checks.fix')}</Button>
        )}
        <Button kind="quiet" onPress={onIgnore}>
          {say('checks.ignore')}
        </Button>
        <Button kind="quiet" onPress={silence}>
          {say('checks.silence')}
        </Button>
      </div>
    </li>
  );
}

/** Words at fault as a card shows them: spaces drawn, or nobody sees them; a long passage by its ends alone. */
function visible(text: string): string {
  if (/^\s+$/.test(text)) return '␣'.repeat(text.length);
  if (text.length <= LONGEST_WORDS) return text;
  return `${text.slice(0, 24).replace(/\s*\S*$/, '')} … ${text.slice(-20).replace(/^\S*\s*/, '')}`;
}
