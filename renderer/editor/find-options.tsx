import { SlidersHorizontal } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ALL_FOLDS, type Folds } from '#core/arabic/normalise.ts';
import type { FindOptions } from '#core/article/find-text.ts';
import { IconButton } from '../controls/button.tsx';
import { Checkbox } from '../controls/checkbox.tsx';
import { useSpeech } from '../messages/say.tsx';

/** As readers read: one spelling for another, anywhere in a word. */
export const USUAL_OPTIONS: FindOptions = {
  folds: ALL_FOLDS,
  matchCase: false,
  wholeWord: false,
  attached: true,
  pattern: false,
};

const FOLDS = [
  'tashkeel',
  'tatweel',
  'hamza',
  'alefMaksura',
  'tehMarbuta',
  'digits',
] as const satisfies readonly (keyof Folds)[];

/** How is looked for: whole words, patterns, and which spellings count as one. */
export function FindOptionsButton({
  options,
  onChange,
}: {
  options: FindOptions;
  onChange(options: FindOptions): void;
}) {
  const { say } = useSpeech();
  const put = (part: Partial<FindOptions>) => onChange({ ...options, ...part });
  const isUsual = JSON.stringify(options) === JSON.stringify(USUAL_OPTIONS);
  return (
    <DialogTrigger>
      <IconButton label={say('editor.find-options')} icon={<SlidersHorizontal size={18} />} isOn={!isUsual} />
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Dialog className="find-options" aria-label={say('editor.find-options')}>
          <Checkbox isSelected={options.wholeWord} onChange={(wholeWord) => put({ wholeWord })}>
            {say('editor.find-whole')}
          </Checkbox>
          <Checkbox
            isSelected={options.attached}
            isDisabled={!options.wholeWord || options.pattern}
            onChange={(attached) => put({ attached })}
          >
            {say('editor.find-attached')}
          </Checkbox>
          <Checkbox isSelected={options.matchCase} onChange={(matchCase) => put({ matchCase })}>
            {say('editor.find-case')}
          </Checkbox>
          <Checkbox isSelected={options.pattern} onChange={(pattern) => put({ pattern })}>
            {say('editor.find-pattern')}
          </Checkbox>
          <fieldset className="find-folds" disabled={options.pattern}>
            <legend>{say('editor.find-folds')}</legend>
            {FOLDS.map((fold) => (
              <Checkbox
                key={fold}
                isSelected={options.folds[fold]}
                isDisabled={options.pattern}
                onChange={(isOn) => put({ folds: { ...options.folds, [fold]: isOn } })}
              >
                {say(`editor.fold.${fold}`)}
              </Checkbox>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
