import type { WordChange } from '#core/article/compare-words.ts';
import { useSpeech } from '../messages/say.tsx';

/** What of a comparison is shown: all of it in one text, or one of the two texts with its own changes marked. */
export type Side = 'both' | 'before' | 'after';

/**
 * Changed words: what was removed is struck through, what was added underlined, and another spelling of a word
 * underlined with dots, so that nothing is told by colour alone. Each stretch is isolated (UAX #9), so that a Latin
 * word or a number that changed does not turn its neighbours round.
 */
export function ChangedWords({ words, side = 'both' }: { words: readonly WordChange[]; side?: Side }) {
  const { say } = useSpeech();
  return words.map((change, index) => {
    const key = `${index} ${change.kind}`;
    if (change.kind === 'same') return <span key={key}>{change.text}</span>;
    if (change.kind === 'removed') return side === 'after' ? null : <del key={key}>{shown(change.text)}</del>;
    if (change.kind === 'added') return side === 'before' ? null : <ins key={key}>{shown(change.text)}</ins>;
    return (
      <span key={key} className="spelling" title={say('versions.spelling')}>
        {side !== 'after' && <del>{shown(change.before)}</del>}
        {side === 'both' && ' '}
        {side !== 'before' && <ins>{shown(change.after)}</ins>}
      </span>
    );
  });
}

/** A line end that came or went has a sign of its own. */
function shown(text: string): string {
  return /^\s+$/.test(text) ? text.replaceAll('\n', '¶\n') : text;
}
