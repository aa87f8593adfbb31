import './badge.css';
import type { ReactNode } from 'react';
import type { Status } from '#core/article/article.ts';
import { useSpeech } from '../messages/say.tsx';

/** The colour of a badge, by what it means. */
export type Tone = 'neutral' | 'accent' | 'gold' | 'leaf' | 'rubric';

/** A word or a number on a coloured ground. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`badge tone-${tone}`}>{children}</span>;
}

/** A count beside a name. It is drawn, and no part of the name: who asks for «التدقيق» finds it at any count. */
export function CountBadge({ tone, count }: { tone: Tone; count: number }) {
  const { number } = useSpeech();
  return <span className={`badge badge-count tone-${tone}`} data-count={number(count)} />;
}

export const STATUS_TONES: Record<Status, Tone> = {
  draft: 'gold',
  review: 'accent',
  ready: 'leaf',
  published: 'neutral',
  archived: 'neutral',
};

/** Where an article stands, as a pill. */
export function StatusPill({ status }: { status: Status }) {
  const { say } = useSpeech();
  return <Badge tone={STATUS_TONES[status]}>{say(`status.${status}`)}</Badge>;
}
