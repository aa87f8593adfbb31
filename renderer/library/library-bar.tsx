import '../shell/shell.css';
import { ClipboardPaste, Command, Ellipsis, Plus, Settings } from 'lucide-react';
import { useShortcut } from '../commands/commands-context.tsx';
import { Button, IconButton } from '../controls/button.tsx';
import { Menu, type MenuGroup } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';

/** The library's top bar: whose it is at the start, what to do at the end, the primary action last. */
export function LibraryBar({
  onNew,
  onImport,
  onSettings,
  onCommands,
  more,
}: {
  onNew(): void;
  onImport(): void;
  onSettings(): void;
  onCommands(): void;
  /** What else can be done with the library. */
  more: MenuGroup[];
}) {
  const { say } = useSpeech();
  const commandKeys = useShortcut('commands.show');
  const settingsKeys = useShortcut('settings.open');
  return (
    <header className="top-bar">
      <h1 className="library-name">{say('shell.name')}</h1>
      <span className="library-place">{say('shell.place')}</span>
      <span className="top-bar-space" />
      <IconButton
        label={say('library.commands')}
        shortcut={commandKeys}
        icon={<Command size={18} />}
        onPress={onCommands}
      />
      <IconButton
        label={say('library.settings')}
        shortcut={settingsKeys}
        icon={<Settings size={18} />}
        onPress={onSettings}
      />
      <Menu label={say('library.more')} groups={more}>
        <IconButton label={say('library.more')} icon={<Ellipsis size={18} />} />
      </Menu>
      <span className="top-bar-line" />
      <Button icon={<ClipboardPaste size={18} aria-hidden />} onPress={onImport}>
        {say('library.import')}
      </Button>
      <Button kind="primary" icon={<Plus size={18} aria-hidden />} onPress={onNew}>
        {say('library.new')}
      </Button>
    </header>
  );
}
