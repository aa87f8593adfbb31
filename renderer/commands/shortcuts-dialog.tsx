import './palette.css';
import { Keyboard } from 'lucide-react';
import { Dialog } from '../controls/dialog.tsx';
import { Keys } from '../controls/keys.tsx';
import { useSpeech } from '../messages/say.tsx';
import { signsOf, useAllCommands } from './commands-context.tsx';

/** Every shortcut that works on this screen. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { say } = useSpeech();
  const lines = useAllCommands().flatMap((command) => {
    const signs = signsOf(command);
    return signs ? [{ id: command.id, name: say(command.message), signs }] : [];
  });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('commands.shortcuts')}
      icon={<Keyboard size={20} aria-hidden />}
      footnote={say('commands.shortcuts-hint')}
    >
      <ul className="shortcut-list">
        {lines.map(({ id, name, signs }) => (
          <li key={id} className="shortcut-line">
            <span>{name}</span>
            <Keys shortcut={signs} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
