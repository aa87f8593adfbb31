import { CircleCheck } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { type Finding, ruleOf } from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import type { TextPlace } from '#core/article/article-texts.ts';
import type { Obstacle } from '#core/export/obstacles.ts';
import type { Profile } from '#core/profile.ts';
import { findingContext } from '../checks/finding-context.ts';
import { type CheckAnswer, type CheckQuestion, createFindingsKeeper } from '../checks/incremental-check.ts';
import { Button } from '../controls/button.tsx';
import { useSpeech } from '../messages/say.tsx';
import { ObstacleList } from './obstacle-list.tsx';

/** More than these of a kind are only counted here; the panel of the checks has them all. */
const SHOWN = 6;

/** What stands between the article and its readers: what blocks the export, then errors, then warnings. */
export function FindingsSide({
  article,
  profile,
  obstacles,
  onGoTo,
}: {
  article: Article;
  profile: Profile;
  obstacles: readonly Obstacle[];
  onGoTo: { finding(finding: Finding): void; obstacle(obstacle: Obstacle): void };
}) {
  const { say } = useSpeech();
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    // Beside the window: a long article takes a moment, and the dialog is not to wait for it.
    const worker = new Worker(new URL('../checks/checks-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) =>
      setFindings(createFindingsKeeper()(article, data)),
    );
    const { blocks, ...fields } = article;
    const question: CheckQuestion = { profile, fields, order: blocks.map(({ id }) => id), blocks };
    worker.postMessage(question);
    return () => worker.terminate();
  }, [article, profile]);
  const held = new Set(obstacles.map(placeOf));
  // What blocks is told once, above.
  const of = (severity: Finding['severity']) =>
    findings?.filter((finding) => finding.severity === severity && !held.has(placeOf(finding))) ?? [];
  const isClean = obstacles.length === 0 && of('error').length === 0 && of('warning').length === 0;
  return (
    <aside className="findings" aria-live="polite">
      {obstacles.length > 0 && (
        <Group tone="rubric" title={say('export.blocks')}>
          <ObstacleList obstacles={obstacles} profile={profile} onGoTo={onGoTo.obstacle} />
        </Group>
      )}
      <FindingGroup
        tone="rubric"
        title={say('export.errors')}
        article={article}
        findings={of('error')}
        onGoTo={onGoTo.finding}
      />
      <FindingGroup
        tone="gold"
        title={say('export.warnings')}
        article={article}
        findings={of('warning')}
        onGoTo={onGoTo.finding}
      />
      {findings === undefined && <p className="finding-why">{say('export.checking')}</p>}
      {findings !== undefined && isClean && (
        <div className="findings-clean">
          <CircleCheck size={22} aria-hidden />
          <p className="finding-title">{say('export.clean-title')}</p>
          <p className="finding-why">{say('export.clean')}</p>
        </div>
      )}
    </aside>
  );
}

/** Names a text of the article; of a block without a field its own content is meant. */
function placeOf({ blockId = '', field = 'content' }: Partial<TextPlace>): string {
  return `${blockId} ${field}`;
}

function FindingGroup({
  tone,
  title,
  article,
  findings,
  onGoTo,
}: {
  tone: 'rubric' | 'gold';
  title: string;
  article: Article;
  findings: readonly Finding[];
  onGoTo(finding: Finding): void;
}) {
  const { say } = useSpeech();
  if (findings.length === 0) return null;
  return (
    <Group tone={tone} title={title}>
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={`${finding.rule} ${finding.blockId ?? finding.field} ${finding.start}`} className="finding">
          <p className="finding-title">{ruleOf(finding)?.title.ar}</p>
          <p className="finding-why">{ruleOf(finding)?.why.ar}</p>
          <Context article={article} finding={finding} />
          <Button onPress={() => onGoTo(finding)}>{say('export.go')}</Button>
        </li>
      ))}
      {findings.length > SHOWN && (
        <li className="finding-why">{say('export.more-findings', { count: findings.length - SHOWN })}</li>
      )}
    </Group>
  );
}

function Group({ tone, title, children }: { tone: 'rubric' | 'gold'; title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={`findings-title findings-${tone}`}>{title}</h3>
      <ul className="findings-list">{children}</ul>
    </section>
  );
}

function Context({ article, finding }: { article: Article; finding: Finding }) {
  const { before, at, after } = findingContext(article, finding);
  return (
    <p className="finding-context" dir="auto">
      {before}
      <mark>{at}</mark>
      {after}
    </p>
  );
}
