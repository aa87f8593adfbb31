import type { Related } from '#core/article/related.ts';
import type { Target } from '#core/host/library.ts';
import { Button } from '../controls/button.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Under a story of the library that is gone, in the trash or called otherwise by now; nothing where all is well. */
export function TargetNote({
  story,
  target,
  onRename,
}: {
  story: Related;
  target: Target | undefined;
  /** Has the story take the headline that the article has now. */
  onRename(headline: string): void;
}) {
  const { say } = useSpeech();
  if (target === undefined) return null;
  if (target.state !== 'there')
    return <p className="story-broken">{say(`related.target.${target.state}`)}</p>;
  const { headline } = target;
  if (headline === undefined || headline.trim() === '' || headline === story.headline) return null;
  return (
    <div className="story-renamed">
      <p>{say('related.target.renamed', { headline })}</p>
      <Button kind="quiet" onPress={() => onRename(headline)}>
        {say('related.target.rename')}
      </Button>
    </div>
  );
}
