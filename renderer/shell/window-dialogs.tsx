import { useState } from 'react';
import { newArticle } from '#core/article/article.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { Palette } from '../commands/palette.tsx';
import { ShortcutsDialog } from '../commands/shortcuts-dialog.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost, useHostEvents } from '../host/host-context.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { type GivenSource, givenBase64 } from '../import/import-source.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { SettingsDialog } from '../settings/settings-dialog.tsx';

type Open =
  | { name: 'palette' | 'shortcuts' | 'settings' }
  | { name: 'import'; given?: GivenSource | File; turn: number };

/** The dialogs that every screen can open, and what opens them. */
export interface WindowDialogs {
  open: Open | undefined;
  close(): void;
  newArticle(): void;
  openImport(file?: GivenSource | File): void;
  openSettings(): void;
  openPalette(): void;
  /** Shows an article that has just been made. */
  show(id: string): void;
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
      // A second file while one is in front starts anew.
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
    openSettings: () => setOpen({ name: 'settings' }),
    openPalette: () => setOpen({ name: 'palette' }),
    show,
  };
}

/** The open one of the window's dialogs. */
export function WindowDialogs({ dialogs }: { dialogs: WindowDialogs }) {
  const { open, close, show } = dialogs;
  return (
    <>
      <Palette isOpen={open?.name === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={open?.name === 'shortcuts'} onClose={close} />
      <SettingsDialog isOpen={open?.name === 'settings'} onClose={close} />
      {open?.name === 'import' && (
        <ImportDialog
          key={open.turn}
          given={open.given}
          onClose={close}
          onCreated={(id) => {
            close();
            show(id);
          }}
        />
      )}
    </>
  );
}
