import { lazy, Suspense, useEffect, useState } from 'react';
import { newArticle } from '#core/article/article.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { Palette } from '../commands/palette.tsx';
import { ShortcutsDialog } from '../commands/shortcuts-dialog.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost, useHostEvents } from '../host/host-context.tsx';
import { type GivenSource, givenBase64 } from '../import/import-source.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import type { SetupDraft } from '../setup/setup-draft.ts';

// The library's first rows do not wait for these; they come right after, so that they open at once and also while the
// machine cannot be reached.
const loadImport = () => import('../import/import-dialog.tsx');
const loadSettings = () => import('../settings/settings-dialog.tsx');
const loadSetup = () => import('../setup/setup-wizard.tsx');
const LOAD_AFTER_MS = 1_500;
const ImportDialog = lazy(async () => ({ default: (await loadImport()).ImportDialog }));
const SetupWizard = lazy(async () => ({ default: (await loadSetup()).SetupWizard }));
const SettingsDialog = lazy(async () => ({ default: (await loadSettings()).SettingsDialog }));

type Open =
  | { name: 'palette' | 'shortcuts' | 'settings' | 'setup' }
  /** `turn` tells one import from the one that it came in front of. */
  | { name: 'import'; given?: GivenSource | File; turn: number };

/** The dialogs that every screen can open, and what opens them. */
export interface WindowDialogs {
  open: Open | undefined;
  close(): void;
  newArticle(): void;
  /** Opens the import: empty, or with what is to be read. */
  openImport(given?: GivenSource | File): void;
  /** Opens the article that the import made. */
  showImported(id: string): void;
  openSettings(): void;
  /** Opens the wizard that introduces a publication. */
  openSetup(): void;
  openPalette(): void;
}

/** Holds which dialog is open, and has their commands in the table. Files opened with Warraq go to the import. */
export function useWindowDialogs(show: (id: string) => void, toLibrary: () => void): WindowDialogs {
  const host = useHost();
  const speech = useSpeech();
  const [open, setOpen] = useState<Open>();
  const openImport = (given?: GivenSource | File) =>
    setOpen((before) => ({
      name: 'import',
      ...(given && { given }),
      // Another one while one is in front starts anew.
      turn: before?.name === 'import' ? before.turn + 1 : 0,
    }));
  const addArticle = () => {
    host.call('library.add', { article: newArticle() }).then(
      ({ article }) => show(article.id),
      (thrown) => notify({ words: arabicOf(thrown, speech), tone: 'error' }),
    );
  };

  useHostEvents((event) => {
    if (event.type === 'file.opened') openImport(givenBase64(event.name, event.base64));
  });
  useCommands([
    {
      id: 'commands.show',
      message: 'commands.show',
      shortcuts: ['Mod+KeyK'],
      run: () => setOpen({ name: 'palette' }),
    },
    {
      id: 'article.new',
      message: 'library.new',
      // Browsers keep Ctrl+N for themselves.
      shortcuts: window.warraq ? ['Mod+KeyN'] : ['Alt+KeyN', 'Mod+KeyN'],
      run: addArticle,
    },
    {
      id: 'library.import',
      message: 'library.import',
      shortcuts: ['Mod+KeyO'],
      run: () => openImport(),
    },
    { id: 'library.show', message: 'library.show', shortcuts: ['Mod+KeyL'], run: toLibrary },
    {
      id: 'settings.open',
      message: 'settings.open',
      shortcuts: ['Mod+Comma'],
      run: () => setOpen({ name: 'settings' }),
    },
    { id: 'setup.open', message: 'setup.command', run: () => setOpen({ name: 'setup' }) },
    {
      id: 'shortcuts.show',
      message: 'commands.shortcuts',
      shortcuts: ['Mod+Slash'],
      run: () => setOpen({ name: 'shortcuts' }),
    },
  ]);

  return {
    open,
    close: () => setOpen(undefined),
    newArticle: addArticle,
    openImport,
    showImported: (id) => {
      setOpen(undefined);
      show(id);
    },
    openSettings: () => setOpen({ name: 'settings' }),
    openSetup: () => setOpen({ name: 'setup' }),
    openPalette: () => setOpen({ name: 'palette' }),
  };
}

/** The open one of the window's dialogs. */
export function WindowDialogs({ dialogs }: { dialogs: WindowDialogs }) {
  const { open, close, showImported } = dialogs;
  // What was pasted or typed is still there when the import is opened again.
  const [draft, setDraft] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const load of [loadImport, loadSettings, loadSetup]) load().catch(() => undefined);
    }, LOAD_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const [setup, setSetup] = useState<SetupDraft>();
  return (
    <>
      <Palette isOpen={open?.name === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={open?.name === 'shortcuts'} onClose={close} />
      <Suspense>
        {open?.name === 'settings' && <SettingsDialog isOpen onClose={close} onSetup={dialogs.openSetup} />}
        {open?.name === 'setup' && <SetupWizard kept={setup} onKeep={setSetup} onClose={close} />}
        {open?.name === 'import' && (
          <ImportDialog
            key={open.turn}
            given={open.given}
            draft={draft}
            onDraft={setDraft}
            onClose={close}
            onCreated={(id) => {
              setDraft('');
              showImported(id);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
