import './field.css';
import './date-field.css';
import type { CalendarDate, DateValue, ZonedDateTime } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components';

/** A day, or a day and a time in a zone, written part by part in the setting's digits. */
export function DateField<Value extends CalendarDate | ZonedDateTime>({
  label,
  value,
  placeholder,
  onChange,
}: {
  label: string;
  value: Value | undefined;
  /** What stands in the parts that are not written yet; its kind is the field's kind. */
  placeholder: Value;
  onChange(value: Value | undefined): void;
}) {
  return (
    <AriaDateField<DateValue>
      className="field"
      value={value ?? null}
      placeholderValue={placeholder}
      granularity={'hour' in placeholder ? 'minute' : 'day'}
      hideTimeZone
      shouldForceLeadingZeros
      onChange={(next) => onChange((next ?? undefined) as Value | undefined)}
    >
      <Label className="field-label">{label}</Label>
      <DateInput className="field-input date-input">
        {(segment) => <DateSegment segment={segment} className="date-part" />}
      </DateInput>
    </AriaDateField>
  );
}
