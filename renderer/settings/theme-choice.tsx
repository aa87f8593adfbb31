import '../controls/checkbox.css';
import './theme-choice.css';
import { useMemo } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { THEME_NAMES, type ThemeName } from '#core/export/themes.ts';
import type { Profile } from '#core/profile.ts';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { themeSampleHtml } from './theme-sample.ts';

/** The readers' themes to choose from, each shown by a page of its own in the publication's colour. */
export function ThemeChoice({ profile, onChange }: { profile: Profile; onChange(theme: ThemeName): void }) {
  const { say } = useSpeech();
  return (
    <RadioGroup
      className="themes"
      value={profile.theme}
      onChange={(value) => {
        const chosen = THEME_NAMES.find((name) => name === value);
        if (chosen) onChange(chosen);
      }}
    >
      <Label className="field-label">{say('settings.theme')}</Label>
      <div className="theme-choices">
        {THEME_NAMES.map((name) => (
          <Radio key={name} value={name} className="radio theme">
            <ThemePicture profile={profile} theme={name} />
            <span className="theme-name">{say(`settings.theme.${name}`)}</span>
            <span className="field-note">{say(`settings.theme.${name}-note`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A picture of a page: it takes no focus and no clicks, and screen readers pass it over. */
function ThemePicture({ profile, theme }: { profile: Profile; theme: ThemeName }) {
  const { say } = useSpeech();
  const host = useHost();
  const html = useMemo(
    () => themeSampleHtml({ ...profile, theme }, host.themeUrl('')),
    [profile, theme, host],
  );
  return (
    <span className="theme-picture" aria-hidden inert>
      <iframe srcDoc={html} sandbox="allow-same-origin" tabIndex={-1} title={say('settings.theme-preview')} />
    </span>
  );
}
