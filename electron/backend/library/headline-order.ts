import type { DatabaseSync } from 'node:sqlite';
import { arabicOrder } from '#core/arabic/collation.ts';

interface Entry {
  id: number;
  headline: string;
}

/** All articles of one library in the order of their headlines, kept between two lists. */
export interface HeadlineOrder {
  /** Ids in the order of the Arabic alphabet, numbers by their value, of equals the earlier. */
  ids(): number[];
}

/** SQLite has no Arabic collation, and a folded key is not in the alphabet's order: so `Intl.Collator` has sorted once. */
export function headlineOrder(database: DatabaseSync): HeadlineOrder {
  const { compare } = arabicOrder;
  const before = (a: Entry, b: Entry) => compare(a.headline, b.headline) || a.id - b.id;
  const headlines = new Map<number, string>();
  let sorted: Entry[] = [];
  let seen = '';
  const select = database.prepare('select id, headline from article');
  select.setReturnArrays(true);
  return {
    ids() {
      const now = `${database.prepare('pragma data_version').get()?.data_version} ${
        database.prepare('select total_changes() n').get()?.n
      }`;
      if (now !== seen) update();
      seen = now;
      return sorted.map((entry) => entry.id);
    },
  };

  /** A list is read far more often than headlines change: those that did are put in anew, the others stay. */
  function update(): void {
    const rows = select.all() as unknown as [number, string][];
    const changed: Entry[] = [];
    for (const [id, headline] of rows) if (headlines.get(id) !== headline) changed.push({ id, headline });
    if (changed.length > 0 || rows.length !== headlines.size) {
      const moved = new Set(changed.map((entry) => entry.id));
      const there = new Set(rows.map(([id]) => id));
      const stayed = sorted.filter(({ id }) => there.has(id) && !moved.has(id));
      changed.sort(before);
      sorted = merged(stayed, changed, before);
      headlines.clear();
      for (const [id, headline] of rows) headlines.set(id, headline);
    }
  }
}

function merged<T>(a: readonly T[], b: readonly T[], order: (one: T, other: T) => number): T[] {
  if (b.length < a.length / 20) {
    // Few among many: by halving, as comparing is what takes the time.
    const result = [...a];
    for (const each of b) {
      let from = 0;
      let to = result.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (order(result[middle] as T, each) < 0) from = middle + 1;
        else to = middle;
      }
      result.splice(from, 0, each);
    }
    return result;
  }
  const result: T[] = [];
  let place = 0;
  for (const each of a) {
    while (place < b.length && order(b[place] as T, each) < 0) {
      result.push(b[place] as T);
      place += 1;
    }
    result.push(each);
  }
  return [...result, ...b.slice(place)];
}
