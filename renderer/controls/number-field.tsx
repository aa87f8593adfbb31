import './field.css';
import { NumberField as AriaNumberField, Input, Label } from 'react-aria-components';

/** A whole number, written in the setting's digits; takes both kinds of digits. */
export function NumberField({
  label,
  value,
  minimum,
  maximum,
  onChange,
}: {
  label: string;
  value: number;
  minimum: number;
  maximum: number;
  onChange(value: number): void;
}) {
  return (
    <AriaNumberField
      className="field"
      value={value}
      minValue={minimum}
      maxValue={maximum}
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" />
    </AriaNumberField>
  );
}
