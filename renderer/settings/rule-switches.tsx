import { useMemo, useState } from 'react';
import { KINDS, RULES, type Rule } from '#core/arabic/house-style/check.ts';
import { normalise } from '#core/arabic/normalise.ts';
import { Button } from '../controls/button.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { Switch } from '../controls/switch.tsx';
import { useSpeech } from '../messages/say.tsx';

/** What a rule is sought by. */
const wordsOf = ({ id, title, why, example }: Rule) =>
  normalise([id, title.ar, why.ar, example.wrong, example.right].join(' '));

/** Every rule with its switch, by kind, and a field that finds one among them. */
export function RuleSwitches({
  rulesOff,
  onChange,
}: {
  rulesOff: readonly string[];
  onChange(rulesOff: string[]): void;
}) {
  const { say } = useSpeech();
  const [sought, setSought] = useState('');
  const found = useMemo(() => {
    const words = normalise(sought).split(/\s+/).filter(Boolean);
    return RULES.filter((rule) => words.every((word) => wordsOf(rule).includes(word)));
  }, [sought]);
  // Rules of another version are off without standing in the list.
  const off = RULES.filter(({ id }) => rulesOff.includes(id)).length;
  return (
    <>
      <SearchField label={say('settings.rules-search')} value={sought} onChange={setSought} />
      {off > 0 && (
        <p className="settings-ignored">
          {say('settings.rules-off', { count: off })}
          <Button kind="quiet" onPress={() => onChange([])}>
            {say('settings.rules-all-on')}
          </Button>
        </p>
      )}
      {found.length === 0 && <p className="settings-ignored">{say('settings.rules-none')}</p>}
      {KINDS.map((kind) => {
        const own = found.filter((rule) => rule.kind === kind);
        if (own.length === 0) return null;
        return (
          <fieldset key={kind} className="settings-group settings-rules">
            <legend className="settings-legend">{say(`checks.kind.${kind}`)}</legend>
            {own.map(({ id, title, why }) => (
              <Switch
                key={id}
                label={title.ar}
                note={why.ar}
                isOn={!rulesOff.includes(id)}
                onChange={(isOn) =>
                  onChange(isOn ? rulesOff.filter((each) => each !== id) : [...rulesOff, id])
                }
              />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
