import './library-screen.css';
import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../commands/commands-context.tsx';
import { Button } from '../controls/button.tsx';
import { ExportManyDialog } from '../export/export-many-dialog.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { SyncHint } from '../recovery/sync-hint.tsx';
import { SetupOffer } from '../setup/setup-offer.tsx';
import { useMinute } from '../shell/use-minute.ts';
import { ArticleList } from './article-list.tsx';
import { Board } from './board.tsx';
import { EraseQuestion } from './erase-question.tsx';
import { FileDrop } from './file-drop.tsx';
import { ALL, type Folder, queryOf } from './folder.ts';
import { FolderDrawer } from './folder-drawer.tsx';
import { FolderRail } from './folder-rail.tsx';
import { hasStep, takeStepBack } from './last-step.ts';
import { type Named, useLibraryActions } from './library-actions.ts';
import { LibraryBar } from './library-bar.tsx';
import { LibraryEmpty } from './library-empty.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { isLibraryZip } from './read-exported-library.ts';
import { SearchChips } from './search-help.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { useArticlePages } from './use-article-pages.ts';
import { useCounts } from './use-library.ts';
import { useLibraryMenu } from './use-library-menu.tsx';
import { useLibraryWorks } from './use-library-works.tsx';
import { useSettled } from './use-settled.ts';
import { WordsDialog } from './words-dialog.tsx';
import { WorkDialog } from './work-dialog.tsx';

const TYPING_PAUSE_MS = 120;
const NONE: ReadonlySet<string> = new Set();
/** More files than this are imported one after the other without a question each. */
const ASKED_FILES = 1;

