import { existsSync } from 'node:fs';

/** Whether the desk, where one article is edited, is part of this build: what starts there can't be driven without it. */
export const HAS_DESK = existsSync(new URL('../../renderer/desk/desk.tsx', import.meta.url));
export const NO_DESK = 'renderer/desk is not built yet: the export and the preview are opened from there';
