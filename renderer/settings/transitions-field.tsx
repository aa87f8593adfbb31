import { STATUSES } from '#core/article/article.ts';
import { mayBecome, type Transitions, withTransition } from '#core/article/transitions.ts';
import { Checkbox } from '../controls/checkbox.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Which status may follow which: a row for each status, a box for each that may come after it. */
export function TransitionsField({
  transitions,
  onChange,
}: {
  transitions: Transitions;
  onChange(transitions: Transitions): void;
}) {
  const { say } = useSpeech();
  return (
    <fieldset className="settings-group">
      <legend className="settings-legend">{say('settings.transitions')}</legend>
      <p className="field-note">{say('settings.transitions-note')}</p>
      <ul className="settings-transitions">
        {STATUSES.map((from) => (
          <li key={from}>
            <span className="settings-transition-from">{say(`status.${from}`)}</span>
            {STATUSES.filter((to) => to !== from).map((to) => (
              <Checkbox
                key={to}
                aria-label={say('settings.transition', {
                  from: say(`status.${from}`),
                  to: say(`status.${to}`),
                })}
                isSelected={mayBecome(transitions, from, to)}
                onChange={(isOpen) => onChange(withTransition(transitions, from, to, isOpen))}
              >
                {say(`status.${to}`)}
              </Checkbox>
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
