import '../controls/checkbox.css';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { Select } from '../controls/select.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const APPEARANCES = ['system', 'light', 'dark', 'sepia'] as const;
const MEASURES = ['narrow', 'normal', 'wide'] as const;
const DIGITS = ['arab', 'latn'] as const;
/** The text's size as a factor, by its name. */
const TEXT_SIZES = { small: 0.9, normal: 1, large: 1.15, larger: 1.3 } as const;
type TextSize = keyof typeof TEXT_SIZES;

/** How the interface looks: colours, digits, the size of the text. */
export function LookPage() {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const sizes = Object.keys(TEXT_SIZES) as TextSize[];
  return (
    <div className="settings-page">
      <RadioGroup
        className="appearances"
        value={settings.appearance}
        onChange={(value) => {
          const chosen = APPEARANCES.find((each) => each === value);
          if (chosen) change({ appearance: chosen });
        }}
      >
        <Label className="field-label">{say('settings.appearance')}</Label>
        <div className="appearance-choices">
          {APPEARANCES.map((appearance) => (
            <Radio key={appearance} value={appearance} className="radio appearance">
              <span className={`appearance-sample appearance-${appearance}`} aria-hidden>
                أبجد
              </span>
              {say(`settings.appearance.${appearance}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <Select
        label={say('settings.digits')}
        value={settings.digits}
        onChange={(digits) => change({ digits })}
        choices={DIGITS.map((id) => ({ id, words: say(`settings.digits.${id}`) }))}
      />
      <Select<TextSize>
        label={say('settings.text-size')}
        value={sizes.findLast((size) => TEXT_SIZES[size] <= settings.textSize) ?? 'small'}
        onChange={(size) => change({ textSize: TEXT_SIZES[size] })}
        choices={sizes.map((id) => ({ id, words: say(`settings.text-size.${id}`) }))}
      />
      <Select
        label={say('settings.measure')}
        value={settings.measure}
        onChange={(measure) => change({ measure })}
        choices={MEASURES.map((id) => ({ id, words: say(`settings.measure.${id}`) }))}
      />
    </div>
  );
}
