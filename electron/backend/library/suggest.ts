import type { DatabaseSync } from 'node:sqlite';
import type { Article } from '#core/article/article.ts';
import type { HostOutput } from '#core/host.ts';
import { storedArticle } from './article-store.ts';
import { bodyTexts, metaTexts } from './article-text.ts';
import { bareForm, searchWords } from './search-words.ts';

type Suggestion = HostOutput<'library.suggest'>['stories'][number];

/** So many of an article's words are weighed, the most used first, and so many of the weightiest looked up. */
const WEIGHED = 200;
const LOOKED_UP = 16;
/** A word in more than this share of the library tells nothing of a story; in a small library in a third of it. */
const COMMON_SHARE = 0.01;
const COMMON_AT_LEAST = 3;
const READ = 40;
const RECENT_DAYS = 120;
const DAY_MS = 86_400_000;

interface Term {
  key: string;
  /** As the article writes it. */
  word: string;
  weight: number;
}

/**
 * The library's stories that go with an article, best first, and why: rare words that both have (those of headline,
 * tags and topics weigh more), tags and topics of both; of equals the newer. Never the article itself, what it names
 * already, or what is in the trash.
 */
export function suggestStories(
  database: DatabaseSync,
  article: Article,
  { limit, now = Date.now() }: { limit: number; now?: number },
): Suggestion[] {
  const terms = rareTerms(database, article);
  const shared = new Map<number, Term[]>();
  const rows = database.prepare('select rowid id from fs where fs match ?');
  for (const term of terms)
    for (const { id } of rows.all(quoted(term.key)) as { id: number }[])
      shared.set(id, [...(shared.get(id) ?? []), term]);
  const weightOf = (own: readonly Term[]) => own.reduce((sum, term) => sum + term.weight, 0);
  const nearest = [...shared]
    .map(([id, own]) => ({ id, own, weight: weightOf(own) }))
    .sort((a, b) => b.weight - a.weight || b.id - a.id)
    .slice(0, READ);
  const named = new Set([article.id, ...article.related.flatMap((story) => story.articleId ?? [])]);
  const read = database.prepare(
    'select uid, headline, status, updated, updated_at, tags, z from article join body using(id) where id=? and deleted_at is null',
  );
  return nearest
    .flatMap(({ id, own, weight }) => {
      const row = read.get(id);
      if (row === undefined || named.has(row.uid as string)) return [];
      const tags = (JSON.parse(row.tags as string) as string[]).filter((tag) => article.tags.includes(tag));
      const codes = new Set(article.topics.map((topic) => topic.code));
      const topics = (storedArticle(row.z as Uint8Array)?.topics ?? []).filter(({ code }) => codes.has(code));
      // One word alone is chance, unless both are filed under it.
      if (own.length < 2 && tags.length + topics.length === 0) return [];
      const age = Math.max(0, now - Number(row.updated)) / DAY_MS;
      const recent = 1 + 0.25 * Math.exp(-age / RECENT_DAYS);
      const filed = 1 + 0.3 * tags.length + 0.3 * topics.length;
      const story: Suggestion = {
        id: row.uid as string,
        headline: row.headline as string,
        status: row.status as Suggestion['status'],
        updatedAt: row.updated_at as string,
        words: [...own].sort((a, b) => b.weight - a.weight).map((term) => term.word),
        tags,
        topics: topics.map(({ code, name }) => name ?? code),
      };
      return [{ story, score: weight * recent * filed }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ story }) => story);
}

/** The words that set an article apart in this library: used in it, and rare elsewhere. */
function rareTerms(database: DatabaseSync, article: Article): Term[] {
  const counted = new Map<string, { count: number; word: string; isHead: boolean }>();
  const count = (text: string, isHead: boolean) => {
    for (const { form, key, start, end } of searchWords(text)) {
      if (key.startsWith('_') || form.length < 3 || /^\d+$/.test(form)) continue;
      const word = bareWord(text.slice(start, end), form);
      const before = counted.get(key) ?? { count: 0, word, isHead };
      counted.set(key, {
        count: before.count + 1,
        word: word.length < before.word.length ? word : before.word,
        isHead: before.isHead || isHead,
      });
    }
  };
  count(article.headline, true);
  for (const text of [...article.tags, ...article.topics.flatMap(({ name }) => name ?? [])])
    count(text, true);
  for (const text of [...metaTexts(article), ...bodyTexts(article)]) count(text, false);

  const total = Number(database.prepare('select count(*) n from article').get()?.n);
  const common = Math.max(Math.floor(total * COMMON_SHARE), COMMON_AT_LEAST, Math.min(total / 3, 30));
  const spread = database.prepare('select count(*) n from (select 1 from fs where fs match ? limit ?)');
  const usage = ({ count: times, isHead }: { count: number; isHead: boolean }) =>
    (1 + Math.log(times)) * (isHead ? 2 : 1);
  return [...counted]
    .sort(([, a], [, b]) => usage(b) - usage(a))
    .slice(0, WEIGHED)
    .flatMap(([key, about]) => {
      const articles = Number(spread.get(quoted(key), Math.ceil(common) + 1)?.n);
      if (articles < 2 || articles > common) return [];
      return [{ key, word: about.word, weight: usage(about) * Math.log(total / articles + 1) }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LOOKED_UP);
}

/** A word as written, without the «ال» (the) that its folded form has. */
function bareWord(written: string, form: string): string {
  const isPlain = /^[\u0621-\u064A]+$/.test(written);
  return isPlain ? written.slice(form.length - bareForm(form).length) : written;
}

function quoted(key: string): string {
  return `{h b m} : "${key.replaceAll('"', '""')}"`;
}
