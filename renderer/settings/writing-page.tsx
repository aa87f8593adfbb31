import { Switch } from '../controls/switch.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { useDraft } from './use-draft.ts';

/** How Warraq helps while writing, and who writes. */
export function WritingPage() {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const name = useDraft(settings.editorName, (editorName) => change({ editorName: editorName.trim() }));
  return (
    <div className="settings-page">
      <TextField
        label={say('settings.editor-name')}
        note={say('settings.editor-name-note')}
        maxLength={120}
        value={name.value}
        onChange={name.type}
        onBlur={name.keep}
      />
      <Switch
        label={say('settings.smart-typing')}
        note={say('settings.smart-typing-note')}
        isOn={settings.smartTyping}
        onChange={(smartTyping) => change({ smartTyping })}
      />
      <Switch
        label={say('settings.typewriter')}
        note={say('settings.typewriter-note')}
        isOn={settings.typewriter}
        onChange={(typewriter) => change({ typewriter })}
      />
    </div>
  );
}
