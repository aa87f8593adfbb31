import { lazy, Suspense } from 'react';
import { CommandsProvider } from './commands/commands-context.tsx';
import { Notices } from './controls/toast.tsx';
import type { ConnectedHost } from './host/connection.ts';
import { HostProvider } from './host/host-context.tsx';
import { SettingsProvider, useSettings } from './host/settings-context.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { SpeechProvider, useSpeech } from './messages/say.tsx';
import { LibraryDamage } from './recovery/library-damage.tsx';
import { OtherCopiesDialog } from './recovery/other-copies-dialog.tsx';
import { UnsavedDialog } from './recovery/unsaved-dialog.tsx';
import { useSettingsNotice } from './recovery/use-settings-notice.ts';
import { useAppearance } from './shell/appearance.ts';
import { ConnectionBanner } from './shell/connection-banner.tsx';
import { ScreenBoundary } from './shell/screen-boundary.tsx';
import { useClosing } from './shell/use-closing.ts';
import { useScreen } from './shell/use-screen.ts';
import { useWindowDialogs, WindowDialogs } from './shell/window-dialogs.tsx';

const desk = Object.values(
  import.meta.glob<{ Desk: React.ComponentType<{ articleId: string; onBack(): void }> }>('./desk/desk.tsx'),
)[0];
const Desk = lazy(async () => (desk ? { default: (await desk()).Desk } : { default: () => null }));

/** The whole interface, on this host. */
export function App({ host }: { host: ConnectedHost }) {
  return (
    <HostProvider host={host}>
      <SettingsProvider>
        <Speaking />
      </SettingsProvider>
    </HostProvider>
  );
}

function Speaking() {
  const { settings } = useSettings();
  useAppearance(settings);
  return (
    <SpeechProvider digits={settings.digits}>
      <CommandsProvider>
        <Screens />
      </CommandsProvider>
    </SpeechProvider>
  );
}

/** The screen in front, and what stands over every screen. */
function Screens() {
  const { say } = useSpeech();
  const [screen, show] = useScreen();
  const toLibrary = () => show({ name: 'library' });
  const toDesk = (id: string) => show({ name: 'desk', id });
  const dialogs = useWindowDialogs(toDesk, toLibrary);
  useClosing();
  useSettingsNotice();
  return (
    <>
      <div className="window">
        <ConnectionBanner />
        <ScreenBoundary key={screen.name === 'desk' ? screen.id : screen.name} onLeave={toLibrary}>
          <Suspense fallback={<p className="window-loading">{say('shell.loading')}</p>}>
            {screen.name === 'desk' ? (
              <Desk articleId={screen.id} onBack={toLibrary} />
            ) : (
              <LibraryScreen
                onOpen={toDesk}
                onNew={dialogs.newArticle}
                onImport={dialogs.openImport}
                onSettings={dialogs.openSettings}
                onSetup={dialogs.openSetup}
                onCommands={dialogs.openPalette}
              />
            )}
          </Suspense>
        </ScreenBoundary>
      </div>
      <WindowDialogs dialogs={dialogs} />
      <UnsavedDialog onOpen={toDesk} />
      <OtherCopiesDialog />
      <LibraryDamage />
      <Notices />
    </>
  );
}
