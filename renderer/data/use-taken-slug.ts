import { useEffect, useState } from 'react';
import { asciiSlug } from '#core/arabic/slug.ts';
import { useHost } from '../host/host-context.tsx';

const TYPING_PAUSE_MS = 250;

/** The headline of another article that goes out under the same name; undefined where the name is free. */
export function useTakenSlug(id: string, words: string): string | undefined {
  const host = useHost();
  const [taken, setTaken] = useState<{ slug: string; headline: string }>();
  const slug = words.trim() === '' ? '' : asciiSlug(words);
  useEffect(() => {
    if (slug === '') return;
    let isGone = false;
    const timer = window.setTimeout(() => {
      host.call('library.ofSlug', { id, slug }).then(
        ({ others: [other] }) => {
          if (!isGone) setTaken(other && { slug, headline: other.headline });
        },
        () => undefined,
      );
    }, TYPING_PAUSE_MS);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
    };
  }, [host, id, slug]);
  // An answer to an earlier question says nothing of this one.
  return taken?.slug === slug ? taken.headline : undefined;
}
