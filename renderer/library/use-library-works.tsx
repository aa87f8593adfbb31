import { Download, FolderInput } from 'lucide-react';
import { useState } from 'react';
import { Fault, faultFrom } from '#core/fault.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { createArticle } from '../import/create-article.ts';
import { givenFile } from '../import/import-source.ts';
import { runImport } from '../import/run-import.ts';
import { useSpeech } from '../messages/say.tsx';
import { addExportedLibrary, exportedLibraryFiles } from './read-exported-library.ts';
import type { LibraryWork } from './work-dialog.tsx';

/** So many refused files are named in a notice. */
const NAMED = 3;

/** The long works of the library: what runs, and what begins each. */
export interface LibraryWorks {
  running: LibraryWork | undefined;
  end(): void;
  exportAll(): void;
  /** Reads back a folder that `exportAll` has written, which the editor chooses. */
  addFolder(): void;
  /** The same from files: those of such a folder, or one zip of it. */
  addExported(files: readonly File[]): void;
  /** Imports each file as it is read, without asking what its parts are. */
  importFiles(files: readonly File[]): void;
}

export function useLibraryWorks(): LibraryWorks {
  const host = useHost();
  const { say } = useSpeech();
  const { settings } = useSettings();
  const [running, setRunning] = useState<LibraryWork>();
  const refusedWords = (names: readonly string[]) =>
    names.length === 0
      ? ''
      : ` ${say('library.folder-refused', { count: names.length, names: names.slice(0, NAMED).join('، ') })}`;
  return {
    running,
    end: () => setRunning(undefined),
    exportAll: () =>
      setRunning({
        title: say('library.exporting'),
        icon: <Download size={20} aria-hidden />,
        async run({ work }) {
          const { handle } = await host.call('dialogs.chooseFolder', {});
          if (handle === undefined && window.warraq) throw new Fault('cancelled', {});
          const { place, articles } = await host.call('library.export', {
            work,
            ...(handle && { folder: handle }),
          });
          return { words: say('library.exported', { count: articles, place }) };
        },
      }),
    addFolder: () =>
      setRunning({
        title: say('library.reading'),
        icon: <FolderInput size={20} aria-hidden />,
        async run({ work }) {
          const { handle } = await host.call('dialogs.chooseFolder', {});
          if (handle === undefined) throw new Fault('cancelled', {});
          const { added, refused } = await host.call('library.addFolder', { work, folder: handle });
          return { words: say('library.folder-read', { count: added }) + refusedWords(refused) };
        },
      }),
    addExported: (files) =>
      setRunning({
        title: say('library.reading'),
        icon: <FolderInput size={20} aria-hidden />,
        async run(way) {
          const { added, refused } = await addExportedLibrary(host, await exportedLibraryFiles(files), way);
          return { words: say('library.folder-read', { count: added }) + refusedWords(refused) };
        },
      }),
    importFiles: (files) =>
      setRunning({
        title: say('library.importing'),
        icon: <FolderInput size={20} aria-hidden />,
        async run({ signal, tell }) {
          const refused: string[] = [];
          let made = 0;
          for (const [place, file] of files.entries()) {
            if (signal.aborted) break;
            tell(place, files.length);
            try {
              const { source, ...about } = await givenFile(file);
              const reading = runImport(source, { ...about, timeZone: settings.profile.timeZone });
              signal.addEventListener('abort', reading.cancel, { once: true });
              const { article, files: pictures } = await reading.result;
              await createArticle(host, article, pictures ?? []);
              made += 1;
            } catch (thrown) {
              const { code } = faultFrom(thrown);
              if (code === 'cancelled') break;
              // A disk that is full refuses the others as well.
              if (!/^(source|article|asset)\./.test(code)) throw thrown;
              refused.push(file.name);
            }
          }
          return { words: say('library.folder-read', { count: made }) + refusedWords(refused) };
        },
      }),
  };
}
