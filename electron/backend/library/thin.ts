/** Of everything older than `after`, the newest of each stretch of `each` is kept; all in milliseconds. */
export interface ThinningRule {
  after: number;
  each: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/**
 * Versions that nobody named: every one of a day, then the last of each hour for two weeks, of each day for half a
 * year, of each week from then on. So an article written at for years has some hundreds, most of them recent.
 */
export const VERSION_RULES: readonly ThinningRule[] = [
  { after: DAY_MS, each: HOUR_MS },
  { after: 14 * DAY_MS, each: DAY_MS },
  { after: 182 * DAY_MS, each: WEEK_MS },
];

/**
 * Which of these to let go: those that share a stretch with a newer one. The oldest stays in any case: it is what
 * everything began with.
 * @param kept newest first, each with the time it was made at, in milliseconds since 1970
 */
export function thin<T extends { at: number }>(
  kept: readonly T[],
  rules: readonly ThinningRule[],
  now: number,
): T[] {
  const taken = new Set<string>();
  return kept.filter(({ at }, index) => {
    const rule = rules.findLast(({ after }) => now - at > after);
    if (rule === undefined) return false;
    const stretch = `${rule.each} ${Math.floor(at / rule.each)}`;
    const isTaken = taken.has(stretch);
    taken.add(stretch);
    return isTaken && index < kept.length - 1;
  });
}
