import { REQUIRABLE } from '#core/article/missing-fields.ts';
import type { Profile } from '#core/profile.ts';
import { Checkbox } from '../controls/checkbox.tsx';
import { useSpeech } from '../messages/say.tsx';

/** What no package goes out without: a box for each part of an article. */
export function RequiredField({
  required,
  onChange,
}: {
  required: Profile['required'];
  onChange(required: Profile['required']): void;
}) {
  const { say } = useSpeech();
  return (
    <fieldset className="settings-group">
      <legend className="settings-legend">{say('settings.required')}</legend>
      <p className="field-note">{say('settings.required-note')}</p>
      <div className="settings-boxes">
        {REQUIRABLE.map((field) => (
          <Checkbox
            key={field}
            isSelected={required.includes(field)}
            onChange={(isOn) =>
              onChange(REQUIRABLE.filter((each) => (each === field ? isOn : required.includes(each))))
            }
          >
            {say(`settings.required.${field}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
