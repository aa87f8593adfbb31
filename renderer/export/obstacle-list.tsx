import { writeDateTime } from '#core/arabic/dates.ts';
import type { Obstacle, ObstacleCode } from '#core/export/obstacles.ts';
import type { Profile } from '#core/profile.ts';
import { Button } from '../controls/button.tsx';
import type { MessageId } from '../messages/arabic.ts';
import { useSpeech } from '../messages/say.tsx';

/** What keeps the article in, each with the way to its place. */
export function ObstacleList({
  obstacles,
  profile,
  onGoTo,
}: {
  obstacles: readonly Obstacle[];
  profile: Profile;
  onGoTo(obstacle: Obstacle): void;
}) {
  const { say, digits } = useSpeech();
  const words = ({ code, text = '' }: Obstacle) => {
    const until = code === 'embargo' ? writeDateTime(text, { ...profile, digits }) : '';
    return say(whyOf(code), { until });
  };
  return obstacles.map((obstacle) => {
    const { code, blockId, field, start, text } = obstacle;
    return (
      <li key={[code, blockId, field, start, text].join(' ')} className="finding">
        <p className="finding-title">{say(`export.${code}`)}</p>
        <p className="finding-why">{words(obstacle)}</p>
        {text !== undefined && code !== 'embargo' && (
          <p className="finding-context" dir="auto">
            {text}
          </p>
        )}
        <Button onPress={() => onGoTo(obstacle)}>{say('export.go')}</Button>
      </li>
    );
  });
}

function whyOf(code: ObstacleCode): MessageId {
  return code.startsWith('required.')
    ? 'export.required-why'
    : `export.${code as Exclude<ObstacleCode, `required.${string}`>}-why`;
}
