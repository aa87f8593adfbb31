import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { isSameValue } from '#core/article/same-value.ts';
import { type Settings, settingsSchema } from '#core/host/settings.ts';
import { useHost, useHostEvents } from './host-context.tsx';

interface SettingsInHand {
  settings: Settings;
  /** Changes some of them at once, and keeps them. */
  change(change: Partial<Settings>): void;
}

const SettingsContext = createContext<SettingsInHand | undefined>(undefined);

/** Reads the settings once, keeps them with the host, and follows changes made in another window. */
export function SettingsProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const [settings, setSettings] = useState<Settings>();

  useEffect(() => {
    host.call('settings.get', {}).then(setSettings, () => setSettings(settingsSchema.parse({})));
  }, [host]);
  useHostEvents((event) => {
    if (event.type === 'settings.changed')
      setSettings((present) => present && withSameParts(present, event.settings));
  });

  const change = useCallback(
    (wanted: Partial<Settings>) => {
      // Shown at once; a host that is lost for the moment costs no more than that this is not kept.
      setSettings((present) => present && { ...present, ...wanted });
      host.call('settings.set', wanted).catch(() => undefined);
    },
    [host],
  );
  const inHand = useMemo(() => settings && { settings, change }, [settings, change]);
  if (inHand === undefined) return null;
  return <SettingsContext value={inHand}>{children}</SettingsContext>;
}

/** Settings as the host tells them; what reads the same stays the same object, so that nothing is worked out anew. */
function withSameParts(present: Settings, told: Settings): Settings {
  if (isSameValue(present, told)) return present;
  const parts = Object.entries(told).map(([name, value]) => {
    const own = present[name as keyof Settings];
    return [name, isSameValue(own, value) ? own : value];
  });
  return Object.fromEntries(parts) as Settings;
}

/** The settings as they are now, and how to change them. */
export function useSettings(): SettingsInHand {
  const inHand = useContext(SettingsContext);
  if (inHand === undefined) throw new Error('useSettings is used outside SettingsProvider');
  return inHand;
}
