import type { VersionReason } from '#core/host/versions.ts';

/** An article that was not saved for so long is taken up anew: a session of its own. */
export const SESSION_GAP_MS = 30 * 60_000;
/** While work goes on, a version is kept this often. */
export const WORK_MS = 10 * 60_000;

/** Tells when the text before a save is to be kept as a version. Times are in milliseconds since 1970. */
export interface VersionClock {
  /** Why one is due now; undefined where none is. */
  due(id: string, now: number): VersionReason | undefined;
  /** To be told of every save that went through, and whether a version was kept with it. */
  saved(id: string, now: number, isKept: boolean): void;
}

/** A clock of this process: what was saved before it began belongs to an earlier session. */
export function createVersionClock(): VersionClock {
  const known = new Map<string, { savedAt: number; keptAt: number }>();
  return {
    due(id, now) {
      const last = known.get(id);
      if (last === undefined || now - last.savedAt >= SESSION_GAP_MS) return 'session';
      return now - last.keptAt >= WORK_MS ? 'time' : undefined;
    },
    saved(id, now, isKept) {
      known.set(id, { savedAt: now, keptAt: isKept ? now : (known.get(id)?.keptAt ?? now) });
    },
  };
}
