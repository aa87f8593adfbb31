import type { Profile } from '#core/profile.ts';
import { Button } from '../controls/button.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { readNames, readPatterns, readWords, writeNames, writePatterns, writeWords } from './own-words.ts';
import { RuleSwitches } from './rule-switches.tsx';
import { useDraft } from './use-draft.ts';

const TANWIN = ['any', 'before-alef', 'on-alef', 'bare'] as const;
const YA = ['dotted', 'undotted'] as const;
const QUOTES = ['guillemets', 'straight'] as const;

/** Which rules the desk wants, and what it adds to them: words, names, wordings. */
export function ChecksPage() {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { profile } = settings;
  const set = (part: Partial<Profile>) => change({ profile: { ...profile, ...part } });
  return (
    <div className="settings-page">
      <div className="settings-pair">
        <Select
          label={say('settings.tanwin')}
          value={profile.tanwin}
          onChange={(tanwin) => set({ tanwin })}
          choices={TANWIN.map((id) => ({ id, words: say(`settings.tanwin.${id}`) }))}
        />
        <Select
          label={say('settings.final-ya')}
          value={profile.finalYa}
          onChange={(finalYa) => set({ finalYa })}
          choices={YA.map((id) => ({ id, words: say(`settings.final-ya.${id}`) }))}
        />
        <Select
          label={say('settings.quotes')}
          value={profile.quotes}
          onChange={(quotes) => set({ quotes })}
          choices={QUOTES.map((id) => ({ id, words: say(`settings.quotes.${id}`) }))}
        />
      </div>
      <EntriesField
        label={say('settings.own-words')}
        note={say('settings.own-words-note')}
        kept={writeWords(profile.words)}
        keep={(text) => {
          const words = readWords(text);
          if (words) set({ words });
        }}
        isRight={(text) => readWords(text) !== undefined}
      />
      <EntriesField
        label={say('settings.own-names')}
        note={say('settings.own-names-note')}
        kept={writeNames(profile.names)}
        keep={(text) => {
          const names = readNames(text);
          if (names) set({ names });
        }}
        isRight={(text) => readNames(text) !== undefined}
      />
      <EntriesField
        label={say('settings.own-patterns')}
        note={say('settings.own-patterns-note')}
        kept={writePatterns(profile.patterns)}
        keep={(text) => {
          const patterns = readPatterns(text);
          if (patterns) set({ patterns });
        }}
        isRight={(text) => readPatterns(text) !== undefined}
      />
      {settings.ignored.length > 0 && (
        <p className="settings-ignored">
          {say('settings.ignored', { count: settings.ignored.length })}
          <Button kind="quiet" onPress={() => change({ ignored: [] })}>
            {say('settings.ignored-clear')}
          </Button>
        </p>
      )}
      <RuleSwitches rulesOff={profile.rulesOff} onChange={(rulesOff) => set({ rulesOff })} />
    </div>
  );
}

/** Entries one on a line; what cannot be read is told and not kept. */
function EntriesField({
  label,
  note,
  kept,
  keep,
  isRight,
}: {
  label: string;
  note: string;
  kept: string;
  keep(text: string): void;
  isRight(text: string): boolean;
}) {
  const { say } = useSpeech();
  const draft = useDraft(kept, keep);
  const lines = draft.value.split('\n');
  const wrongLine = isRight(draft.value) ? undefined : (lines.find((line) => !isRight(line)) ?? lines.at(-1));
  return (
    <TextField
      label={label}
      note={note}
      isMultiline
      rows={3}
      value={draft.value}
      onChange={draft.type}
      onBlur={draft.keep}
      error={wrongLine === undefined ? undefined : say('settings.own-wrong', { line: wrongLine.trim() })}
    />
  );
}
