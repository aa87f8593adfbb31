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
import type { SetupDraft } from '../setup/setup-draft.ts';
import { SetupWizard } from '../setup/setup-wizard.tsx';

type Open =
  | { name: 'palette' | 'shortcuts' | 'settings' | 'setup' }
  /** `rest` waits for its turn; `made` is how many came before. */
  | { name: 'import'; given?: GivenSource | File; rest: File[]; made: number; turn: number };

/** The dialogs that every screen can open, and what opens them. */
export interface WindowDialogs {
  open: Open | undefined;
  close(): void;
  newArticle(): void;
  /** Opens the import: empty, with what the machine opened, or with files one after the other. */
  openImport(given?: GivenSource | File[]): void;
  /** The next of the files, or none: whether an article was made of the one in front. */
  importNext(id?: string): void;
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
  const openImport = (given?: GivenSource | File[]) => {
    const first = Array.isArray(given) ? given[0] : given;
    const rest = Array.isArray(given) ? given.slice(1) : [];
    setOpen((before) => ({
      name: 'import',
      ...(first && { given: first }),
      rest,
      made: 0,
      // Another one while one is in front starts anew.
      turn: before?.name === 'import' ? before.turn + 1 : 0,
    }));
  };
  const importNext = (id?: string) => {
    if (open?.name !== 'import') return;
    const made = open.made + (id === undefined ? 0 : 1);
    const [next, ...rest] = open.rest;
    if (next) {
      setOpen({ name: 'import', given: next, rest, made, turn: open.turn + 1 });
      return;
    }
    setOpen(undefined);
    if (made > 1) notify({ words: speech.say('import.made', { count: made }) });
    else if (id !== undefined) show(id);
  };
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
    importNext,
    openSettings: () => setOpen({ name: 'settings' }),
    openSetup: () => setOpen({ name: 'setup' }),
    openPalette: () => setOpen({ name: 'palette' }),
  };
}

/** The open one of the window's dialogs. */
export function WindowDialogs({ dialogs }: { dialogs: WindowDialogs }) {
  const { open, close, importNext } = dialogs;
  // What was pasted or typed is still there when the import is opened again.
  const [draft, setDraft] = useState('');
  const [setup, setSetup] = useState<SetupDraft>();
  return (
    <>
      <Palette isOpen={open?.name === 'palette'} onClose={close} />
      <ShortcutsDialog isOpen={open?.name === 'shortcuts'} onClose={close} />
      <SettingsDialog isOpen={open?.name === 'settings'} onClose={close} onSetup={dialogs.openSetup} />
      {open?.name === 'setup' && <SetupWizard kept={setup} onKeep={setSetup} onClose={close} />}
      {open?.name === 'import' && (
        <ImportDialog
          key={open.turn}
          given={open.given}
          draft={draft}
          onDraft={setDraft}
          onClose={() => importNext()}
          onCreated={(id) => {
            setDraft('');
            importNext(id);
          }}
        />
      )}
    </>
  );
}
