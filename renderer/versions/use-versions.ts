import { useCallback, useEffect, useState } from 'react';
import type { Article } from '#core/article/article.ts';
import type { Version } from '#core/host/versions.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useHost } from '../host/host-context.tsx';

/** The versions of the open article, and the text of the chosen one. */
export interface Versions {
  /** Newest first; undefined until they are there. */
  versions: readonly Version[] | undefined;
  chosen: Version | undefined;
  choose(id: number): void;
  /** The text of the chosen version, once it is there. */
  text: Article | undefined;
  /** What went wrong, if something did. */
  thrown: unknown;
  /** Gives the chosen version a name. */
  rename(name: string): Promise<void>;
  /** Keeps what is on the page under a name. */
  keep(name: string): Promise<void>;
}

/** Reads the versions once; the text on the page is saved first, so that what is compared is what is there. */
export function useVersions(session: ArticleSession): Versions {
  const host = useHost();
  const [versions, setVersions] = useState<readonly Version[]>();
  const [chosenId, choose] = useState<number>();
  const [text, setText] = useState<{ id: number; article: Article }>();
  const [thrown, setThrown] = useState<unknown>();
  const read = useCallback(async () => {
    const list = await host.call('versions.list', { id: session.id });
    setVersions(list.versions);
    return list.versions;
  }, [host, session]);

  useEffect(() => {
    read().then((list) => choose((before) => before ?? list[0]?.id), setThrown);
  }, [read]);
  useEffect(() => {
    if (chosenId === undefined) return;
    let isGone = false;
    host.call('versions.get', { id: session.id, version: chosenId }).then(
      ({ article }) => {
        if (!isGone) setText({ id: chosenId, article });
      },
      (reason) => {
        if (!isGone) setThrown(reason);
      },
    );
    return () => {
      isGone = true;
    };
  }, [host, session, chosenId]);

  return {
    versions,
    chosen: versions?.find(({ id }) => id === chosenId),
    choose,
    text: text?.id === chosenId ? text?.article : undefined,
    thrown,
    async rename(name) {
      if (chosenId === undefined) return;
      await host.call('versions.name', { id: session.id, version: chosenId, name });
      await read();
    },
    async keep(name) {
      await session.flush();
      const { version } = await host.call('versions.keep', { id: session.id, reason: 'named', name });
      await read();
      choose(version.id);
    },
  };
}
