import { FilePlus2, Inbox, Plus, Search, Trash2, TriangleAlert } from 'lucide-react';
import { Button } from '../controls/button.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import type { Folder } from './folder.ts';
import type { Listing } from './use-library.ts';

/** What stands in the list's place while it shows nothing: why, and the button that helps. */
export function LibraryEmpty({
  listing,
  folder,
  isSearching,
  isLibraryEmpty,
  onNew,
  onImport,
  onSearchAll,
}: {
  listing: Pick<Listing, 'fault' | 'isCurrent' | 'refresh'>;
  folder: Folder;
  isSearching: boolean;
  isLibraryEmpty: boolean;
  onNew(): void;
  onImport(): void;
  /** Searches all folders for the same words. */
  onSearchAll(): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  if (listing.fault) {
    return (
      <EmptyState
        icon={<TriangleAlert size={26} aria-hidden />}
        title={say('library.failed-title')}
        words={arabicOf(listing.fault, speech)}
      >
        <Button kind="primary" onPress={listing.refresh}>
          {say('shell.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!listing.isCurrent) return <EmptyState title={say('shell.loading')} />;
  if (isSearching) {
    return (
      <EmptyState
        icon={<Search size={26} aria-hidden />}
        title={say('library.none-found-title')}
        words={say('library.none-found')}
      >
        {Object.keys(folder).length > 0 && <Button onPress={onSearchAll}>{say('library.search-all')}</Button>}
      </EmptyState>
    );
  }
  if (folder.trash) {
    return (
      <EmptyState
        icon={<Trash2 size={26} aria-hidden />}
        title={say('library.trash-empty-title')}
        words={say('library.trash-empty')}
      />
    );
  }
  return (
    <EmptyState
      icon={isLibraryEmpty ? <FilePlus2 size={26} aria-hidden /> : <Inbox size={26} aria-hidden />}
      title={say(isLibraryEmpty ? 'library.first-title' : 'library.none-here-title')}
      words={say(isLibraryEmpty ? 'library.first' : 'library.none-here')}
    >
      <Button onPress={onImport}>{say('library.import')}</Button>
      <Button icon={<Plus size={18} aria-hidden />} onPress={onNew}>
        {say('library.new')}
      </Button>
    </EmptyState>
  );
}
