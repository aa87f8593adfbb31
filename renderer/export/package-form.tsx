import { TriangleAlert } from 'lucide-react';
import { CheckboxGroup, Label } from 'react-aria-components';
import { Checkbox } from '../controls/checkbox.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';
import { FORMAT_CHOICES } from './format-choices.ts';
import type { ExportWays } from './use-export-ways.ts';

const SHAPES = ['zip', 'folder'] as const;

/** Whether a package may be called this: what every file system and every address takes. */
export function isPackageName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name);
}

/** What goes into the package, in which shape, and what it is called. */
export function PackageForm({
  ways: { formats, setFormats, as, setAs },
  name,
  onName,
  twin,
  withoutSite = [],
}: {
  ways: ExportWays;
  /** Absent where more than one is made: each has its own. */
  name?: string;
  onName?(name: string): void;
  /** The headline of another article that has the same address. */
  twin?: string | undefined;
  /** Formats that must leave addresses out, since the site's is not known. */
  withoutSite?: readonly string[];
}) {
  const { say } = useSpeech();
  return (
    <>
      <CheckboxGroup className="field" value={[...formats]} onChange={setFormats}>
        <Label className="field-label">{say('export.contents')}</Label>
        {FORMAT_CHOICES.map((format) => (
          <div key={format.name} className="format">
            <Checkbox value={format.name}>
              {format.message ? say(format.message) : <bdi>{format.name}</bdi>}
            </Checkbox>
            <span className="format-file" dir="ltr">
              {format.file}
            </span>
          </div>
        ))}
        {withoutSite.length > 0 && (
          <p className="field-note">
            {say('export.without-site', {
              formats: withoutSite.map((name) => `\u2068${name}\u2069`).join('، '),
            })}
          </p>
        )}
        {formats.length === 0 && (
          <p className="field-error" role="alert">
            {say('export.nothing-chosen')}
          </p>
        )}
      </CheckboxGroup>
      <div className="export-pair">
        {name !== undefined && onName && (
          <TextField
            label={say('export.name')}
            dir="ltr"
            value={name}
            onChange={onName}
            error={isPackageName(name) ? undefined : say('export.name-wrong')}
          />
        )}
        <Select
          label={say('export.as')}
          value={as}
          onChange={setAs}
          choices={SHAPES.map((id) => ({ id, words: say(`export.as.${id}`) }))}
        />
      </div>
      {twin !== undefined && (
        <p className="export-twin">
          <TriangleAlert size={16} aria-hidden />
          {say('data.slug-taken', { headline: twin })}
        </p>
      )}
    </>
  );
}
