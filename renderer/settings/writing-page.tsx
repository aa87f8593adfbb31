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
  const words = useDraft(settings.dictionary.join('\n'), (text) => change({ dictionary: readWords(text) }));
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
        label={say('settings.spelling')}
        note={say('settings.spelling-note')}
        isOn={settings.spelling}
        onChange={(spelling) => change({ spelling })}
      />
      <TextField
        label={say('settings.dictionary')}
        note={say('settings.dictionary-note')}
        isMultiline
        rows={3}
        value={words.value}
        onChange={words.type}
        onBlur={words.keep}
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

/** One word or name on each line, each once; longer ones than the dictionary takes are left out. */
function readWords(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter(({ length }) => length > 0 && length <= 80).slice(0, 10_000);
}
