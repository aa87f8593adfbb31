import { z } from 'zod';
import { STATUSES, type Status, statusSchema } from './article.ts';

/** To which statuses an article may go on from each; from one that is not named, to every other. */
export const transitionsSchema = z.partialRecord(statusSchema, z.array(statusSchema)).default({});
export type Transitions = z.infer<typeof transitionsSchema>;

/** Whether the desk lets an article of one status have another; to stay as it is, always. */
export function mayBecome(transitions: Transitions, from: Status, to: Status): boolean {
  return from === to || (transitions[from]?.includes(to) ?? true);
}

/** The statuses that all of these may have. */
export function commonNext(transitions: Transitions, from: Iterable<Status>): Status[] {
  const all = [...from];
  return STATUSES.filter((to) => all.every((each) => mayBecome(transitions, each, to)));
}

/** The same rules with one way opened or closed. Rules that let everything pass are dropped. */
export function withTransition(
  transitions: Transitions,
  from: Status,
  to: Status,
  isOpen: boolean,
): Transitions {
  const before = transitions[from] ?? STATUSES.filter((each) => each !== from);
  const next = STATUSES.filter((each) => each !== from && (each === to ? isOpen : before.includes(each)));
  const { [from]: _, ...others } = transitions;
  return next.length === STATUSES.length - 1 ? others : { ...others, [from]: next };
}
