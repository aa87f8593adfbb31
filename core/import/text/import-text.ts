import { canonicalArticle } from '../../article/canonical.ts';
import { type ArticleDraft, addSideList, markLede, newDraft } from '../article-draft.ts';
import type { DateReading } from '../source-date.ts';
import { readBody } from './body.ts';
import { menuLength, readHead } from './head.ts';
import { type Line, readLines } from './lines.ts';
import { isRunningText, type Passage, type SideList, tellSideLists } from './side-lists.ts';
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
      const bodyFollows = runs
        .slice(place + 1)
        .some((later) => 'lines' in later && later.lines.some(isRunningText));
      addSideList(draft, run.list, hasHead && bodyFollows);
      return;
    }
    const menu = hasHead ? 0 : menuLength(run.lines);
    readBody(draft, run.lines.slice(0, menu));
    const lines = run.lines.slice(menu);
    const from = hasHead ? 0 : readHead(draft, lines, reading);
    hasHead = true;
    readBody(draft, lines.slice(from));
  });
  markLede(draft);
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
