import { STATUSES, type Status } from '#core/article/article.ts';
import type { LibraryQuery } from '#core/host.ts';

/** Which part of the library is in front: its filters, without what is searched for. */
export interface Folder {
  status?: Status;
  desk?: string;
  tag?: string;
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
  return a.status === b.status && a.desk === b.desk && a.tag === b.tag && !a.trash === !b.trash;
}

/** The query that lists a folder, as far as it holds these words. */
export function queryOf(
  folder: Folder,
  text: string,
  sort: LibraryQuery['sort'],
): Omit<LibraryQuery, 'offset' | 'limit'> {
  return { ...folder, trash: folder.trash ?? false, text, sort };
}
