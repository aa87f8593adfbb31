import { canonicalArticle } from '../../article/canonical.ts';
import { newId } from '../../article/id.ts';
import { type ArticleDraft, addBlock, newDraft, notePart } from '../article-draft.ts';
import type { DateReading } from '../source-date.ts';
import { readBody } from './body.ts';
import { readHead } from './head.ts';
import { type Line, readLines } from './lines.ts';
import { type Passage, type SideList, tellSideLists } from './side-lists.ts';
import { unwrapLines } from './unwrap.ts';

/**
 * A copied news page, or any plain text, as an article. Parts are told by their form and their place; what is not
 * recognised stays as a paragraph, so that no word of the text is lost.
 */
export function importText(text: string, reading: DateReading): ArticleDraft {
  const draft = newDraft();
  const lines = readLines(unwrapLines(text.replace(/\r\n?/g, '\n')));
  const passages = tellSideLists(lines, reading);
  const runs = bodyRuns(passages);
  let hasHead = false;
  runs.forEach((run, place) => {
    if ('list' in run) {
      const bodyFollows = runs.slice(place + 1).some((later) => 'lines' in later);
      addSideList(draft, run.list, hasHead && bodyFollows);
      return;
    }
    const from = hasHead ? 0 : readHead(draft, run.lines, reading);
    hasHead = true;
    readBody(draft, run.lines.slice(from));
  });
  return { ...draft, article: canonicalArticle(draft.article) };
}

type Run = { lines: Line[] } | { list: SideList };

/** The passages with neighbouring lines put together. */
function bodyRuns(passages: readonly Passage[]): Run[] {
  const runs: Run[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if ('list' in passage) runs.push(passage);
    else if (last && 'lines' in last) last.lines.push(passage.line);
    else runs.push({ lines: [passage.line] });
  }
  return runs;
}

/** Puts a side list where it belongs: beside the article, or where it stands in the running text. */
function addSideList(draft: ArticleDraft, list: SideList, inText: boolean): void {
  const { article } = draft;
  const { title, items, dates, text } = list;
  const facts = {
    ...(title !== '' && { title }),
    items: items.length,
    dated: items.filter(({ publishedAt }) => publishedAt !== undefined).length,
    ...(dates.length > 0 && { dates }),
  };
  if (list.kind === 'keywords') {
    const pinned = [...(article.keywords?.pinned ?? []), ...items.map(({ headline }) => headline)];
    article.keywords = { title: article.keywords?.title ?? title, pinned, hidden: [] };
    notePart(draft, 'keywords', text, { field: 'keywords' }, { title, items: items.length });
  } else if (list.kind === 'tags') {
    article.tags.push(...items.map(({ headline }) => headline));
    notePart(draft, 'tags', text, { field: 'tags' }, { title, items: items.length });
  } else if (list.kind === 'related' && inText) {
    const block = { id: newId(), type: 'related' as const, ...(title !== '' && { title }), items };
    addBlock(draft, block, text, facts);
  } else if (list.kind === 'related' && (list.known || title === '')) {
    article.related.push(...items.map((item) => ({ ...item, why: 'hand' as const })));
    notePart(draft, 'related', text, { field: 'related' }, facts);
  } else {
    notePart(draft, 'ranked-list', text, { field: `lists.${article.lists.length}` }, facts);
    article.lists.push({ id: newId(), title, items });
  }
}
