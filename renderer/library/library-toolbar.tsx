import { ArrowDownUp, Columns3, List, ListFilter, Menu as MenuIcon } from 'lucide-react';
import type { RefObject } from 'react';
import { STATUSES } from '#core/article/article.ts';
import type { Settings } from '#core/host/settings.ts';
import type { HostOutput } from '#core/host.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Menu, type MenuGroup } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';
import type { Folder } from './folder.ts';
import { LibrarySearch } from './library-search.tsx';

const SORTS = ['updated', 'created', 'headline'] as const;
const ANY = 'any';
const MOST_NAMES = 12;
/** Spans of days that end today. */
const DAYS = [1, 7, 30, 365] as const;

/** The search as the widest thing, then filter, order and view. */
export function LibraryToolbar({
  typed,
  onType,
  found,
  searchRef,
  folder,
  onFolder,
  counts,
  sort,
  onSort,
  view,
  onView,
  onFolders,
}: {
  typed: string;
  onType(typed: string): void;
  /** How much the search found; absent while nothing is searched for. */
  found: number | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
  folder: Folder;
  onFolder(folder: Folder): void;
  counts: HostOutput<'library.counts'> | undefined;
  sort: Settings['librarySort'];
  onSort(sort: Settings['librarySort']): void;
  view: Settings['libraryView'];
  onView(view: Settings['libraryView']): void;
  /** Opens the folders, where the window is too narrow for them. */
  onFolders(): void;
}) {
  const { say } = useSpeech();
  const isSearching = typed.trim() !== '';
  const isFiltered =
    folder.tag !== undefined ||
    folder.byline !== undefined ||
    folder.days !== undefined ||
    (folder.status !== undefined && folder.desk !== undefined);
  return (
    <div className="library-toolbar">
      <div className="library-folders-button">
        <IconButton label={say('library.folders')} icon={<MenuIcon size={18} />} onPress={onFolders} />
      </div>
      <LibrarySearch typed={typed} onType={onType} found={found} searchRef={searchRef} />
      <Menu label={say('library.filter')} groups={filters(folder, onFolder, counts, say)}>
        <Button icon={<ListFilter size={18} aria-hidden />} isOn={isFiltered}>
          {say('library.filter')}
        </Button>
      </Menu>
      <div className="library-sort">
        <Menu
          label={say('library.sort')}
          groups={[
            {
              id: 'sort',
              title: say('library.sort'),
              chosen: sort,
              onChoose: (id) => {
                const chosen = SORTS.find((each) => each === id);
                if (chosen) onSort(chosen);
              },
              lines: SORTS.map((id) => ({ id, words: say(`library.sort.${id}`) })),
            },
          ]}
        >
          <Button icon={<ArrowDownUp size={18} aria-hidden />} isDisabled={isSearching}>
            {say(isSearching ? 'library.sort.best' : `library.sort.${sort}`)}
          </Button>
        </Menu>
      </div>
      <div className="library-views">
        <IconButton
          label={say('library.view.list')}
          icon={<List size={18} />}
          isOn={view === 'list'}
          aria-pressed={view === 'list'}
          onPress={() => onView('list')}
        />
        <IconButton
          label={say('library.view.board')}
          icon={<Columns3 size={18} />}
          isOn={view === 'board'}
          aria-pressed={view === 'board'}
          onPress={() => onView('board')}
        />
      </div>
    </div>
  );
}

function filters(
  folder: Folder,
  onFolder: (folder: Folder) => void,
  counts: HostOutput<'library.counts'> | undefined,
  say: ReturnType<typeof useSpeech>['say'],
): MenuGroup[] {
  const any = { id: ANY, words: say('library.filter.any') };
  const choose = (field: 'status' | 'desk' | 'tag' | 'byline', value: string) => {
    const { [field]: _, ...others } = folder;
    onFolder(value === ANY ? others : ({ ...others, [field]: value } as Folder));
  };
  const group = (
    field: 'status' | 'desk' | 'tag' | 'byline',
    choices: { id: string; words: string }[],
  ): MenuGroup[] =>
    choices.length === 0
      ? []
      : [
          {
            id: field,
            title: say(`library.filter.${field}`),
            chosen: folder[field] ?? ANY,
            onChoose: (id) => choose(field, id),
            lines: [any, ...choices],
          },
        ];
  const named = (list: { name: string }[] = []) => list.map(({ name }) => ({ id: name, words: name }));
  return [
    ...group(
      'status',
      STATUSES.map((id) => ({ id, words: say(`status.${id}`) })),
    ),
    ...group('desk', named(counts?.desks)),
    ...group('tag', named(counts?.tags.slice(0, MOST_NAMES))),
    ...group('byline', named(counts?.bylines.slice(0, MOST_NAMES))),
    {
      id: 'days',
      title: say('library.filter.days'),
      chosen: folder.days === undefined ? ANY : String(folder.days),
      onChoose: (id) => {
        const { days: _, ...others } = folder;
        onFolder(id === ANY ? others : { ...others, days: Number(id) });
      },
      lines: [any, ...DAYS.map((days) => ({ id: String(days), words: say(`library.filter.days.${days}`) }))],
    },
  ];
}
