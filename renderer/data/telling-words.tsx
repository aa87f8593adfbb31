import { Pin } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** So many are asked for, and so many of those that the list lacks are shown. */
const ASKED = 16;
const SHOWN = 6;

/**
 * The words that tell an article, as it was saved last, from the library's others. They are offered and not taken: an
 * export depends on the article alone, so that it is the same anywhere.
 */
export function TellingWords({
  id,
  known,
  onPin,
}: {
  id: string;
  /** What the list has, and what the desk put out of it. */
  known: readonly string[];
  onPin(word: string): void;
}) {
  const host = useHost();
  const { say } = useSpeech();
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    host.call('library.keywordsOf', { id, top: ASKED }).then(
      ({ keywords }) => {
        if (!isGone) setWords(keywords.map(({ text }) => text));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [host, id]);
  const offered = words.filter((word) => !known.includes(word)).slice(0, SHOWN);
  if (offered.length === 0) return null;
  return (
    <div className="keywords-hidden">
      <span className="data-note">{say('data.keywords-telling')}</span>
      {offered.map((word) => (
        <button
          key={word}
          type="button"
          className="keyword-hidden"
          aria-label={say('data.keyword-pin', { word })}
          onClick={() => onPin(word)}
        >
          {word}
          <Pin size={13} aria-hidden />
        </button>
      ))}
    </div>
  );
}
