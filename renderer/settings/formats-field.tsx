import { Checkbox } from '../controls/checkbox.tsx';
import { FORMAT_CHOICES } from '../export/format-choices.ts';
import { useSpeech } from '../messages/say.tsx';

/** What packages hold where an export says nothing else: a box for each format; one at least stays. */
export function FormatsField({
  formats,
  onChange,
  choices = FORMAT_CHOICES,
}: {
  formats: readonly string[];
  onChange(formats: string[]): void;
  /** Those that are offered; what is chosen of the others stays as it is. */
  choices?: typeof FORMAT_CHOICES;
}) {
  const { say } = useSpeech();
  const names = FORMAT_CHOICES.map(({ name }) => name);
  return (
    <fieldset className="settings-group">
      <legend className="settings-legend">{say('settings.formats')}</legend>
      <p className="field-note">{say('settings.formats-note')}</p>
      <div className="settings-formats">
        {choices.map(({ name, message }) => (
          <Checkbox
            key={name}
            isSelected={formats.includes(name)}
            isDisabled={formats.length === 1 && formats[0] === name}
            onChange={(isOn) =>
              onChange(names.filter((each) => (each === name ? isOn : formats.includes(each))))
            }
          >
            {message ? say(message) : <bdi>{name}</bdi>}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
