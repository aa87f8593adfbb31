import './palette.css';
import { useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { Keys } from '../controls/keys.tsx';
import { useSpeech } from '../messages/say.tsx';
import type { Command } from './command-registry.ts';
import { signsOf, useAllCommands, useCommandRegistry } from './commands-context.tsx';
import { isBegunBy, isNamed } from './is-named.ts';

/** All commands by name: type a part of it, choose, Enter. */
export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { say } = useSpeech();
  return (
    <ModalOverlay
      className="dialog-veil palette-veil"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
    >
      <Modal className="dialog-frame palette-frame">
        <Dialog className="dialog" aria-label={say('commands.title')}>
          <PaletteLines onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteLines({ onClose }: { onClose(): void }) {
  const { say } = useSpeech();
  const registry = useCommandRegistry();
  const commands = useAllCommands();
  const [typed, setTyped] = useState('');
  // What can be done was decided before the palette took the focus.
  const [enabled] = useState(
    () => new Set(commands.filter((command) => command.isEnabled?.() !== false).map((command) => command.id)),
  );
  const begins = ({ message }: Command) => Number(isBegunBy(say(message), typed));
  const found = commands
    .filter(
      (command) =>
        enabled.has(command.id) && command.id !== 'commands.show' && isNamed(say(command.message), typed),
    )
    .toSorted((one, other) => begins(other) - begins(one));
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst={false}>
      <TextField aria-label={say('commands.search')} autoFocus className="palette-field">
        <Input className="palette-input" placeholder={say('commands.search')} />
      </TextField>
      <Menu
        className="menu palette-menu"
        aria-label={say('commands.title')}
        items={found.map((command) => ({ ...command, signs: signsOf(command) }))}
        renderEmptyState={() => <p className="palette-none">{say('commands.none')}</p>}
        onAction={(id) => {
          onClose();
          // After the focus is back where it was: a command may act on the text in hand.
          window.setTimeout(() => registry.run(String(id)));
        }}
      >
        {(command) => (
          <MenuItem id={command.id} className="menu-item" textValue={say(command.message)}>
            <span className="menu-words">{say(command.message)}</span>
            {command.signs && <Keys shortcut={command.signs} />}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