/** The library: folders at the start, search on top, articles as a list or a board. */
export function LibraryScreen({
  onOpen,
  onNew,
  onImport,
  onSettings,
  onSetup,
  onCommands,
}: {
  onOpen(id: string): void;
  onNew(): void;
  /** Opens the import, with the files that were dropped. */
  onImport(file?: File): void;
  onSettings(): void;
  onSetup(): void;
  onCommands(): void;
}) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const { librarySort, libraryView, profile } = settings;
  const now = useMinute();
  const [folder, setFolder] = useState<Folder>(ALL);
  const [typed, setTyped] = useState('');
  const [selection, setSelection] = useState<ReadonlySet<string>>(NONE);
  const [erasing, setErasing] = useState<readonly Named[]>([]);
  const [exporting, setExporting] = useState<readonly Named[]>([]);
  const [tagging, setTagging] = useState<readonly Named[]>([]);
  const [isShowingWords, setShowingWords] = useState(false);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const actions = useLibraryActions();
  useEffect(() => {
    document.title = `${say('library.title')} · ${say('shell.name')}`;
  }, [say]);

  const text = useSettled(typed.trim(), TYPING_PAUSE_MS);
  const question = queryOf(folder, text, text ? 'best' : librarySort, {
    timeZone: profile.timeZone,
    now,
  });
  const pages = useArticlePages(question);
  const counts = useCounts();
  const selected = [...selection].map((id): Named => ({ id }));
  const unselect = () => setSelection(NONE);
  const isTrash = folder.trash ?? false;
  const choose = (next: Folder) => {
    setFolder(next);
    unselect();
    setDrawerOpen(false);
  };

  useCommands([
    {
      id: 'edit.find',
      message: 'library.search',
      shortcuts: ['Mod+KeyF'],
      run: () => search.current?.select(),
    },
    {
      id: 'edit.undo',
      message: 'shell.undo',
      shortcuts: ['Mod+KeyZ'],
      isEnabled: () => hasStep() && !isWriting(),
      run: takeStepBack,
    },
    { id: 'library.keywords', message: 'library.keywords', run: () => setShowingWords(true) },
    {
      id: 'library.remove',
      message: 'library.remove',
      shortcuts: ['Delete', 'Backspace'],
      isEnabled: () => selected.length > 0 && !isTrash && !isWriting(),
      run: () => {
        actions.remove(selected);
        unselect();
      },
    },
    {
      id: 'library.restore',
      message: 'library.restore',
      isEnabled: () => selected.length > 0 && isTrash,
      run: () => {
        actions.restore(selected);
        unselect();
      },
    },
    {
      id: 'library.export',
      message: 'library.export-selected',
      shortcuts: ['Mod+KeyE'],
      isEnabled: () => selected.length > 0 && !isTrash,
      run: () => setExporting(selected),
    },
    {
      id: 'library.duplicate',
      message: 'library.duplicate',
      shortcuts: ['Mod+KeyD'],
      isEnabled: () => selected.length > 0 && !isTrash,
      run: () => {
        actions.duplicate(selected);
        unselect();
      },
    },
  ]);

  const works = useLibraryWorks();
  const more = useLibraryMenu(counts, works, onOpen, () => setShowingWords(true));
  const take = async (files: File[]) => {
    if (await isLibraryZip(files)) works.addExported(files);
    else if (files.length > ASKED_FILES) works.importFiles(files);
    else onImport(files[0]);
  };
  const eraseAll = () =>
    pages.allIds().then(
      (ids) => setErasing(ids.map((id) => ({ id }))),
      () => undefined,
    );
  const look = { now, profile, onOpen, onErase: setErasing };
  const rail = <FolderRail counts={counts} chosen={folder} onChoose={choose} />;
  return (
    <FileDrop onFiles={(files) => void take(files)}>
      <LibraryBar
        onNew={onNew}
        onImport={() => onImport()}
        onSettings={onSettings}
        onCommands={onCommands}
        more={more}
      />
      <div className="library">
        <div className="library-rail">{rail}</div>
        <FolderDrawer isOpen={isDrawerOpen} onClose={() => setDrawerOpen(false)}>
          {rail}
        </FolderDrawer>
        <main className="library-main" aria-label={say('library.title')}>
          <SetupOffer onBegin={onSetup} />
          <LibraryToolbar
            typed={typed}
            onType={setTyped}
            found={text && pages.isCurrent ? pages.total : undefined}
            searchRef={search}
            folder={folder}
            onFolder={choose}
            counts={counts}
            sort={librarySort}
            onSort={(sort) => change({ librarySort: sort })}
            view={libraryView}
            onView={(view) => change({ libraryView: view })}
            onFolders={() => setDrawerOpen(true)}
          />
          <SearchChips typed={typed} timeZone={profile.timeZone} onType={setTyped} />
          <SyncHint />
          {isTrash && pages.total > 0 && (
            <div className="library-trash">
              <span>{say('library.trash-empty')}</span>
              <Button onPress={eraseAll}>{say('library.empty-trash')}</Button>
            </div>
          )}
          {libraryView === 'board' && !isTrash ? (
            <Board question={question} {...look} />
          ) : (
            <ArticleList
              pages={pages}
              selected={selection}
              onSelect={setSelection}
              {...look}
              onOpen={(id) => {
                if (!isTrash) onOpen(id);
              }}
              empty={
                <LibraryEmpty
                  listing={pages}
                  folder={folder}
                  isSearching={text !== ''}
                  isLibraryEmpty={counts?.all === 0}
                  onNew={onNew}
                  onImport={() => onImport()}
                  onSearchAll={() => choose(ALL)}
                />
              }
            />
          )}
          <SelectionBar
            selected={libraryView === 'list' || isTrash ? selected : []}
            known={pages.known}
            isTrash={isTrash}
            onUnselect={unselect}
            onErase={setErasing}
            onTag={setTagging}
            onExport={setExporting}
          />
        </main>
      </div>
      <EraseQuestion
        articles={erasing}
        known={pages.known}
        onClose={() => setErasing([])}
        onErased={() => {
          setErasing([]);
          unselect();
        }}
      />
      <TagDialog
        articles={tagging}
        known={counts?.tags.map(({ name }) => name) ?? []}
        onClose={() => setTagging([])}
      />
      <ExportManyDialog
        ids={exporting.map(({ id }) => id)}
        onClose={() => setExporting([])}
        onOpen={onOpen}
      />
      <WordsDialog
        isOpen={isShowingWords}
        onClose={() => setShowingWords(false)}
        onSearch={(query) => {
          setShowingWords(false);
          choose(ALL);
          setTyped(query);
        }}
      />
      <WorkDialog work={works.running} onDone={works.end} />
    </FileDrop>
  );
}

/** Whether the focus is in a field, where Delete is for letters. */
function isWriting(): boolean {
  return document.activeElement?.matches('input:not([type=checkbox]), textarea, [contenteditable]') ?? false;
}
