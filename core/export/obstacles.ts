import { type Article, articleSchema } from '../article/article.ts';
import { articleTexts, type Stretch, type TextPlace } from '../article/article-texts.ts';
import { blockTexts } from '../article/block-texts.ts';
import { missingFields, type RequirableField } from '../article/missing-fields.ts';
import { openNotes } from '../article/open-notes.ts';
import { Fault } from '../fault.ts';

/** What keeps an article from its readers. */
export type ObstacleCode =
  | 'no-headline'
  | 'no-text'
  | 'desk-mark'
  /** A note of the desk that is pinned to words. */
  | 'open-note'
  /** `embargoUntil` is still to come. */
  | 'embargo'
  /** A related story that the library has no more, or has in its trash. */
  | 'broken-target'
  /** A value that the schema does not take. */
  | 'invalid'
  | `required.${RequirableField}`;

/** One of them, with its place; without one the whole article is meant. */
export interface Obstacle extends Partial<Stretch> {
  code: ObstacleCode;
  /** The words or the value at fault. */
  text?: string;
}

/** Letters of the text that are shown with a mark. */
const CONTEXT = 40;

/** What an export knows of the world around the article. */
export interface ReleaseTerms {
  /** What the profile requires. */
  required: readonly RequirableField[];
  /** Now, in milliseconds since 1970. */
  now: number;
  /** The ids of articles that others point to and that are gone. */
  gone?: ReadonlySet<string> | undefined;
  /** Whether an article without headline or text may leave, as where a pipeline fills it in. */
  mayBeEmpty?: boolean | undefined;
  /** Whether somebody takes it upon themselves that an embargo still runs; packages say so. */
  despiteEmbargo?: boolean | undefined;
}

/**
 * What no package may be made over, in the order of the page. Whatever else the copy desk finds is told, and left to
 * the editor.
 */
export function obstaclesOf(article: Article, terms: ReleaseTerms): Obstacle[] {
  const { required, now, gone, mayBeEmpty, despiteEmbargo } = terms;
  const hasText = article.blocks.some(
    (block) => block.type === 'figure' || blockTexts(block).some(({ text }) => text.trim() !== ''),
  );
  const embargo = article.embargoUntil;
  return [
    ...(article.headline.trim() === '' && (!mayBeEmpty || required.includes('headline'))
      ? [{ code: 'no-headline', field: 'headline' } as const]
      : []),
    ...(hasText || mayBeEmpty ? [] : [{ code: 'no-text', field: 'body' } as const]),
    ...(embargo !== undefined && Date.parse(embargo) > now && !despiteEmbargo
      ? [{ code: 'embargo', field: 'embargoUntil', text: embargo } as const]
      : []),
    ...unsettled(article),
    ...missingFields(article, required)
      .filter(({ required: field }) => field !== 'headline')
      .map(
        ({ required: field, place: { of, ...place } }): Obstacle => ({
          code: `required.${field}`,
          ...place,
          ...(of !== undefined && { text: shortened(of, 0) }),
        }),
      ),
    ...brokenTargets(article, gone),
    ...invalidValue(article),
  ];
}

/** @throws Fault `article.held` where something stands in the way. */
export function expectReleasable(article: Article, terms: ReleaseTerms): void {
  const obstacles = obstaclesOf(article, terms);
  if (obstacles.length > 0) throw new Fault('article.held', { obstacles });
}

/** The ids of the articles that this one points to. */
export function targetIds(article: Article): string[] {
  return [...new Set(storiesOf(article).flatMap(({ articleId }) => articleId ?? []))];
}

/** What the desk still has to settle: its marks in the text, with the words after them, and the notes pinned to it. */
function unsettled(article: Article): Obstacle[] {
  const texts = new Map(
    [...articleTexts(article)].map(({ blockId = '', field, text }) => [`${blockId} ${field}`, text]),
  );
  return openNotes(article).map((note) => {
    const { blockId, field, start, end } = note;
    const place = { ...(blockId !== undefined && { blockId }), field, start, end };
    if (note.kind === 'pinned') return { code: 'open-note', ...place, text: note.note };
    const text = texts.get(`${blockId ?? ''} ${field}`)?.slice(start);
    return { code: 'desk-mark', ...place, text: shortened(text ?? note.text, end - start) };
  });
}

/** The beginning of a text, cut between words, but never within its first `least` letters. */
function shortened(text: string, least: number): string {
  const most = Math.max(least, CONTEXT);
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > least ? end : most)}…`;
}

function brokenTargets(article: Article, gone: ReadonlySet<string> | undefined): Obstacle[] {
  if (gone === undefined || gone.size === 0) return [];
  return storiesOf(article)
    .filter(({ articleId }) => articleId !== undefined && gone.has(articleId))
    .map(({ headline, place }) => ({ code: 'broken-target', text: headline, ...place }));
}

/** Every story that the article points to: beside it, in its side lists and in its text. */
function storiesOf({ related, lists, blocks }: Article) {
  const at = (place: TextPlace) => (item: (typeof related)[number]) => ({ ...item, place });
  return [
    ...related.map(at({ field: 'related' })),
    ...lists.flatMap(({ items }) => items.map(at({ field: 'related' }))),
    ...blocks.flatMap((block) =>
      block.type === 'related' ? block.items.map(at({ blockId: block.id, field: 'items' })) : [],
    ),
  ];
}

/** The first value that the schema refuses, by its path: what a package holds must be read again. */
function invalidValue(article: Article): Obstacle[] {
  const issue = articleSchema.safeParse(article).error?.issues[0];
  if (issue === undefined) return [];
  const [field = '', index] = issue.path;
  const block = field === 'blocks' && typeof index === 'number' ? article.blocks[index] : undefined;
  const text = `${issue.path.join('.')}: ${issue.message}`;
  return [{ code: 'invalid', text, ...(block ? { blockId: block.id } : { field: String(field) }) }];
}
