import { Checkbox } from '../controls/checkbox.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { MessageId } from '../messages/arabic.ts';
import { useSpeech } from '../messages/say.tsx';

/** In whose name packages go out, asked where it is not known yet, and whether an embargo is passed over. */
export function SignOffFields({
  isNamed,
  name,
  onName,
  isEmbargoed,
  embargo = 'export.embargo-lift',
  isLifted,
  onLift,
}: {
  /** Whether the settings know the name already. */
  isNamed: boolean;
  name: string;
  onName(name: string): void;
  /** Whether anything that is to go out is under an embargo. */
  isEmbargoed: boolean;
  /** The words of that choice. */
  embargo?: MessageId;
  isLifted: boolean;
  onLift(isLifted: boolean): void;
}) {
  const { say } = useSpeech();
  const isMissed = isLifted && name.trim() === '';
  return (
    <>
      {isEmbargoed && (
        <Checkbox isSelected={isLifted} onChange={onLift}>
          {say(embargo)}
        </Checkbox>
      )}
      {!isNamed && (
        <TextField
          label={say('export.signer')}
          note={say('export.signer-note')}
          maxLength={120}
          value={name}
          onChange={onName}
          error={isMissed ? say('export.signer-needed') : undefined}
        />
      )}
    </>
  );
}
