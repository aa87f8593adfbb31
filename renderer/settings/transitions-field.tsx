import { STATUSES } from '#core/article/article.ts';
import { mayBecome, type Transitions, withTransition } from '#core/article/transitions.ts';
import { Checkbox } from '../controls/checkbox.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Which status may follow which: a row for each status, a column with a box for each that may come after it. */
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
      <table className="settings-transitions">
        <thead>
          <tr>
            <th scope="col">{say('settings.transitions-from')}</th>
            {STATUSES.map((to) => (
              <th key={to} scope="col">
                {say(`status.${to}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STATUSES.map((from) => (
            <tr key={from}>
              <th scope="row">{say(`status.${from}`)}</th>
              {STATUSES.map((to) => (
                <td key={to}>
                  {to !== from && (
                    <Checkbox
                      aria-label={say('settings.transition', {
                        from: say(`status.${from}`),
                        to: say(`status.${to}`),
                      })}
                      isSelected={mayBecome(transitions, from, to)}
                      onChange={(isOpen) => onChange(withTransition(transitions, from, to, isOpen))}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
