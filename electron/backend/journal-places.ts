import { join } from 'node:path';
import envPaths from 'env-paths';

/**
 * The folders for the emergency journal: that of this user's programs (XDG Base Directory, Application Support,
 * LOCALAPPDATA), else the system's for passing files, which is often on another disk.
 */
export function journalPlaces(): string[] {
  const { data, temp } = envPaths('warraq', { suffix: '' });
  return [join(data, 'journal'), join(temp, 'journal')];
}
