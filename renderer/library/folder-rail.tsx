import './folder-rail.css';
import {
  Archive,
  CircleCheck,
  Eye,
  Files,
  Globe,
  Hash,
  type LucideIcon,
  PenLine,
  Trash2,
} from 'lucide-react';
import type { Status } from '#core/article/article.ts';
import type { HostOutput } from '#core/host.ts';
import { useSpeech } from '../messages/say.tsx';
import { FOLDERS, type Folder, isSameFolder } from './folder.ts';

const ICONS: Record<Status | 'all' | 'trash', LucideIcon> = {
  all: Files,
  draft: PenLine,
  review: Eye,
  ready: CircleCheck,
  published: Globe,
  archived: Archive,
  trash: Trash2,
};

/** The folders at the library's start: by status, the trash, then by desk, each with how much it holds. */
export function FolderRail({
  counts,
  chosen,
  onChoose,
}: {
  counts: HostOutput<'library.counts'> | undefined;
  chosen: Folder;
  onChoose(folder: Folder): void;
}) {
  const { say, number } = useSpeech();
  const countOf = (id: Status | 'all' | 'trash') =>
    counts && (id === 'all' || id === 'trash' ? counts[id] : counts.status[id]);
  return (
    <nav className="folder-rail" aria-label={say('library.folders')}>
      <ul>
        {FOLDERS.map(({ id, folder }) => {
          const Icon = ICONS[id];
          const count = countOf(id);
          return (
            <li key={id}>
              <FolderButton isChosen={isSameFolder(folder, chosen)} onPress={() => onChoose(folder)}>
                <Icon size={18} aria-hidden />
                <span className="folder-name">{say(`library.folder.${id}`)}</span>
                {count !== undefined && count > 0 && <span className="folder-count">{number(count)}</span>}
              </FolderButton>
            </li>
          );
        })}
      </ul>
      {counts && counts.desks.length > 0 && (
        <>
          <h2 className="folder-title">{say('library.desks')}</h2>
          <ul>
            {counts.desks.map(({ name, count }) => (
              <li key={name}>
                <FolderButton
                  isChosen={isSameFolder({ desk: name }, chosen)}
                  onPress={() => onChoose({ desk: name })}
                >
                  <Hash size={16} aria-hidden />
                  <span className="folder-name">{name}</span>
                  <span className="folder-count">{number(count)}</span>
                </FolderButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function FolderButton({
  isChosen,
  onPress,
  children,
}: {
  isChosen: boolean;
  onPress(): void;
  children: React.ReactNode;
}) {
  return (
    <button type="button" className="folder" aria-current={isChosen || undefined} onClick={onPress}>
      {children}
    </button>
  );
}
