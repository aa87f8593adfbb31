import { readDateTime } from '#core/arabic/dates.ts';
import { STATUSES, type Status } from '#core/article/article.ts';
import type { LibraryQuery } from '#core/host/library.ts';

/** Which part of the library is in front: its filters, without what is searched for. */
export interface Folder {
  status?: Status;
  desk?: string;
  tag?: string;
  byline?: string;
  /** Changed in so many days up to now. */
  days?: number;
  trash?: boolean;
}

export const ALL: Folder = {};

/** The folders that are always there, in their order. */
export const FOLDERS: readonly { id: Status | 'all' | 'trash'; folder: Folder }[] = [
  { id: 'all', folder: ALL },
  ...STATUSES.map((status) => ({ id: status, folder: { status } })),
  { id: 'trash', folder: { trash: true } },
];

/** Whether both show the same. */
export function isSameFolder(a: Folder, b: Folder): boolean {
  const fields = ['status', 'desk', 'tag', 'byline', 'days'] as const;
  return fields.every((field) => a[field] === b[field]) && !a.trash === !b.trash;
}

const DAY_MS = 86_400_000;

/** The query that lists a folder, as far as it holds these words. Its days end with the one that it is `now`. */
export function queryOf(
  { days, ...folder }: Folder,
  text: string,
  sort: LibraryQuery['sort'],
  { timeZone, now }: { timeZone: string; now: Date },
): Omit<LibraryQuery, 'offset' | 'limit'> {
  const from =
    days &&
    readDateTime(new Date(now.getTime() - (days - 1) * DAY_MS).toLocaleDateString('en-CA', { timeZone }), {
      timeZone,
    });
  return { ...folder, ...(from && { from }), trash: folder.trash ?? false, text, sort, timeZone };
}
