import { writeDate } from '#core/arabic/dates.ts';
import { Button } from '../controls/button.tsx';
import { FORMAT_CHOICES } from '../export/format-choices.ts';
import type { MessageId } from '../messages/arabic.ts';
import { useSpeech } from '../messages/say.tsx';
import { countryOf } from '../settings/countries.ts';
import { SaveProfile } from '../settings/profile-file.tsx';
import { profileOf, type Step } from './setup-draft.ts';
import type { StepProps } from './setup-steps.tsx';

const MOMENT = '2026-02-22T11:21:00+02:00';

/** What was chosen, each line with its way back, and the profile as a file to give on. */
export function SetupSummary({ draft, onStep }: StepProps) {
  const { say } = useSpeech();
  const profile = profileOf(draft);
  const country = countryOf(profile);
  const list = (words: string[]) => (words.length === 0 ? say('setup.none') : words.join('، '));
  const formats = FORMAT_CHOICES.filter(({ name }) => draft.formats.includes(name));
  const rows: { step: Step; label: MessageId; words: React.ReactNode }[] = [
    { step: 'publication', label: 'settings.publication-name', words: profile.name },
    {
      step: 'publication',
      label: 'setup.row.dates',
      words: [
        ...(country ? [say(`settings.country.${country}`)] : []),
        writeDate(MOMENT, profile),
        ...(profile.hijri ? [say('settings.hijri')] : []),
      ].join(' · '),
    },
    {
      step: 'address',
      label: 'settings.base-url',
      words: profile.baseUrl ? <bdi dir="ltr">{profile.baseUrl}</bdi> : say('setup.none'),
    },
    { step: 'address', label: 'settings.slug', words: say(`setup.slug.${profile.slug}`) },
    {
      step: 'look',
      label: 'settings.theme',
      words: (
        <>
          {say(`settings.theme.${profile.theme}`)}
          {profile.colours.accent && (
            <span className="setup-dot" style={{ background: profile.colours.accent }} aria-hidden />
          )}
        </>
      ),
    },
    {
      step: 'desk',
      label: 'setup.row.required',
      words: list(profile.required.map((field) => say(`settings.required.${field}`))),
    },
    {
      step: 'desk',
      label: 'settings.formats',
      words: list(formats.map(({ message, name }) => (message ? say(message) : name))),
    },
  ];
  return (
    <>
      <dl className="setup-rows">
        {rows.map(({ step, label, words }) => (
          <div key={label} className="setup-row">
            <dt>{say(label)}</dt>
            <dd>{words}</dd>
            <dd className="setup-row-edit">
              <Button
                kind="quiet"
                aria-label={say('setup.edit', { what: say(label) })}
                onPress={() => onStep(step)}
              >
                {say('setup.change')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      <div className="setup-file">
        <p>{say('settings.profile-file-note')}</p>
        <SaveProfile profile={profile} />
      </div>
    </>
  );
}
