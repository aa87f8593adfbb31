import './accent-choice.css';
import { useState } from 'react';
import { Button as AriaButton, Group } from 'react-aria-components';
import { readableAccent } from '#core/export/accent.ts';
import { type Profile, profileSchema } from '#core/profile.ts';
import { TextField } from '../controls/text-field.tsx';
import { Tooltip } from '../controls/tooltip.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Colours that read well in every theme, in the light and in the dark. */
const COLOURS = {
  lapis: '#1e4d8c',
  rubric: '#a4262c',
  leaf: '#2b6a3e',
  teal: '#0d6270',
  plum: '#6f2f63',
  clay: '#8a4516',
  night: '#22324f',
} as const;
type Colour = keyof typeof COLOURS;

/** The publication's colour: some to choose from, or its own as a code. Without one each theme has its own. */
export function AccentChoice({
  accent,
  onChange,
}: {
  accent: string | undefined;
  onChange(colours: Profile['colours']): void;
}) {
  const { say } = useSpeech();
  const names = Object.keys(COLOURS) as Colour[];
  const [typed, setTyped] = useState(accent ?? '');
  const take = (code: string) => {
    setTyped(code);
    const colours = coloursOf(code);
    if (colours) onChange(colours);
  };
  return (
    <div className="accents">
      <Group className="accent-swatches" aria-label={say('setup.colour')}>
        <Swatch label={say('setup.colour.own')} isChosen={accent === undefined} onPress={() => take('')} />
        {names.map((name) => (
          <Swatch
            key={name}
            label={say(`setup.colour.${name}`)}
            colour={COLOURS[name]}
            isChosen={accent === COLOURS[name]}
            onPress={() => take(COLOURS[name])}
          />
        ))}
      </Group>
      <TextField
        label={say('settings.accent')}
        note={say('settings.accent-note')}
        dir="ltr"
        placeholder="#"
        value={typed}
        onChange={take}
        error={coloursOf(typed) ? undefined : say('settings.accent-wrong')}
      />
    </div>
  );
}

function Swatch({
  label,
  colour,
  isChosen,
  onPress,
}: {
  label: string;
  colour?: string;
  isChosen: boolean;
  onPress(): void;
}) {
  const shown = colour && readableAccent(colour);
  return (
    <Tooltip words={label}>
      <AriaButton
        className="accent-swatch"
        aria-label={label}
        aria-pressed={isChosen}
        data-chosen={isChosen || undefined}
        onPress={onPress}
        {...(shown && { style: { background: `light-dark(${shown.light}, ${shown.dark})` } })}
      />
    </Tooltip>
  );
}

function coloursOf(typed: string): Profile['colours'] | undefined {
  const accent = typed.trim();
  return profileSchema.shape.colours.safeParse(accent === '' ? {} : { accent }).data;
}
