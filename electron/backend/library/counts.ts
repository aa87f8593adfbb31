import type { DatabaseSync } from 'node:sqlite';
import { STATUSES, type Status } from '#core/article/article.ts';
import type { HostOutput } from '#core/host.ts';

type Named = { name: string; count: number };

/** How many articles a library holds, by status, desk, tag and name, the most first. Read from the index `a_labels`. */
export function countArticles(database: DatabaseSync): HostOutput<'library.counts'> {
  const named = (sql: string) => database.prepare(sql).all() as unknown as Named[];
  const byStatus = named(
    `select status name, count(*) count from article where deleted_at is null group by status`,
  );
  const status = Object.fromEntries(STATUSES.map((each) => [each, 0])) as Record<Status, number>;
  for (const { name, count } of byStatus) status[name as Status] = count;
  const trash = database.prepare('select count(*) n from article where deleted_at is not null').get();
  const listed = (column: 'tags' | 'bylines', most: number) =>
    named(`select value name, count(*) count from article, json_each(${column})
      where deleted_at is null group by value order by 2 desc, 1 limit ${most}`);
  return {
    all: byStatus.reduce((sum, { count }) => sum + count, 0),
    trash: Number(trash?.n),
    status,
    desks: named(`select desk name, count(*) count from article
      where deleted_at is null and desk is not null group by desk order by 2 desc, 1`),
    tags: listed('tags', -1),
    bylines: listed('bylines', 200),
  };
}
