import { now, parseAbsolute, toTimeZone } from '@internationalized/date';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { IconButton } from '../controls/button.tsx';
import { DateField } from '../controls/date-field.tsx';
import { useSpeech } from '../messages/say.tsx';

/** A day and time in the publication's zone; kept in ISO 8601 with its offset, to the second. */
export function InstantField({
  name,
  label,
  instant,
  timeZone,
  onChange,
}: {
  /** The article's field. */
  name: string;
  label: string;
  instant: string | undefined;
  timeZone: string;
  onChange(instant: string | undefined): void;
}) {
  const { say } = useSpeech();
  const placeholder = useMemo(() => now(timeZone).set({ minute: 0, second: 0, millisecond: 0 }), [timeZone]);
  const value = useMemo(
    () => (instant === undefined ? undefined : toTimeZone(parseAbsolute(instant, 'UTC'), timeZone)),
    [instant, timeZone],
  );
  return (
    <div className="data-row" data-of={name}>
      <DateField
        label={label}
        value={value}
        placeholder={placeholder}
        onChange={(next) =>
          onChange(
            next
              ?.set({ second: 0, millisecond: 0 })
              .toString()
              .replace(/\[.*\]$/, ''),
          )
        }
      />
      {instant !== undefined && (
        <IconButton
          label={`${say('data.clear-date')}: ${label}`}
          icon={<X size={16} />}
          onPress={() => onChange(undefined)}
        />
      )}
    </div>
  );
}
