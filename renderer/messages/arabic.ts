import { commands } from './ar/commands.ts';
import { shell } from './ar/shell.ts';
import { statuses } from './ar/statuses.ts';

/** Every sentence of the interface, in Arabic, by its id. A room adds its own file and one line here. */
export const ARABIC = { ...shell, ...commands, ...statuses } as const;

export type MessageId = keyof typeof ARABIC;
