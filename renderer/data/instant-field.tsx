import {
  fromAbsolute,
  parseAbsolute,
  parseDateTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { X } from 'lucide-react';
import { IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';

/** A day and time in the publication's zone; kept in ISO 8601 with its offset. */
export function InstantField({
  label,
  instant,
  timeZone,
  onChange,
}: {
  label: string;
  instant: string | undefined;
  timeZone: string;
  onChange(instant: string | undefined): void;
}) {
  const { say } = useSpeech();
  return (
    <div className="data-row">
      <TextField
        label={label}
        type="datetime-local"
        value={instant === undefined ? '' : localOf(instant, timeZone)}
        onChange={(local) => onChange(local === '' ? undefined : instantOf(local, timeZone))}
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

/** `2026-11-22T11:21` as the zone's clocks show it. */
function localOf(instant: string, timeZone: string): string {
  return toCalendarDateTime(fromAbsolute(Date.parse(instant), timeZone))
    .toString()
    .slice(0, 16);
}

/** The instant of this local time, with the zone's offset on that day. */
function instantOf(local: string, timeZone: string): string {
  const zoned = toZoned(parseDateTime(local), timeZone);
  return parseAbsolute(zoned.toAbsoluteString(), timeZone)
    .toString()
    .replace(/\[.*\]$/, '');
}
