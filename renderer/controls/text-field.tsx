import './field.css';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'onChange'> {
  label: string;
  onChange?(value: string): void;
  /** A line below it that says more. */
  note?: string | undefined;
  /** What is wrong with its value; nothing where it is right. */
  error?: string | undefined;
  placeholder?: string;
  /** Latin text, such as an address or a file's name, is written from left to right. */
  dir?: 'rtl' | 'ltr' | 'auto';
  isMultiline?: boolean;
  rows?: number;
}

/** A line of text, or several, with its label above. */
export function TextField(props: TextFieldProps) {
  const { label, note, error, placeholder, dir, isMultiline, rows, onChange, ...rest } = props;
  const shared = { className: 'field-input', ...(placeholder && { placeholder }), ...(dir && { dir }) };
  return (
    <AriaTextField
      {...rest}
      {...(onChange && { onChange })}
      className="field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {isMultiline ? <TextArea {...shared} rows={rows ?? 3} /> : <Input {...shared} />}
      {note && error === undefined && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
