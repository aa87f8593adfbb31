import { IMAGE_FORMATS } from '#core/export/places.ts';
import { type Profile, profileSchema } from '#core/profile.ts';
import { Checkbox } from '../controls/checkbox.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { AccentChoice } from './accent-choice.tsx';
import { FormatsField } from './formats-field.tsx';
import { RequiredField } from './required-field.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { useDraft } from './use-draft.ts';

const SLUGS = ['latin', 'arabic', 'number'] as const;
const RANGES = ['first-right', 'first-left'] as const;

/** What readers get: theme, colour, addresses, pictures, and what no page goes out without. */
export function ReaderPage() {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { profile } = settings;
  const set = (part: Partial<Profile>) => change({ profile: { ...profile, ...part } });
  const logo = useDraft(profile.logo ?? '', (typed) => {
    const { logo: _, ...others } = profile;
    const url = typed.trim();
    if (url === '') change({ profile: others });
    else if (isWebUrl(url)) set({ logo: url });
  });
  const widths = useDraft(profile.imageWidths.join(' '), (typed) => {
    const imageWidths = widthsOf(typed);
    if (imageWidths) set({ imageWidths });
  });
  return (
    <div className="settings-page">
      <ThemeChoice profile={profile} onChange={(theme) => set({ theme })} />
      <AccentChoice accent={profile.colours.accent} onChange={(colours) => set({ colours })} />
      <div className="settings-pair">
        <TextField
          label={say('settings.logo')}
          dir="ltr"
          type="url"
          placeholder="https://"
          value={logo.value}
          onChange={logo.type}
          onBlur={logo.keep}
          error={
            logo.value.trim() === '' || isWebUrl(logo.value.trim())
              ? undefined
              : say('settings.base-url-wrong')
          }
        />
        <Select
          label={say('settings.slug')}
          value={profile.slug}
          onChange={(slug) => set({ slug })}
          choices={SLUGS.map((id) => ({ id, words: say(`settings.slug.${id}`) }))}
        />
        <Select
          label={say('settings.ranges')}
          value={profile.ranges}
          onChange={(ranges) => set({ ranges })}
          choices={RANGES.map((id) => ({ id, words: say(`settings.ranges.${id}`) }))}
        />
        <TextField
          label={say('settings.image-widths')}
          note={say('settings.image-widths-note')}
          dir="ltr"
          value={widths.value}
          onChange={widths.type}
          onBlur={widths.keep}
          error={widthsOf(widths.value) ? undefined : say('settings.image-widths-wrong')}
        />
        <NumberField
          label={say('settings.keywords')}
          value={profile.keywords}
          minimum={0}
          maximum={50}
          onChange={(keywords) => set({ keywords })}
        />
      </div>
      <fieldset className="settings-group">
        <legend className="settings-legend">{say('settings.image-formats')}</legend>
        <p className="field-note">{say('settings.image-formats-note')}</p>
        <div className="settings-boxes">
          {IMAGE_FORMATS.map((format) => (
            <Checkbox
              key={format}
              isSelected={profile.imageFormats.includes(format)}
              onChange={(isOn) =>
                set({
                  imageFormats: IMAGE_FORMATS.filter((each) =>
                    each === format ? isOn : profile.imageFormats.includes(each),
                  ),
                })
              }
            >
              {say(`settings.image-formats.${format}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <RequiredField required={profile.required} onChange={(required) => set({ required })} />
      <FormatsField
        formats={settings.exportFormats}
        onChange={(exportFormats) => change({ exportFormats })}
      />
    </div>
  );
}

function widthsOf(typed: string): number[] | undefined {
  const numbers = typed.match(/\p{Nd}+/gu) ?? [];
  return profileSchema.shape.imageWidths.safeParse(
    numbers.map((digits) =>
      Number(digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))),
    ),
  ).data;
}

function isWebUrl(text: string): boolean {
  return profileSchema.shape.logo.safeParse(text).success;
}
