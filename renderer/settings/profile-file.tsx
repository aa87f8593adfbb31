import { Download, FolderOpen } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { asciiSlug } from '#core/arabic/slug.ts';
import { Fault, withFile } from '#core/fault.ts';
import { type Profile, profileJson, readProfile, unknownFields } from '#core/profile.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** The profile as a file: saved for another desk or the command line, or opened from one. */
export function ProfileFile({ profile, onOpen }: { profile: Profile; onOpen(profile: Profile): void }) {
  const { say } = useSpeech();
  return (
    <section className="settings-file" aria-label={say('settings.profile-file')}>
      <p className="settings-legend">{say('settings.profile-file')}</p>
      <p className="field-note">{say('settings.profile-file-note')}</p>
      <div className="settings-file-buttons">
        <SaveProfile profile={profile} />
        <OpenProfile onOpen={onOpen} />
      </div>
    </section>
  );
}

/** Has the browser or the desktop save the profile under the publication's name. */
export function SaveProfile({ profile }: { profile: Profile }) {
  const { say } = useSpeech();
  function save(): void {
    const url = URL.createObjectURL(new Blob([profileJson(profile)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${asciiSlug(profile.name)}.warraq-profile.json`;
    link.click();
    // The download has begun by the next turn; its bytes are held by the browser from then on.
    window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }
  return (
    <Button icon={<Download size={16} aria-hidden />} onPress={save}>
      {say('settings.profile-save')}
    </Button>
  );
}

/** Reads a profile from a file that the editor chooses; one that is none is told of and changes nothing. */
export function OpenProfile({ onOpen }: { onOpen(profile: Profile): void }) {
  const speech = useSpeech();
  const { say } = speech;
  async function open(file: File): Promise<void> {
    try {
      const value: unknown = JSON.parse(await file.text());
      onOpen(readProfile(value));
      const unknown = unknownFields(value);
      notify({
        words:
          unknown.length === 0
            ? say('settings.profile-opened', { file: file.name })
            : say('settings.profile-unknown', { fields: unknown.join('، ') }),
      });
    } catch (thrown) {
      notify({
        words:
          thrown instanceof Fault
            ? arabicOf(withFile(thrown, file.name), speech)
            : say('settings.profile-not-json'),
        tone: 'error',
      });
    }
  }
  return (
    <FileTrigger
      acceptedFileTypes={['.json', 'application/json']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) void open(file);
      }}
    >
      <Button icon={<FolderOpen size={16} aria-hidden />}>{say('settings.profile-open')}</Button>
    </FileTrigger>
  );
}
