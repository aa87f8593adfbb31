import { Label, Radio, RadioGroup } from 'react-aria-components';
import { writeDateTime, writeHijri } from '#core/arabic/dates.ts';
import { articleSlug } from '#core/arabic/slug.ts';
import { Switch } from '../controls/switch.tsx';
import { TextField } from '../controls/text-field.tsx';
import { FORMAT_CHOICES } from '../export/format-choices.ts';
import { useSpeech } from '../messages/say.tsx';
import { AccentChoice } from '../settings/accent-choice.tsx';
import { COUNTRIES, type Country, countryOf } from '../settings/countries.ts';
import { FormatsField } from '../settings/formats-field.tsx';
import { OpenProfile } from '../settings/profile-file.tsx';
import { RequiredField } from '../settings/required-field.tsx';
import { ThemeChoice } from '../settings/theme-choice.tsx';
import { draftOf, isAddress, profileOf, type SetupDraft, type Step } from './setup-draft.ts';
import { SetupSummary } from './setup-summary.tsx';

export interface StepProps {
  draft: SetupDraft;
  onDraft(draft: SetupDraft): void;
  /** Goes to a step, as the summary does. */
  onStep(step: Step): void;
}

const SLUGS = ['latin', 'arabic', 'number'] as const;
const MOMENT = '2026-02-22T11:21:00+02:00';
/** A story whose address shows each scheme. */
const STORY = { id: 'setup', slug: '', headline: 'مكتبة متنقلة تصل إلى القرى' };
const SITE = 'https://example.com';
/** The formats that most begin with; the others are in the export. */
const FIRST_FORMATS = new Set([
  'html',
  'json',
  'ninjs',
  'ninjs-1.6',
  'jsonld',
  'wxr',
  'ghost',
  'docx',
  'pdf',
  'text',
]);

/** What each step asks. */
export const STEP_PAGES: Record<Step, (props: StepProps) => React.ReactNode> = {
  publication: PublicationStep,
  address: AddressStep,
  look: LookStep,
  desk: DeskStep,
  summary: SetupSummary,
};

function PublicationStep({ draft, onDraft }: StepProps) {
  const { say } = useSpeech();
  const { profile } = draft;
  const countries = Object.keys(COUNTRIES) as Country[];
  return (
    <>
      <TextField
        label={say('settings.publication-name')}
        value={draft.name}
        onChange={(name) => onDraft({ ...draft, name })}
        error={draft.name.trim() === '' ? say('settings.publication-name-missing') : undefined}
      />
      <RadioGroup
        className="field"
        value={countryOf(profile) ?? null}
        onChange={(value) => {
          const country = countries.find((each) => each === value);
          if (country) onDraft({ ...draft, profile: { ...profile, ...COUNTRIES[country] } });
        }}
      >
        <Label className="field-label">{say('setup.country')}</Label>
        <div className="setup-countries">
          {countries.map((country) => (
            <Radio key={country} value={country} className="radio setup-choice">
              {say(`settings.country.${country}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <p className="setup-example" aria-live="polite">
        {say('setup.example', {
          date: [
            writeDateTime(MOMENT, profile),
            ...(profile.hijri ? [writeHijri(MOMENT, profile)] : []),
          ].join(' · '),
        })}
      </p>
      <Switch
        label={say('settings.hijri')}
        isOn={profile.hijri}
        onChange={(hijri) => onDraft({ ...draft, profile: { ...profile, hijri } })}
      />
      <div className="setup-file">
        <p>{say('setup.have-file')}</p>
        <OpenProfile
          onOpen={(opened) => onDraft(draftOf({ profile: opened, exportFormats: opened.formats }))}
        />
      </div>
    </>
  );
}

function AddressStep({ draft, onDraft }: StepProps) {
  const { say } = useSpeech();
  const { profile, baseUrl } = draft;
  const wrong = (typed: string) => (isAddress(typed) ? undefined : say('settings.base-url-wrong'));
  const site = (profileOf(draft).baseUrl ?? SITE).replace(/\/+$/, '');
  return (
    <>
      <TextField
        label={say('settings.base-url')}
        dir="ltr"
        type="url"
        placeholder="https://"
        value={baseUrl}
        onChange={(typed) => onDraft({ ...draft, baseUrl: typed })}
        error={wrong(baseUrl)}
      />
      <TextField
        label={say('settings.logo')}
        dir="ltr"
        type="url"
        placeholder="https://"
        value={draft.logo}
        onChange={(logo) => onDraft({ ...draft, logo })}
        error={wrong(draft.logo)}
      />
      <RadioGroup
        className="field"
        value={profile.slug}
        onChange={(value) => {
          const slug = SLUGS.find((each) => each === value);
          if (slug) onDraft({ ...draft, profile: { ...profile, slug } });
        }}
      >
        <Label className="field-label">{say('setup.slug-example')}</Label>
        <div className="setup-slugs">
          {SLUGS.map((slug) => (
            <Radio key={slug} value={slug} className="radio setup-choice">
              {say(`setup.slug.${slug}`)}
              <bdi dir="ltr" className="setup-address">
                {site}/<b>{articleSlug(STORY, slug)}</b>/
              </bdi>
            </Radio>
          ))}
        </div>
      </RadioGroup>
    </>
  );
}

function LookStep({ draft, onDraft }: StepProps) {
  const { profile } = draft;
  const set = (part: Partial<typeof profile>) => onDraft({ ...draft, profile: { ...profile, ...part } });
  return (
    <>
      <ThemeChoice profile={profileOf(draft)} onChange={(theme) => set({ theme })} />
      <AccentChoice accent={profile.colours.accent} onChange={(colours) => set({ colours })} />
    </>
  );
}

function DeskStep({ draft, onDraft }: StepProps) {
  const { say } = useSpeech();
  const { profile } = draft;
  return (
    <>
      <RequiredField
        required={profile.required}
        onChange={(required) => onDraft({ ...draft, profile: { ...profile, required } })}
      />
      <FormatsField
        formats={draft.formats}
        onChange={(formats) => onDraft({ ...draft, formats })}
        choices={FORMAT_CHOICES.filter(({ name }) => FIRST_FORMATS.has(name))}
      />
      <p className="field-note">{say('setup.more-formats')}</p>
    </>
  );
}
