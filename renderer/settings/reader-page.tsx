import { REQUIRABLE } from '#core/article/missing-fields.ts';
import { type Profile, profileSchema } from '#core/profile.ts';
import { Checkbox } from '../controls/checkbox.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
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
  const accent = useDraft(profile.colours.accent ?? '', (typed) => {
    const colours = coloursOf(typed);
    if (colours) set({ colours });
  });
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
      <div className="settings-pair">
        <TextField
          label={say('settings.accent')}
          note={say('settings.accent-note')}
          dir="ltr"
          placeholder="#"
          value={accent.value}
          onChange={accent.type}
          onBlur={accent.keep}
          error={coloursOf(accent.value) ? undefined : say('settings.accent-wrong')}
        />
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
      </div>
      <fieldset className="settings-group">
        <legend className="settings-legend">{say('settings.required')}</legend>
        <p className="field-note">{say('settings.required-note')}</p>
        <div className="settings-boxes">
          {REQUIRABLE.map((field) => (
            <Checkbox
              key={field}
              isSelected={profile.required.includes(field)}
              onChange={(isOn) =>
                set({
                  required: REQUIRABLE.filter((each) =>
                    each === field ? isOn : profile.required.includes(each),
                  ),
                })
              }
            >
              {say(`settings.required.${field}`)}
            </Checkbox>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function coloursOf(typed: string): Profile['colours'] | undefined {
  const accent = typed.trim();
  return profileSchema.shape.colours.safeParse(accent === '' ? {} : { accent }).data;
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
