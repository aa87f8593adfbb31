import type { DatabaseSync } from 'node:sqlite';
import type { LibraryQuery } from '#core/host/library.ts';
import type { SearchField, SearchFilter } from '#core/search-query.ts';
import { bareForm, searchWords } from './search-words.ts';

/** A condition in SQL and the values of its marks. */
export interface Condition {
  where: string;
  values: (string | number)[];
}

/** What is left over where nothing else is asked. */
export const NOT_IN_TRASH: Condition = { where: '(deleted_at is null)', values: [] };

/** How a field's names are found in the library, and how an article is asked for some of them (a JSON list). */
const NAMES: Partial<Record<SearchField, { all: string; has: string }>> = {
  desk: {
    all: 'select distinct desk name from article where desk is not null',
    has: 'desk in (select value from json_each(?))',
  },
  by: {
    all: 'select distinct value name from article, json_each(bylines)',
    has: 'exists(select 1 from json_each(bylines) b, json_each(?) n where b.value=n.value)',
  },
  tag: {
    all: 'select distinct value name from article, json_each(tags)',
    has: 'exists(select 1 from json_each(tags) t, json_each(?) n where t.value=n.value)',
  },
};

/** The articles that a folder, the interface's filters and the typed conditions leave over. */
export function conditionOf(
  database: DatabaseSync,
  query: LibraryQuery,
  typed: readonly SearchFilter[],
): Condition {
  const conditions: Condition[] = [
    { where: query.trash ? 'deleted_at is not null' : 'deleted_at is null', values: [] },
  ];
  const add = (where: string, value: string | number | undefined) => {
    if (value !== undefined) conditions.push({ where, values: [value] });
  };
  add('status=?', query.status);
  add('desk=?', query.desk);
  add('exists(select 1 from json_each(tags) where value=?)', query.tag);
  add('exists(select 1 from json_each(bylines) where value=?)', query.byline);
  add('updated>=?', query.from && Date.parse(query.from));
  add('updated<?', query.until && Date.parse(query.until));
  for (const [field, filters] of Map.groupBy(typed, (each) => each.field)) {
    const some = filters.filter((each) => !each.isExcluded);
    // Two desks ask for either; two days ask for both.
    const isBoth = field === 'before' || field === 'after';
    if (some.length > 0) conditions.push(joined(some.map(one), isBoth ? ' and ' : ' or '));
    for (const each of filters.filter(({ isExcluded }) => isExcluded)) {
      const { where, values } = one(each);
      conditions.push({ where: `not coalesce(${where}, 0)`, values });
    }
  }
  return joined(conditions, ' and ');

  function one({ field, value }: SearchFilter): Condition {
    if (field === 'status') return { where: 'status=?', values: [value] };
    if (field === 'before') return { where: 'updated<?', values: [Date.parse(value)] };
    if (field === 'after') return { where: 'updated>=?', values: [Date.parse(value)] };
    const { all, has } = NAMES[field] as { all: string; has: string };
    const isNamed = nameTest(value);
    const names = database.prepare(all).all() as unknown as { name: string }[];
    return { where: has, values: [JSON.stringify(names.map(({ name }) => name).filter(isNamed))] };
  }
}

function joined(conditions: readonly Condition[], by: string): Condition {
  return {
    where: `(${conditions.map(({ where }) => where).join(by)})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/**
 * Whether a name is meant by what was typed: each typed word begins one of the name's words, whatever is folded and
 * whether «ال» (the) stands before it or not. So `قسم:سياس` means «السياسة» (politics).
 */
export function nameTest(typed: string): (name: string) => boolean {
  const wanted = searchWords(typed).map((word) => bareForm(word.form));
  return (name) => {
    const found = searchWords(name).map((word) => bareForm(word.form));
    return wanted.length > 0 && wanted.every((word) => found.some((each) => each.startsWith(word)));
  };
}
