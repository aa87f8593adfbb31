import '../shell/shell.css';
import {
  ArrowLeft,
  ChevronDown,
  ChevronLeft,
  History,
  Package,
  Redo2,
  Search,
  Smartphone,
  Undo2,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { STATUSES, type Status } from '#core/article/article.ts';
import { mayBecome } from '#core/article/transitions.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { useShortcut } from '../commands/commands-context.tsx';
import { STATUS_TONES } from '../controls/badge.tsx';
import { Button, IconButton } from '../controls/button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { SaveStateMark } from './save-state.tsx';

/** The desk's top bar: where one is at the start, what to do at the end, the export last. */
export function DeskBar({
  session,
  isPreviewing,
  onBack,
  onFind,
  onVersions,
  onPreview,
  onExport,
}: {
  session: ArticleSession;
  isPreviewing: boolean;
  onBack(): void;
  onFind(): void;
  onVersions(): void;
  onPreview(): void;
  onExport(): void;
}) {
  const { say } = useSpeech();
  const headline = useArticlePart(session, (article) => article.headline);
  const canUndo = useSyncExternalStore(session.listenHistory, session.canUndo);
  const canRedo = useSyncExternalStore(session.listenHistory, session.canRedo);
  const keys = {
    undo: useShortcut('edit.undo'),
    redo: useShortcut('edit.redo'),
    find: useShortcut('edit.find'),
    versions: useShortcut('article.versions'),
    back: useShortcut('library.show'),
  };
  return (
    <header className="top-bar desk-bar">
      <IconButton
        label={say('desk.back')}
        shortcut={keys.back}
        icon={<ArrowLeft size={18} className="mirrored" />}
        onPress={onBack}
      />
      <nav className="desk-path" aria-label={say('desk.path')}>
        <button type="button" className="desk-path-back" onClick={onBack}>
          {say('desk.back')}
        </button>
        <ChevronLeft size={15} aria-hidden className="desk-path-sign" />
        <h1 className="desk-path-here" dir="auto">
          {headline || say('desk.untitled')}
        </h1>
      </nav>
      <StatusMenu session={session} />
      <SaveStateMark session={session} />
      <span className="top-bar-space" />
      <IconButton
        label={say('desk.undo')}
        shortcut={keys.undo}
        icon={<Undo2 size={18} className="mirrored" />}
        isDisabled={!canUndo}
        onPress={session.undo}
      />
      <IconButton
        label={say('desk.redo')}
        shortcut={keys.redo}
        icon={<Redo2 size={18} className="mirrored" />}
        isDisabled={!canRedo}
        onPress={session.redo}
      />
      <IconButton
        label={say('desk.find')}
        shortcut={keys.find}
        icon={<Search size={18} />}
        onPress={onFind}
      />
      <IconButton
        label={say('versions.title')}
        shortcut={keys.versions}
        icon={<History size={18} />}
        onPress={onVersions}
      />
      <span className="top-bar-line" />
      <Button
        kind="quiet"
        icon={<Smartphone size={18} aria-hidden />}
        isOn={isPreviewing}
        aria-pressed={isPreviewing}
        onPress={onPreview}
      >
        {say('desk.preview')}
      </Button>
      <Button kind="primary" icon={<Package size={18} aria-hidden />} onPress={onExport}>
        {say('desk.export')}
      </Button>
    </header>
  );
}

/** Where the article stands, and how to move it on. */
function StatusMenu({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const status = useArticlePart(session, (article) => article.status);
  const { transitions } = useSettings().settings.profile;
  const groups = [
    {
      id: 'status',
      lines: STATUSES.map((id) => ({
        id,
        words: say(`status.${id}`),
        isDisabled: !mayBecome(transitions, status, id),
      })),
      chosen: status,
      onChoose: (id: string) => session.setFields({ status: id as Status }, `status ${id}`),
    },
  ];
  return (
    <Menu label={say('desk.status')} groups={groups} placement="bottom start">
      <AriaButton
        className={`badge desk-status tone-${STATUS_TONES[status]}`}
        aria-label={`${say('desk.status')}: ${say(`status.${status}`)}`}
      >
        <span className="desk-status-dot" aria-hidden />
        {say(`status.${status}`)}
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
    </Menu>
  );
}
