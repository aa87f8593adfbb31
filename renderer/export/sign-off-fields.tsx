import { Checkbox } from '../controls/checkbox.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { MessageId } from '../messages/arabic.ts';
import { useSpeech } from '../messages/say.tsx';
import type { ExportWays } from './use-export-ways.ts';

/** In whose name packages go out, asked where it is not known yet, and whether an embargo is passed over. */
export function SignOffFields({
  ways: { isNamed, signer, setSigner, isLifted, setLifted },
  isEmbargoed,
  embargo = 'export.embargo-lift',
}: {
  ways: ExportWays;
  /** Whether anything that is to go out is under an embargo. */
  isEmbargoed: boolean;
  /** The words of that choice. */
  embargo?: MessageId;
}) {
  const { say } = useSpeech();
  const isMissed = isLifted && signer.trim() === '';
  return (
    <>
      {isEmbargoed && (
        <Checkbox isSelected={isLifted} onChange={setLifted}>
          {say(embargo)}
        </Checkbox>
      )}
      {!isNamed && (
        <TextField
          label={say('export.signer')}
          note={say('export.signer-note')}
          maxLength={120}
          value={signer}
          onChange={setSigner}
          error={isMissed ? say('export.signer-needed') : undefined}
        />
      )}
    </>
  );
}
