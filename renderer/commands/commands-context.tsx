import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useHostEvents } from '../host/host-context.tsx';
import { type Command, type CommandRegistry, createCommandRegistry } from './command-registry.ts';
import { shortcutSigns } from './shortcut.ts';

const IS_MAC = /mac|iphone|ipad/i.test(navigator.platform);
const CommandsContext = createContext<CommandRegistry | undefined>(undefined);

/**
 * Holds the table of commands and hands it the keys and the native menu's choices. Keys that the editable or a
 * control has already taken, and those of a composition (IME), are left alone; under a dialog nothing is done unseen.
 */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isLetter(event)) return;
      const command = registry.of(event, IS_MAC);
      // The window is looked through for a dialog only at a shortcut, not at every letter.
      if (command === undefined || isUnderDialog()) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [registry]);
  useHostEvents((event) => {
    if (event.type === 'command' && !isUnderDialog()) registry.run(event.command);
  });
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

/** Whether a key only writes: no shortcut is a letter alone. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Whether a dialog stands over the window. */
function isUnderDialog(): boolean {
  return document.querySelector('.dialog-veil') !== null;
}

/** The table of commands. */
export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (registry === undefined) throw new Error('useCommandRegistry is used outside CommandsProvider');
  return registry;
}

/** All commands that are there now. */
export function useAllCommands(): readonly Command[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.listen, registry.all);
}

/**
 * Has these commands in the table while the component is there. They may be made anew on every render: their ids,
 * names and shortcuts are taken once, what they do is always the newest.
 */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const ids = commands.map((command) => command.id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: entered anew only when other commands come
  useEffect(() => {
    const now = (id: string) => latest.current.find((command) => command.id === id);
    return registry.add(
      latest.current.map((command) => ({
        ...command,
        isEnabled: () => now(command.id)?.isEnabled?.() ?? true,
        run: () => now(command.id)?.run(),
      })),
    );
  }, [registry, ids]);
}

/** The first shortcut of a command as it is printed on the keys. */
export function signsOf(command: Pick<Command, 'shortcuts'>): string | undefined {
  const first = command.shortcuts?.[0];
  return first && shortcutSigns(first, IS_MAC);
}

/** The shortcut of the command of this id, to be shown beside its button. */
export function useShortcut(id: string): string | undefined {
  const command = useAllCommands().find((each) => each.id === id);
  return command && signsOf(command);
}
