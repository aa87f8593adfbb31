import { WandSparkles } from 'lucide-react';
import { type Profile, profileSchema } from '#core/profile.ts';
import { Button } from '../controls/button.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { Select } from '../controls/select.tsx';
import { Switch } from '../controls/switch.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { COUNTRIES, type Country, countryOf } from './countries.ts';
import { ProfileFile } from './profile-file.tsx';
import { timeZones } from './time-zones.ts';
import { TransitionsField } from './transitions-field.tsx';
import { useDraft } from './use-draft.ts';

const MONTHS = ['egyptian', 'levantine', 'maghrebi', 'moroccan'] as const;
const DIGITS = ['arab', 'latn'] as const;
/** As the profile's schema has them. */
const LIMITS = [
  { id: 'headline', minimum: 10, maximum: 300 },
  { id: 'deck', minimum: 20, maximum: 600 },
  { id: 'sentenceWords', minimum: 10, maximum: 200 },
  { id: 'paragraphWords', minimum: 20, maximum: 500 },
  { id: 'subheadWords', minimum: 80, maximum: 2_000 },
] as const;

/** The publication's own ways: its name, how it writes dates and digits, what its desk insists on. */
export function PublicationPage({ onSetup }: { onSetup(): void }) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { profile } = settings;
  const set = (part: Partial<Profile>) => change({ profile: { ...profile, ...part } });
  const name = useDraft(profile.name, (typed) => {
    if (typed.trim() !== '') set({ name: typed.trim() });
  });
  const baseUrl = useDraft(profile.baseUrl ?? '', (typed) => {
    const { baseUrl: _, ...others } = profile;
    const url = typed.trim();
    if (url === '') change({ profile: others });
    else if (isWebUrl(url)) set({ baseUrl: url });
  });
  return (
    <div className="settings-page">
      <div className="settings-setup">
        <p className="field-note">{say('setup.open-note')}</p>
        <Button icon={<WandSparkles size={16} aria-hidden />} onPress={onSetup}>
          {say('setup.open')}
        </Button>
      </div>
      <div className="settings-pair">
        <TextField
          label={say('settings.publication-name')}
          value={name.value}
          onChange={name.type}
          onBlur={name.keep}
          error={name.value.trim() === '' ? say('settings.publication-name-missing') : undefined}
        />
        <TextField
          label={say('settings.base-url')}
          dir="ltr"
          type="url"
          placeholder="https://"
          value={baseUrl.value}
          onChange={baseUrl.type}
          onBlur={baseUrl.keep}
          error={
            baseUrl.value.trim() === '' || isWebUrl(baseUrl.value.trim())
              ? undefined
              : say('settings.base-url-wrong')
          }
        />
        <Select<Country | 'own'>
          label={say('settings.country')}
          value={countryOf(profile) ?? 'own'}
          onChange={(country) => {
            if (country !== 'own') set(COUNTRIES[country]);
          }}
          choices={[
            ...(Object.keys(COUNTRIES) as Country[]),
            ...(countryOf(profile) === undefined ? (['own'] as const) : []),
          ].map((id) => ({ id, words: say(`settings.country.${id}`) }))}
        />
        <p className="field-note settings-beside">{say('settings.country-note')}</p>
        <Select
          label={say('settings.months')}
          value={profile.months}
          onChange={(months) => set({ months })}
          choices={MONTHS.map((id) => ({ id, words: say(`settings.months.${id}`) }))}
        />
        <Select
          label={say('settings.page-digits')}
          value={profile.digits}
          onChange={(digits) => set({ digits })}
          choices={DIGITS.map((id) => ({ id, words: say(`settings.digits.${id}`) }))}
        />
        <Select
          label={say('settings.time-zone')}
          value={profile.timeZone}
          onChange={(timeZone) => set({ timeZone })}
          choices={timeZones(profile.timeZone)}
        />
        <NumberField
          label={say('settings.words-per-minute')}
          value={profile.wordsPerMinute}
          minimum={60}
          maximum={600}
          onChange={(wordsPerMinute) => set({ wordsPerMinute })}
        />
      </div>
      <Switch label={say('settings.hijri')} isOn={profile.hijri} onChange={(hijri) => set({ hijri })} />
      <TransitionsField transitions={profile.transitions} onChange={(transitions) => set({ transitions })} />
      <fieldset className="settings-group">
        <legend className="settings-legend">{say('settings.limits')}</legend>
        <p className="field-note">{say('settings.limits-note')}</p>
        <div className="settings-pair">
          {LIMITS.map(({ id, minimum, maximum }) => (
            <NumberField
              key={id}
              label={say(`settings.limit.${id}`)}
              value={profile.limits[id]}
              minimum={minimum}
              maximum={maximum}
              onChange={(value) => set({ limits: { ...profile.limits, [id]: value } })}
            />
          ))}
        </div>
      </fieldset>
      <ProfileFile
        profile={{ ...profile, formats: settings.exportFormats }}
        onOpen={(opened) => change({ profile: opened, exportFormats: opened.formats })}
      />
    </div>
  );
}

function isWebUrl(text: string): boolean {
  return profileSchema.shape.baseUrl.safeParse(text).success;
}
