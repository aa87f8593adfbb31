import { SMART_KINDS } from '#core/arabic/smart-typing.ts';
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
      <fieldset className="settings-group">
        <legend className="settings-legend">{say('settings.smart-typing')}</legend>
        <p className="settings-note">{say('settings.smart-typing-note')}</p>
        <div className="settings-switches">
          {SMART_KINDS.map((kind) => (
            <Switch
              key={kind}
              label={say(`settings.smart.${kind}`)}
              note={say(`settings.smart.${kind}-example`)}
              isOn={settings.smartTyping.includes(kind)}
              onChange={(isOn) =>
                change({
                  smartTyping: SMART_KINDS.filter((each) =>
                    each === kind ? isOn : settings.smartTyping.includes(each),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
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
