import type { Article, ArticleFields } from '#core/article/article.ts';
import type { Host } from '#core/host.ts';
import { fieldsOf } from '../article/article-saver.ts';
import type { ArticleSession } from '../article/article-session.ts';

/** What an article keeps of its own when it takes another text: who it is, and where it stands in the work. */
const OWN = ['format', 'version', 'id', 'status', 'createdAt', 'updatedAt'] as const;

/**
 * Has the open article take another text of itself, as one step of undo. What is on the page is saved and kept as a
 * version first, and what came of it is one too. Rejects with a `Fault`, and then the page is as it was.
 */
export async function restoreInto(session: ArticleSession, host: Host, wanted: Article): Promise<void> {
  await session.flush();
  await host.call('versions.keep', { id: session.id, reason: 'restore' });
  putInto(session, wanted);
  await session.flush();
  await host.call('versions.keep', { id: session.id, reason: 'restored' });
}

/** The same without the versions: what is on the page is replaced, and can be had back by one step of undo. */
export function putInto(session: ArticleSession, wanted: Article): void {
  const now = session.article();
  // A field that the wanted text has not is taken away, not left as it is.
  const none = Object.fromEntries(Object.keys(fieldsOf(now)).map((field) => [field, undefined]));
  const own = Object.fromEntries(OWN.map((field) => [field, now[field]]));
  session.setBlocks(wanted.blocks, { ...none, ...fieldsOf(wanted), ...own } as Partial<ArticleFields>);
}
