import type { MessageId } from '../messages/arabic.ts';
import { isPressed, type KeyPress, type Shortcut } from './shortcut.ts';

/** Something the editor can have done: by key, from the palette, from a menu, from a button. */
export interface Command {
  /** `room.verb`; the native menu sends the same ids. */
  id: string;
  /** Its name in the palette and in the list of shortcuts. */
  message: MessageId;
  /** The first one is shown; the others work as well. */
  shortcuts?: readonly Shortcut[];
  /** Whether it can be done now; always where it is absent. */
  isEnabled?(): boolean;
  run(): void;
}

/** The table of commands. A room's commands are there as long as the room is. */
export interface CommandRegistry {
  /** Adds commands; gives the function that takes them out. One of the same id covers the earlier one. */
  add(commands: readonly Command[]): () => void;
  /** All that are there, in the order in which they came; the same array until that changes. */
  all(): readonly Command[];
  /** Does it, if it is there and enabled. Gives whether it was. */
  run(id: string): boolean;
  /** The enabled command of this key press. */
  of(press: KeyPress, isMac: boolean): Command | undefined;
  /** Hears when commands come and go; gives the function that stops it. */
  listen(hear: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  let groups: (readonly Command[])[] = [];
  let present: readonly Command[] = [];
  const listeners = new Set<() => void>();

  function regroup(next: (readonly Command[])[]): void {
    groups = next;
    present = [...new Map(groups.flat().map((command) => [command.id, command])).values()];
    for (const hear of listeners) hear();
  }

  return {
    add(commands) {
      regroup([...groups, commands]);
      return () => regroup(groups.filter((group) => group !== commands));
    },
    all: () => present,
    run(id) {
      const command = present.find((each) => each.id === id);
      if (command === undefined || command.isEnabled?.() === false) return false;
      command.run();
      return true;
    },
    of: (press, isMac) =>
      present.find(
        (command) =>
          command.shortcuts?.some((shortcut) => isPressed(press, shortcut, isMac)) &&
          command.isEnabled?.() !== false,
      ),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
