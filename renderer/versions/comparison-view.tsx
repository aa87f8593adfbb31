import './comparison.css';
import { ArrowUpDown, CirclePlus, Trash2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import {
  type BlockChange,
  changedWords,
  compareArticles,
  type FieldChange,
  textOfBlock,
} from '#core/article/compare.ts';
import { ARABIC, type MessageId } from '../messages/arabic.ts';
import { useSpeech } from '../messages/say.tsx';
import { ChangedWords, type Side } from './changed-words.tsx';

/** Unchanged blocks that stay in sight before and after a change; the others are told by their number. */
const AROUND = 1;
const SCROLLED_BY_KEYS = 0;

/** Two texts of an article and what differs between them, in one text or side by side. */
export function ComparisonView({
  before,
  after,
  names,
}: {
  before: Article;
  after: Article;
  /** What each of the two is called. */
  names: { before: string; after: string };
}) {
  const { say } = useSpeech();
  const [layout, setLayout] = useState<'inline' | 'beside'>('inline');
  const comparison = useMemo(() => compareArticles(before, after), [before, after]);
  const count = useMemo(() => changedWords(comparison), [comparison]);
  const isSame = comparison.fields.length === 0 && comparison.blocks.every(({ kind }) => kind === 'same');
  return (
    <section className="comparison" aria-label={say('recovery.compare')}>
      <header className="comparison-head">
        <p className="comparison-sum">
          {isSame
            ? say('versions.same')
            : [
                say('versions.added', { count: count.added }),
                say('versions.removed', { count: count.removed }),
              ].join('، ')}
        </p>
        <ToggleButtonGroup
          className="segments"
          aria-label={say('versions.layout')}
          disallowEmptySelection
          selectedKeys={[layout]}
          onSelectionChange={(keys) => setLayout(keys.has('beside') ? 'beside' : 'inline')}
        >
          <ToggleButton id="inline" className="segment">
            {say('versions.inline')}
          </ToggleButton>
          <ToggleButton id="beside" className="segment">
            {say('versions.beside')}
          </ToggleButton>
        </ToggleButtonGroup>
      </header>
      {layout === 'beside' && (
        <div className="comparison-names" aria-hidden>
          <span>{names.before}</span>
          <span>{names.after}</span>
        </div>
      )}
      <div
        className="comparison-text"
        data-layout={layout}
        tabIndex={SCROLLED_BY_KEYS}
        role="document"
        dir={after.direction}
      >
        {comparison.fields.map((change) => (
          <FieldRow key={change.field} change={change} layout={layout} />
        ))}
        {grouped(comparison.blocks).map((group) =>
          group.kind === 'unchanged' ? (
            <p key={group.key} className="comparison-unchanged">
              {say('versions.unchanged', { count: group.count })}
            </p>
          ) : (
            <BlockRow key={group.key} change={group.change} layout={layout} />
          ),
        )}
      </div>
    </section>
  );
}

function FieldRow({ change, layout }: { change: FieldChange; layout: 'inline' | 'beside' }) {
  const { say } = useSpeech();
  const id = `versions.field.${change.field}`;
  const name = say(id in ARABIC ? (id as MessageId) : 'versions.field.other');
  const words = (side: Side) =>
    change.words.length > 0 ? (
      <ChangedWords words={change.words} side={side} />
    ) : (
      <span className="comparison-quiet">{say('versions.field-changed')}</span>
    );
  return (
    <Row
      layout={layout}
      className={`compared-field field-${change.field}`}
      label={name}
      both={words('both')}
      before={words('before')}
      after={words('after')}
    />
  );
}

function BlockRow({ change, layout }: { change: BlockChange; layout: 'inline' | 'beside' }) {
  const { say } = useSpeech();
  const block = change.kind === 'changed' ? change.after : change.block;
  const className = `compared compared-${block.type} is-${change.kind}`;
  if (change.kind === 'changed') {
    const mark = change.isMoved ? (
      <Mark sign={<ArrowUpDown size={14} aria-hidden />} words={say('versions.block.moved')} />
    ) : (
      change.words.length === 0 && <Mark words={say('versions.block.form')} />
    );
    const words = (side: Side) =>
      change.words.length > 0 ? (
        <ChangedWords words={change.words} side={side} />
      ) : (
        <BlockWords block={side === 'before' ? change.before : change.after} />
      );
    return (
      <Row
        layout={layout}
        className={className}
        label={mark}
        both={words('both')}
        before={words('before')}
        after={words('after')}
      />
    );
  }
  const text = <BlockWords block={block} />;
  if (change.kind === 'added')
    return (
      <Row
        layout={layout}
        className={className}
        label={<Mark sign={<CirclePlus size={14} aria-hidden />} words={say('versions.block.added')} />}
        both={<ins>{text}</ins>}
        before={null}
        after={<ins>{text}</ins>}
      />
    );
  if (change.kind === 'removed')
    return (
      <Row
        layout={layout}
        className={className}
        label={<Mark sign={<Trash2 size={14} aria-hidden />} words={say('versions.block.removed')} />}
        both={<del>{text}</del>}
        before={<del>{text}</del>}
        after={null}
      />
    );
  const moved = change.kind === 'moved' && (
    <Mark sign={<ArrowUpDown size={14} aria-hidden />} words={say('versions.block.moved')} />
  );
  return <Row layout={layout} className={className} label={moved} both={text} before={text} after={text} />;
}

/** One row of the comparison: what is said of it, and its text once or twice. */
function Row({
  layout,
  className,
  label,
  both,
  before,
  after,
}: {
  layout: 'inline' | 'beside';
  className: string;
  label: ReactNode;
  both: ReactNode;
  before: ReactNode;
  after: ReactNode;
}) {
  return (
    <div className={className}>
      {label && <div className="compared-label">{label}</div>}
      {layout === 'inline' ? (
        <div className="compared-words">{both}</div>
      ) : (
        <div className="compared-pair">
          <div className="compared-words">{before}</div>
          <div className="compared-words">{after}</div>
        </div>
      )}
    </div>
  );
}

function Mark({ sign, words }: { sign?: ReactNode; words: string }) {
  return (
    <span className="compared-mark">
      {sign}
      {words}
    </span>
  );
}

/** The words of a block; of one that has none, such as a divider, what it is. */
function BlockWords({ block }: { block: Block }) {
  const { say } = useSpeech();
  const text = textOfBlock(block);
  if (text !== '') return text;
  if (block.type === 'paragraph') return <span className="comparison-quiet">¶</span>;
  const kind = block.type === 'heading' ? 'heading2' : block.type;
  return <span className="comparison-quiet">{say(`editor.kind.${kind}`)}</span>;
}

type Group =
  | { kind: 'unchanged'; key: string; count: number }
  | { kind: 'shown'; key: string; change: BlockChange };

/** Every change with what stands beside it, and the rest as its number. */
function grouped(changes: readonly BlockChange[]): Group[] {
  const isNear = changes.map((_, at) =>
    changes.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const groups: Group[] = [];
  for (const [at, change] of changes.entries()) {
    const last = groups.at(-1);
    if (isNear[at]) groups.push({ kind: 'shown', key: String(at), change });
    else if (last?.kind === 'unchanged') last.count += 1;
    else groups.push({ kind: 'unchanged', key: `${at} same`, count: 1 });
  }
  return groups;
}
