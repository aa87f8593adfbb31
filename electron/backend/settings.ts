import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { Fault } from '#core/fault.ts';
import { type Settings, settingsSchema } from '#core/host/settings.ts';

/** The editor's settings, kept in one file that is replaced whole. */
export interface SettingsStore {
  get(): Settings;
  /** Where a file that could not be read as settings lies now; the usual ones were taken. */
  readonly setAside?: string;
  /** Changes some; gives them all. @throws Fault `disk.full` or `write.failed`. */
  set(change: Partial<Settings>): Settings;
}

/** Opens `settings.json` in `folder`. A damaged file is set aside beside itself, and the defaults are taken. */
export function openSettings(folder: string): SettingsStore {
  const path = join(folder, 'settings.json');
  mkdirSync(folder, { recursive: true });
  let setAside: string | undefined;
  if (existsSync(path) && !isRecord(path)) {
    setAside = join(folder, 'settings.damaged.json');
    renameSync(path, setAside);
  }
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: 'settings',
    clearInvalidConfig: true,
  });
  let latest: Settings | undefined;
  const read = (): Settings => {
    const whole = settingsSchema.safeParse(conf.store);
    if (whole.success) return whole.data;
    // One bad field does not take the others with it.
    const good = Object.entries(conf.store).filter(
      ([key, value]) => settingsSchema.partial().safeParse({ [key]: value }).success,
    );
    return settingsSchema.parse(Object.fromEntries(good));
  };
  const get = (): Settings => {
    // Whatever damages it while it is in use is left for the next start to set aside: `conf` would empty it.
    if (latest === undefined || !existsSync(path) || isRecord(path)) latest = read();
    return latest;
  };
  return {
    get,
    ...(setAside !== undefined && { setAside }),
    set(change) {
      const next = settingsSchema.parse({ ...get(), ...change });
      try {
        conf.store = next;
      } catch (thrown) {
        const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
        throw reason === 'ENOSPC'
          ? new Fault('disk.full', { path })
          : new Fault('write.failed', { path, reason });
      }
      return next;
    },
  };
}

function isRecord(path: string): boolean {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
